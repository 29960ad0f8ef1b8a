package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.row.Remembered;
import io.contactcenter.exporter.vendor.row.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names that only the administration knows, where the tenant is configured: of routing profiles, by
 * asking for one agent of each, and of work states. Used by one thread at a time.
 */
final class Profiles {
  // The rest is asked for with the next report.
  private static final int MOST_PER_ROUND = 20;
  private static final String MOST_STATES = "1000";
  // The report of work states waits for their names.
  private static final Duration STATES_RETRY = Duration.ofMinutes(1);

  private final Api api;
  private final Optional<String> tenant;
  private final Remembered<AgentRecord> agents;
  private final Remembered<WorkStateList> states;

  Profiles(Api api, Optional<String> tenant, Clock clock) {
    this.api = api;
    this.tenant = tenant;
    this.agents = new Remembered<>(clock);
    this.states = new Remembered<>(clock, STATES_RETRY);
  }

  /**
   * The names of profiles by their numbers, as far as they are known.
   *
   * @param profiles the profile of each agent
   */
  Map<String, String> names(Round round, Map<String, String> profiles) throws InterruptedException {
    Map<String, String> names = new HashMap<>();
    if (tenant.isEmpty()) {
      return names;
    }
    Map<String, String> oneOfEach = new TreeMap<>();
    profiles.forEach((agent, profile) -> oneOfEach.merge(profile, agent, Profiles::first));
    int asked = 0;
    for (Map.Entry<String, String> entry : oneOfEach.entrySet()) {
      String profile = entry.getKey();
      String agent = entry.getValue();
      boolean skipped = agents.needs(profile) && asked++ >= MOST_PER_ROUND;
      Optional<List<AgentRecord>> answer =
          skipped
              ? agents.known(profile)
              : agents.get(profile, () -> agent(round, tenant.get(), agent));
      answer
          .flatMap(one -> one.stream().findFirst())
          .map(AgentRecord::routingProfile)
          .filter(found -> profile.equals(Text.id(found.id())))
          .map(found -> Text.name(found.name(), profile))
          .ifPresent(name -> names.put(profile, name));
    }
    return names;
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Optional<List<AgentRecord>> agent(Round round, String id, String agent)
      throws InterruptedException {
    return round.ask(
        "agent",
        new AdministrationCall<>(
            api,
            "agent",
            api.administration("agent", id)
                .newBuilder()
                .addQueryParameter("AgentID", agent)
                .build(),
            AgentRecord.class));
  }

  /** The names of work states by their numbers; empty where nothing was answered yet. */
  Optional<Map<Long, String>> workStates(Round round) throws InterruptedException {
    if (tenant.isEmpty()) {
      return Optional.empty();
    }
    String id = tenant.get();
    return states
        .get(
            "",
            () ->
                round.ask(
                    "workstates",
                    new AdministrationCall<>(
                        api,
                        "workstates",
                        api.administration("workstates", id)
                            .newBuilder()
                            .addQueryParameter("SkipCount", "0")
                            .addQueryParameter("MaxResultCount", MOST_STATES)
                            .build(),
                        WorkStateList.class)))
        .flatMap(one -> one.stream().findFirst())
        .map(Profiles::names);
  }

  private static Map<Long, String> names(WorkStateList list) {
    Map<Long, String> names = new HashMap<>();
    if (list.items() != null) {
      list.items().stream()
          .filter(Objects::nonNull)
          .forEach(item -> names.put(item.id(), Text.name(item.name(), "")));
    }
    return names;
  }
}
