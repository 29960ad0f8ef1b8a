package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.simulator.ringcentral.Credentials;
import io.contactcenter.exporter.simulator.ringcentral.Grouping;
import io.contactcenter.exporter.simulator.ringcentral.Limits;
import io.contactcenter.exporter.simulator.ringcentral.Options;
import io.contactcenter.exporter.simulator.ringcentral.RingCentralSimulator;
import io.contactcenter.exporter.simulator.ringcentral.Said;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralSchema;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * RingCentral: a call for each interval and one for the day, of calls that are shown when they are
 * over. Queues and users feed what other vendors have too.
 */
final class RingCentralWeeks implements WeekVendor {
  private static final Map<String, Grouping> GROUPINGS =
      Map.of(
          "company", Grouping.COMPANY,
          "queue", Grouping.QUEUES,
          "user", Grouping.USERS,
          "user_group", Grouping.USER_GROUPS,
          "ivr", Grouping.IVRS);

  /** What one page says of one stretch of time. */
  private record Answer(Said said) implements Told {
    @Override
    public Instant at() {
      return said.at();
    }

    @Override
    public void say(Hearing hearing) {
      if (said.grouping() != GROUPINGS.get(hearing.report())) {
        throw new IllegalStateException(said.grouping() + " was asked for " + hearing.report());
      }
      // Both borders are inclusive.
      Facts to =
          hearing.of(
              said.from().getEpochSecond(),
              said.to().plusMillis(1).getEpochSecond(),
              "page " + said.page());
      said.groups()
          .forEach(
              (key, figures) ->
                  RingCentralWording.say(hearing.report(), key, figures, hearing.scope(), to));
    }
  }

  @Override
  public Simulated start(Circumstances in) {
    RingCentralSimulator simulator =
        RingCentralSimulator.start(
            Options.strict()
                .withSeed(in.week().seed())
                .withCenter(in.center())
                .withChanges(in.week().changes())
                .withClock(in.clock())
                .withPause(in.pause())
                .withWitness(said -> in.told().accept(new Answer(said)))
                .withLimits(in.week().strict() ? Limits.DOCUMENTED : Limits.LIFTED)
                .withFaults(in.week().unsettled()));
    return new Simulated(
        simulator.baseUrl(), simulator::faults, simulator::account, simulator::close);
  }

  @Override
  public VendorSchema schema() {
    return new RingCentralSchema();
  }

  @Override
  public Vendor client(Transport transport) {
    return new RingCentralVendor(transport);
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        "ID", Credentials.CLIENT_ID,
        "SECRET", Credentials.CLIENT_SECRET,
        "JWT", Credentials.JWT);
  }

  @Override
  public List<String> settings(Week week, URI baseUrl, Scope source) {
    return List.of(
        "client_id: \"${ID}\"",
        "client_secret: \"${SECRET}\"",
        "jwt: \"${JWT}\"",
        "groupings: "
            + week.reports().stream()
                .map(report -> GROUPINGS.getOrDefault(report, Grouping.COMPANY).word())
                .toList(),
        "queues: " + source.queues());
  }

  @Override
  public String serviceLevel() {
    return "{formula: vendor, target: 0.8}";
  }

  @Override
  public List<List<String>> reports() {
    return List.of(
        List.of("queue"), List.of("company", "queue", "user"), List.of("user_group", "ivr"));
  }

  @Override
  public List<Duration> intervals() {
    return Stream.of(15, 30, 45, 60).map(Duration::ofMinutes).toList();
  }

  @Override
  public List<String> feeding(String entity, Map<String, String> labels) {
    return switch (entity) {
      case "queue" -> List.of("queue");
      case "agent" -> List.of("user");
      default -> List.of(labels.getOrDefault("grouping", ""));
    };
  }

  @Override
  public boolean sumsDays(String report) {
    return true;
  }
}
