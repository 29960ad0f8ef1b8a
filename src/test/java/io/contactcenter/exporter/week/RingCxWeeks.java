package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.simulator.day.Intervals;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Limits;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.simulator.ringcx.Said;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** RingCX: three reports, of which two feed agents, and the interactions. */
final class RingCxWeeks implements WeekVendor {
  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "queue", "agg-queue-stats",
          "agent", "agg-agent-stats",
          "agent_queue", "agg-agent-extended-stats",
          "interactions", "interaction-metadata");

  /** What one answer says, of all the intervals that were asked for. */
  private record Answer(Said said) implements Told {
    @Override
    public Instant at() {
      return said.at();
    }

    @Override
    public void say(Hearing hearing) {
      String endpoint = ENDPOINTS.get(hearing.report());
      if (!said.report().equals(endpoint)) {
        throw new IllegalStateException(said.report() + " was asked for " + hearing.report());
      }
      for (Intervals.Interval interval : said.intervals()) {
        RingCxWording.say(
            interval.figures(),
            hearing.report(),
            hearing.scope(),
            hearing.of(interval.start(), interval.end()));
      }
      if (hearing.report().equals("interactions")) {
        RingCxSegments.say(said, hearing);
      }
    }
  }

  @Override
  public Simulated start(Circumstances in) {
    RingCxSimulator simulator =
        RingCxSimulator.start(
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
    return new RingCxSchema();
  }

  @Override
  public Vendor client(Transport transport) {
    return new RingCxVendor(transport);
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
        "auth_url: " + baseUrl,
        "client_id: \"${ID}\"",
        "client_secret: \"${SECRET}\"",
        "jwt: \"${JWT}\"",
        "rc_account_id: \"" + Credentials.RC_ACCOUNT_ID + "\"",
        "sub_account_id: \"" + Credentials.SUB_ACCOUNT_ID + "\"",
        "reports: " + week.reports(),
        "interactions_api: " + (week.seed() % 2 == 0 ? "v2" : "v1"),
        "queues: " + source.queues());
  }

  @Override
  public String serviceLevel() {
    return "{formula: short_abandons_excluded, target: 0.8}";
  }

  @Override
  public List<List<String>> reports() {
    return List.of(
        List.of("queue"),
        List.of("queue", "agent", "agent_queue"),
        List.of("queue", "interactions"));
  }

  /** More often the long ones, which a day is no whole number of where clocks change. */
  @Override
  public List<Duration> intervals() {
    return Stream.of(15, 30, 45, 45, 60, 60).map(Duration::ofMinutes).toList();
  }

  @Override
  public List<String> feeding(String entity, Map<String, String> labels) {
    return switch (entity) {
      case "queue" -> List.of("queue");
      case "agent" -> List.of("agent", "agent_queue");
      case "agent_queue" -> List.of("agent_queue");
      default -> throw new IllegalArgumentException("RingCX says nothing of " + entity);
    };
  }
}
