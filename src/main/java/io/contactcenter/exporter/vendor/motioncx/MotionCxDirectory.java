package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Remembered;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/**
 * Names of queues and agents from the look-ups; media, thresholds and routing profiles from what
 * rows have shown. Used by one thread at a time.
 */
final class MotionCxDirectory {
  private final Api api;
  private final List<TeamRule> teams;
  private final Tenant tenant;
  private final Lately lately;
  private final Profiles profiles;
  private final Remembered<RawRow> queues;
  private final Remembered<RawRow> agents;

  MotionCxDirectory(
      Api api, List<TeamRule> teams, Tenant tenant, Lately lately, Profiles profiles, Clock clock) {
    this.api = api;
    this.teams = teams;
    this.tenant = tenant;
    this.lately = lately;
    this.profiles = profiles;
    this.queues = new Remembered<>(clock);
    this.agents = new Remembered<>(clock);
  }

  /** Asks for what is unknown or old. */
  Directory ask(Round round) throws InterruptedException {
    Set<Directory.Part> lacking = EnumSet.noneOf(Directory.Part.class);
    if (!lately.ask(round)) {
      lacking.add(Directory.Part.THRESHOLDS);
    }
    Map<String, Directory.Queue> known = queues(round, lacking);
    Map<String, Directory.Agent> people = agents(round, lacking);
    return new Directory(known, people, List.of(), lacking);
  }

  private Map<String, Directory.Queue> queues(Round round, Set<Directory.Part> lacking)
      throws InterruptedException {
    // GET is documented, by the one example of a look-up; the vendor's clients send POST as well.
    HttpUrl url = api.reporting("lookup/queues");
    String endpoint = "lookup-queues";
    Optional<List<RawRow>> listed =
        queues.get(
            "",
            () ->
                round.ask(
                    endpoint,
                    new LookupCall(api, endpoint, url, false),
                    new LookupCall(api, endpoint, url, true)));
    if (listed.isEmpty()) {
      lacking.add(Directory.Part.QUEUES);
    }
    Map<String, String> names = new HashMap<>();
    for (RawRow row : listed.orElse(List.of())) {
      row.id(LookupCall.ID).ifPresent(id -> names.put(id, row.name(LookupCall.NAME, id)));
    }
    Set<String> ids = new TreeSet<>(names.keySet());
    ids.addAll(tenant.queues());
    Map<String, Directory.Queue> known = new HashMap<>();
    for (String id : ids) {
      known.put(
          id,
          new Directory.Queue(
              names.getOrDefault(id, ""),
              tenant.media(id),
              "",
              tenant.threshold(id),
              Optional.empty()));
    }
    return known;
  }

  private Map<String, Directory.Agent> agents(Round round, Set<Directory.Part> lacking)
      throws InterruptedException {
    HttpUrl url =
        api.reporting("lookup/agents")
            .newBuilder()
            .addQueryParameter("includeDisabled", "true")
            .build();
    String endpoint = "lookup-agents";
    Optional<List<RawRow>> listed =
        agents.get(
            "",
            () ->
                round.ask(
                    endpoint,
                    new LookupCall(api, endpoint, url, true),
                    new LookupCall(api, endpoint, url, false)));
    if (listed.isEmpty()) {
      lacking.add(Directory.Part.AGENTS);
    }
    Map<String, String> profileNames = profiles.names(round, lately.profiles());
    Map<String, Directory.Agent> people = new HashMap<>();
    for (RawRow row : listed.orElse(List.of())) {
      row.id(LookupCall.ID)
          .ifPresent(
              id -> {
                String name = name(row, id);
                String profile = lately.profiles().getOrDefault(id, "");
                String team = profileNames.getOrDefault(profile, profile);
                people.put(id, new Directory.Agent(name, team(team, name), ""));
              });
    }
    return people;
  }

  private static String name(RawRow row, String id) {
    String first = row.text(LookupCall.FIRST_NAME).orElse("");
    String last = row.text(LookupCall.LAST_NAME).orElse("");
    return Text.name((first + " " + last).strip(), row.name(LookupCall.NAME, id));
  }

  private String team(String profile, String name) {
    return profile.isEmpty()
        ? teams.stream()
            .filter(rule -> rule.agents().matcher(name).matches())
            .map(TeamRule::team)
            .findFirst()
            .orElse("")
        : profile;
  }
}
