package io.contactcenter.exporter.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.ledger.DamagedStateException;
import io.contactcenter.exporter.ledger.StateFile;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.BudgetState;
import io.contactcenter.exporter.vendor.VendorClock;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps spent permits, pauses and the vendors' clocks in a small file beside the state file, since
 * each call writes it: a restart must not spend them again. Thread-safe.
 */
final class BudgetKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(BudgetKeeper.class);
  private final Optional<StateFile> file;
  private final StateEvents events;
  private final Map<String, BudgetState> states = new HashMap<>();
  private final Map<String, Supplier<Duration>> offsets = new HashMap<>();
  private boolean failing;

  BudgetKeeper(Optional<StateFile> file, StateEvents events) {
    this.file = file;
    this.events = events;
    file.ifPresent(this::load);
  }

  /** What is remembered of {@code account}; empty where nothing is. */
  synchronized Optional<BudgetState> remembered(String account) {
    return Optional.ofNullable(states.get(account));
  }

  /** How far the clock of {@code account}'s vendor was ahead of ours when it last answered. */
  synchronized Duration offset(String account) {
    return offsets.getOrDefault(account, () -> Duration.ZERO).get();
  }

  /** Remembers what {@code vendorClock} knows with every state that is kept. */
  synchronized void watch(String account, VendorClock vendorClock) {
    offsets.put(account, vendorClock::offset);
  }

  /**
   * Makes every state of {@code account} that it is given durable. Where that fails, polling goes
   * on: this process keeps to the limits all the same, and only one that follows within the longest
   * window may exceed them.
   */
  Consumer<BudgetState> memory(String account) {
    return state -> keep(account, state);
  }

  private synchronized void keep(String account, BudgetState state) {
    states.put(account, state);
    if (file.isEmpty()) {
      return;
    }
    StateFile budgets = file.get();
    try {
      budgets.writeAtAnyRate(out -> Json.MAPPER.writeValue(out, json()));
      if (failing) {
        LOG.info("{} can be written again", budgets.path());
      }
      failing = false;
    } catch (IOException e) {
      events.writeFailed();
      String left = leftAfterRemoval(budgets);
      if (!failing) {
        LOG.error("{} cannot be written ({}); a restart will know {}", budgets.path(), e, left);
      }
      failing = true;
    }
  }

  // What is out of date would let a vendor that punishes be called as if nothing had happened
  // since.
  private static String leftAfterRemoval(StateFile budgets) {
    try {
      budgets.remove();
      return "of no call that was made before";
    } catch (IOException e) {
      return "only of calls up to now, since it cannot be removed either (" + e + ")";
    }
  }

  private void load(StateFile from) {
    try {
      Optional<JsonNode> content = from.read(json -> Json.MAPPER.readTree(json));
      if (content.isPresent()) {
        for (Map.Entry<String, JsonNode> account : content.get().properties()) {
          states.put(account.getKey(), read(account.getValue()));
          Duration offset = Duration.parse(account.getValue().path("clock_offset").asText("PT0S"));
          offsets.put(account.getKey(), () -> offset);
        }
      }
    } catch (IOException | DamagedStateException | DateTimeException | IllegalArgumentException e) {
      states.clear();
      offsets.clear();
      LOG.warn("{} cannot be used ({}); budgets start as without it", from.path(), e.getMessage());
    }
  }

  private ObjectNode json() {
    ObjectNode root = Json.MAPPER.createObjectNode();
    states.forEach(
        (account, state) -> {
          ObjectNode node = root.putObject(account);
          ObjectNode ended = node.putObject("ended");
          state
              .ended()
              .forEach(
                  (group, calls) -> {
                    ArrayNode list = ended.putArray(group.name());
                    calls.forEach(call -> list.add(call.toString()));
                  });
          ObjectNode underway = node.putObject("underway");
          state.underway().forEach((group, count) -> underway.put(group.name(), count));
          node.put("clock_offset", offset(account).toString());
          state
              .pause()
              .ifPresent(
                  pause ->
                      node.put("paused_until", pause.until().toString())
                          .put("pause_left", pause.left().toString()));
        });
    return root;
  }

  private static BudgetState read(JsonNode node) {
    Map<Budget.Group, List<Instant>> ended = new EnumMap<>(Budget.Group.class);
    Map<Budget.Group, Integer> underway = new EnumMap<>(Budget.Group.class);
    for (Budget.Group group : Budget.Group.values()) {
      List<Instant> calls = new ArrayList<>();
      node.path("ended")
          .path(group.name())
          .forEach(call -> calls.add(Instant.parse(call.asText())));
      ended.put(group, calls);
      underway.put(group, node.path("underway").path(group.name()).asInt());
    }
    Optional<BudgetState.Pause> pause =
        node.has("paused_until")
            ? Optional.of(
                new BudgetState.Pause(
                    Instant.parse(node.path("paused_until").asText()),
                    Duration.parse(node.path("pause_left").asText())))
            : Optional.empty();
    return new BudgetState(ended, underway, pause);
  }

  /** Takes long to load, and nobody needs it who keeps no state. */
  private static final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }
}
