package io.contactcenter.exporter.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Faults as JSON; every key may be left out:
 *
 * <pre>{@code
 * {"outages": [{"trouble": "throttled", "endpoints": ["reports"], "times": 3, "forSeconds": 120,
 *               "retryAfter": "seconds", "retryAfterSeconds": 30, "delaySeconds": 2.5}],
 *  "late": {"share": 0.2, "afterSeconds": 600}, "corrected": {"share": 0.1, "afterSeconds": 900},
 *  "wavering": {"share": 0.1, "afterSeconds": 900}, "vanished": {"share": 0.02, "afterSeconds": 900},
 *  "split": {"share": 0.1, "afterSeconds": 0}}
 * }</pre>
 */
public final class FaultsJson {
  private FaultsJson() {}

  /**
   * Reads faults.
   *
   * @throws IllegalArgumentException when a key or value is unknown; the message names it
   */
  public static Faults read(JsonNode json) {
    List<String> known = new ArrayList<>(List.of("outages"));
    Arrays.stream(Flaw.values()).map(FaultsJson::word).forEach(known::add);
    allow(json, known.toArray(String[]::new));
    List<Outage> outages =
        StreamSupport.stream(json.path("outages").spliterator(), false)
            .map(FaultsJson::outage)
            .toList();
    Map<Flaw, Unsettled> flaws = new EnumMap<>(Flaw.class);
    for (Flaw flaw : Flaw.values()) {
      if (json.has(word(flaw))) {
        flaws.put(flaw, unsettled(json.path(word(flaw))));
      }
    }
    return new Faults(outages, flaws);
  }

  /** Writes faults. */
  public static ObjectNode write(Faults faults) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Outage outage : faults.outages()) {
      ObjectNode node = json.withArray("outages").addObject();
      node.put("trouble", word(outage.trouble()));
      outage.endpoints().forEach(node.withArray("endpoints")::add);
      outage.times().ifPresent(times -> node.put("times", times));
      outage.forSeconds().ifPresent(seconds -> node.put("forSeconds", seconds));
      node.put("retryAfter", word(outage.retryAfter()));
      node.put("retryAfterSeconds", outage.retryAfterSeconds());
      node.put("delaySeconds", outage.delaySeconds());
    }
    for (Flaw flaw : Flaw.values()) {
      write(faults.of(flaw), json.putObject(word(flaw)));
    }
    return json;
  }

  private static Outage outage(JsonNode json) {
    allow(
        json,
        "trouble",
        "endpoints",
        "times",
        "forSeconds",
        "retryAfter",
        "retryAfterSeconds",
        "delaySeconds");
    Outage defaults = Outage.of(choice(Trouble.class, json.path("trouble").asText()));
    Set<String> endpoints = new HashSet<>();
    json.path("endpoints").forEach(name -> endpoints.add(name.asText()));
    return new Outage(
        defaults.trouble(),
        endpoints,
        count(json.path("times")),
        count(json.path("forSeconds")),
        choice(RetryAfter.class, json.path("retryAfter").asText(word(RetryAfter.NONE))),
        json.path("retryAfterSeconds").asInt(defaults.retryAfterSeconds()),
        json.path("delaySeconds").asDouble(defaults.delaySeconds()));
  }

  private static Optional<Integer> count(JsonNode json) {
    return json.isMissingNode() ? Optional.empty() : Optional.of(json.asInt());
  }

  private static Unsettled unsettled(JsonNode json) {
    allow(json, "share", "afterSeconds");
    return new Unsettled(json.path("share").asDouble(), json.path("afterSeconds").asInt());
  }

  private static void write(Unsettled unsettled, ObjectNode json) {
    json.put("share", unsettled.share()).put("afterSeconds", unsettled.afterSeconds());
  }

  private static void allow(JsonNode json, String... keys) {
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!Arrays.asList(keys).contains(key)) {
                throw new IllegalArgumentException(
                    "unknown key " + key + ", known are " + String.join(", ", keys));
              }
            });
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown word "
                        + word
                        + ", known are "
                        + Arrays.stream(type.getEnumConstants()).map(FaultsJson::word).toList()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
