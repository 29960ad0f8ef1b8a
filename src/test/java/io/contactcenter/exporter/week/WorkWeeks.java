package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.work.Credentials;
import io.contactcenter.exporter.simulator.work.Limits;
import io.contactcenter.exporter.simulator.work.Options;
import io.contactcenter.exporter.simulator.work.PhoneSystem;
import io.contactcenter.exporter.simulator.work.Said;
import io.contactcenter.exporter.simulator.work.WorkSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.work.WorkSchema;
import io.contactcenter.exporter.vendor.work.WorkVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 8x8 Work Analytics: ring groups, whose day the vendor sums up itself, and their members, whose
 * day it does not. Whether the second that ends a window is part of it, and whether idle groups
 * have rows, differs from week to week.
 */
final class WorkWeeks implements WeekVendor {
  private static final String GROUPS = "ring_group";
  private static final String MEMBERS = "ring_group_member";

  /** What one answer says, of the one window it was asked for. */
  private record Answer(Said said, PhoneSystem phones) implements Told {
    @Override
    public Instant at() {
      return said.at();
    }

    @Override
    public void say(Hearing hearing) {
      boolean ofMembers = said.report().equals("rgsum-members");
      if (hearing.report().equals(GROUPS) && ofMembers) {
        throw new IllegalStateException(said.report() + " was asked for " + hearing.report());
      }
      long start = said.start().getEpochSecond();
      long end = said.end().getEpochSecond();
      if (!ofMembers && hearing.report().equals(GROUPS)) {
        WorkWording.groups(said.summary(), phones, hearing.of(start, end));
      } else if (ofMembers) {
        // One answer for each ring group that had calls.
        String part = said.summary().members().keySet().stream().findFirst().toString();
        WorkWording.members(said.summary(), phones, hearing.of(start, end, part));
      }
    }
  }

  @Override
  public Simulated start(Circumstances in) {
    Center center = onTheTelephone(in.center());
    PhoneSystem phones = PhoneSystem.of(center);
    Options options =
        Options.strict()
            .withSeed(in.week().seed())
            .withCenter(center)
            .withChanges(in.week().changes())
            .withClock(in.clock())
            .withPause(in.pause())
            .withWitness(said -> in.told().accept(new Answer(said, phones)))
            .withLimits(in.week().strict() ? Limits.ASSUMED : Limits.LIFTED)
            .withFaults(in.week().unsettled());
    Options withEnd = endInclusive(in.week()) ? options : options.withExclusiveEnd();
    WorkSimulator simulator =
        WorkSimulator.start(in.week().seed() % 3 == 0 ? withEnd.withoutIdleGroups() : withEnd);
    return new Simulated(
        simulator.baseUrl(), simulator::faults, simulator::account, simulator::close);
  }

  private static boolean endInclusive(Week week) {
    return week.seed() % 2 == 0;
  }

  // All of its queues are called.
  private static Center onTheTelephone(Center center) {
    return new Center(
        center.zone(),
        center.queues().stream().map(WorkWeeks::onTheTelephone).toList(),
        center.agentGroups(),
        center.agents());
  }

  private static Queue onTheTelephone(Queue queue) {
    return new Queue(
        queue.id(),
        queue.name(),
        Queue.Media.VOICE,
        queue.threshold(),
        queue.shortAbandon(),
        queue.arrivals(),
        queue.patience(),
        queue.talk(),
        queue.wrapUp(),
        queue.holdShare(),
        queue.overflow(),
        queue.transfer());
  }

  @Override
  public VendorSchema schema() {
    return new WorkSchema();
  }

  @Override
  public Vendor client(Transport transport) {
    return new WorkVendor(transport);
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        "KEY", Credentials.API_KEY,
        "NAME", Credentials.USERNAME,
        "PASSWORD", Credentials.PASSWORD);
  }

  /** Of two sources each has one of the two PBXs. */
  @Override
  public List<String> settings(Week week, URI baseUrl, Scope source) {
    String pbx =
        week.sources() == 1
            ? "allpbxes"
            : PhoneSystem.PBXS.get(source.source().equals("one") ? 0 : 1);
    return List.of(
        "api_key: \"${KEY}\"",
        "username: \"${NAME}\"",
        "password: \"${PASSWORD}\"",
        "pbx_ids: [" + pbx + "]",
        "end_inclusive: " + endInclusive(week),
        "reports: " + week.reports());
  }

  @Override
  public List<List<String>> reports() {
    return List.of(List.of(GROUPS), List.of(GROUPS, MEMBERS));
  }

  /** More often the long ones, which a day is no whole number of where clocks change. */
  @Override
  public List<Duration> intervals() {
    return Stream.of(15, 30, 45, 45, 60).map(Duration::ofMinutes).toList();
  }

  @Override
  public List<String> feeding(String entity, Map<String, String> labels) {
    return switch (entity) {
      case GROUPS, MEMBERS -> List.of(entity);
      default ->
          throw new IllegalArgumentException("8x8 Work Analytics says nothing of " + entity);
    };
  }

  @Override
  public boolean sumsDays(String report) {
    return report.equals(GROUPS);
  }
}
