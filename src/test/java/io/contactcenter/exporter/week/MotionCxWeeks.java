package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.simulator.motioncx.Credentials;
import io.contactcenter.exporter.simulator.motioncx.Interaction;
import io.contactcenter.exporter.simulator.motioncx.Limits;
import io.contactcenter.exporter.simulator.motioncx.MotionCxSimulator;
import io.contactcenter.exporter.simulator.motioncx.Options;
import io.contactcenter.exporter.simulator.motioncx.Said;
import io.contactcenter.exporter.simulator.motioncx.Seen;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSchema;
import io.contactcenter.exporter.vendor.motioncx.MotionCxVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MotionCX: rows of interactions, of which one answer serves several reports, and work states. An
 * interaction counts once, with its newest rollup, in the quarter hour in which it ended.
 */
final class MotionCxWeeks implements WeekVendor {
  private static final String STATUS = "agent_status";

  /** What one answer says. Pages are larger than the busiest hour, so each is a whole answer. */
  private record Answer(Said said) implements Told {
    @Override
    public Instant at() {
      return said.at();
    }

    @Override
    public void say(Hearing hearing) {
      boolean states = hearing.report().equals(STATUS);
      if (!said.report().equals(states ? "workstate-rollup" : "interaction-details")) {
        throw new IllegalStateException(said.report() + " was asked for " + hearing.report());
      }
      if (states) {
        said.states()
            .forEach(
                interval -> {
                  Facts to = hearing.of(interval.start(), interval.end());
                  interval
                      .figures()
                      .agents()
                      .forEach((agent, figures) -> MotionCxWording.say(agent, figures, to));
                });
      } else {
        rows(hearing);
      }
    }

    private void rows(Hearing hearing) {
      Map<String, Seen> newest = new LinkedHashMap<>();
      for (Seen row : said.rows()) {
        newest.merge(
            row.interaction().id(),
            row,
            (one, other) -> other.rebuilt() >= one.rebuilt() ? other : one);
      }
      Map<Long, Facts> quarters = new HashMap<>();
      newest.values().stream()
          .filter(row -> !row.open())
          .map(Seen::interaction)
          .filter(row -> row.nature() == Interaction.Nature.CONTACT)
          .forEach(
              row ->
                  MotionCxWording.say(
                      row,
                      hearing.report(),
                      hearing.scope(),
                      quarters.computeIfAbsent(
                          row.quarter(), start -> hearing.of(start, start + 900))));
    }
  }

  @Override
  public Simulated start(Circumstances in) {
    MotionCxSimulator simulator =
        MotionCxSimulator.start(
            Options.strict()
                .withSeed(in.week().seed())
                .withCenter(in.center())
                .withChanges(in.week().changes())
                .withClock(in.clock())
                .withPause(in.pause())
                .withWitness(
                    said -> {
                      // Sums of the last days are for the directory.
                      if (!said.report().equals("interaction-aggregates")) {
                        in.told().accept(new Answer(said));
                      }
                    })
                .withLimits(in.week().strict() ? Limits.CAREFUL : Limits.LIFTED)
                .withFaults(in.week().unsettled()));
    return new Simulated(
        simulator.baseUrl(), simulator::faults, simulator::account, simulator::close);
  }

  @Override
  public VendorSchema schema() {
    return new MotionCxSchema();
  }

  @Override
  public Vendor client(Transport transport) {
    return new MotionCxVendor(transport);
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of("KEY", Credentials.API_KEY);
  }

  @Override
  public List<String> settings(Week week, URI baseUrl, Scope source) {
    return List.of(
        "api_key: \"${KEY}\"",
        "tenant_id: \"" + Credentials.TENANT_ID + "\"",
        "work_states: {On Interaction: handling, Break: paused, Meeting: admin}",
        "reports: " + week.reports(),
        "queues: " + source.queues());
  }

  @Override
  public String serviceLevel() {
    return "{formula: vendor, target: 0.8}";
  }

  @Override
  public List<List<String>> reports() {
    return List.of(
        List.of("queue"),
        List.of("queue", "agent", "interactions"),
        List.of("queue", "agent", "agent_status", "channel"));
  }

  @Override
  public List<Duration> intervals() {
    return List.of(Duration.ofMinutes(15));
  }

  @Override
  public Optional<String> shares(String report) {
    return report.equals(STATUS) ? Optional.empty() : Optional.of("interactions");
  }

  @Override
  public List<String> feeding(String entity, Map<String, String> labels) {
    return switch (entity) {
      case "queue" -> List.of("queue");
      case "channel" -> List.of("channel");
      case "agent" -> List.of("agent", STATUS);
      case "agent_queue" -> List.of("agent");
      default -> throw new IllegalArgumentException("MotionCX says nothing of " + entity);
    };
  }
}
