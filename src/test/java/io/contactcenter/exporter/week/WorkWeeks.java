package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.work.Credentials;
import io.contactcenter.exporter.simulator.work.GroupFigure;
import io.contactcenter.exporter.simulator.work.Limits;
import io.contactcenter.exporter.simulator.work.MemberFigure;
import io.contactcenter.exporter.simulator.work.Options;
import io.contactcenter.exporter.simulator.work.PhoneSystem;
import io.contactcenter.exporter.simulator.work.RingGroup;
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
 * 8x8 Work: one call for each interval, and one for the day, which the vendor sums up itself.
 * Written from docs/vendors/8x8-work.md, not from the client. Two sources have a PBX each.
 */
final class WorkWeeks implements WeekVendor {
  private static final long MILLISECOND = 1_000;
  private static final String GROUPS = "ring_group";
  private static final String MEMBERS = "ring_group_member";

  /**
   * What one answer says: of all ring groups, or of the members of one.
   *
   * @param phones the ring groups that there are
   */
  private record Answer(Said said, PhoneSystem phones) implements Told {
    @Override
    public Instant at() {
      return said.at();
    }

    @Override
    public void say(Hearing hearing) {
      // Which groups have members to ask for is no news of the members.
      boolean ofMembers = said.report().equals("rgsum-members");
      if (ofMembers != hearing.report().equals(MEMBERS)) {
        return;
      }
      String asked =
          String.join(
              ",", said.summary().members().keySet().stream().map(m -> "" + m.queue()).toList());
      Facts to = hearing.of(said.start().getEpochSecond(), said.end().getEpochSecond(), asked);
      said.summary().groups().forEach((queue, sums) -> group(at(queue), sums, to));
      said.summary()
          .members()
          .forEach((member, sums) -> member(at(member.queue()), member.agent(), sums, to));
    }

    private RingGroup at(int queue) {
      return phones.groups().stream()
          .filter(group -> group.queue() == queue)
          .findFirst()
          .orElseThrow();
    }
  }

  private static void group(RingGroup group, Tally<GroupFigure> said, Facts to) {
    Object[] ids = {group.pbx(), group.extension()};
    to.add("ring_group.calls", said.get(GroupFigure.CALLS), ids);
    to.add("ring_group.inbound", said.get(GroupFigure.INBOUND), ids);
    to.add("ring_group.answered", said.get(GroupFigure.ANSWERED), ids);
    to.add("ring_group.missed", said.get(GroupFigure.MISSED), ids);
    to.add("ring_group.abandoned", said.get(GroupFigure.ABANDONED), ids);
    to.add("ring_group.voicemail", said.get(GroupFigure.VOICEMAIL), ids);
    to.add("ring_group.advanced", said.get(GroupFigure.ADVANCED), ids);
    to.add("ring_group.talk_seconds", said.get(GroupFigure.TALK) * MILLISECOND, ids);
    to.add("ring_group.ring_seconds", said.get(GroupFigure.RING) * MILLISECOND, ids);
    to.add("ring_group.in_group_seconds", said.get(GroupFigure.IN_GROUP) * MILLISECOND, ids);
    to.add(
        "ring_group.abandoned_wait_seconds",
        said.get(GroupFigure.ABANDONED_WAIT) * MILLISECOND,
        ids);
    // As in the published examples, not every PBX says how many members there are.
    if (group.pbx().equals(PhoneSystem.PBXS.get(0))) {
      to.level("ring_group.members", group.members().size(), ids);
    }
  }

  private static void member(RingGroup group, int agent, Tally<MemberFigure> said, Facts to) {
    Object[] ids = {group.pbx(), group.extension(), agent};
    to.add("ring_group_member.offered", said.get(MemberFigure.OFFERED), ids);
    to.add("ring_group_member.answered", said.get(MemberFigure.ANSWERED), ids);
    to.add("ring_group_member.advanced", said.get(MemberFigure.ADVANCED), ids);
    // Both fields say how often the member's telephone rang.
    to.add("ring_group_member.calls", said.get(MemberFigure.OFFERED), ids);
    to.add("ring_group_member.talk_seconds", said.get(MemberFigure.TALK) * MILLISECOND, ids);
    to.add("ring_group_member.ring_seconds", said.get(MemberFigure.RING) * MILLISECOND, ids);
  }

  @Override
  public Simulated start(Circumstances in) {
    PhoneSystem phones = PhoneSystem.of(in.center());
    Options options =
        Options.strict()
            .withSeed(in.week().seed())
            .withCenter(in.center())
            .withChanges(in.week().changes())
            .withClock(in.clock())
            .withPause(in.pause())
            .withWitness(said -> in.told().accept(new Answer(said, phones)))
            .withLimits(in.week().strict() ? Limits.ASSUMED : Limits.LIFTED)
            .withFaults(in.week().unsettled());
    Options ending = endInclusive(in.week()) ? options : options.withExclusiveEnd();
    WorkSimulator simulator =
        WorkSimulator.start(in.week().seed() % 3 == 0 ? ending.withoutIdleGroups() : ending);
    return new Simulated(
        simulator.baseUrl(), simulator::faults, simulator::account, simulator::close);
  }

  // Neither is documented: whether the second endTime is part of a window, and whether ring groups
  // without calls have rows.
  private static boolean endInclusive(Week week) {
    return week.seed() % 2 == 0;
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
        "USER", Credentials.USERNAME,
        "PASSWORD", Credentials.PASSWORD);
  }

  @Override
  public List<String> settings(Week week, URI baseUrl, Scope source) {
    List<String> pbxes =
        PhoneSystem.of(TinyCenter.in(week.zone())).groups().stream()
            .filter(group -> source.keepsQueue().test(group.queue()))
            .map(RingGroup::pbx)
            .distinct()
            .toList();
    return List.of(
        "api_key: \"${KEY}\"",
        "username: \"${USER}\"",
        "password: \"${PASSWORD}\"",
        "pbx_ids: " + (week.sources() == 1 ? "[allpbxes]" : pbxes.toString()),
        "end_inclusive: " + endInclusive(week),
        "reports: " + week.reports());
  }

  @Override
  public List<List<String>> reports() {
    return List.of(List.of(GROUPS), List.of(GROUPS, MEMBERS));
  }

  @Override
  public List<Duration> intervals() {
    return Stream.of(15, 15, 30, 45, 60).map(Duration::ofMinutes).toList();
  }

  @Override
  public Duration pollEvery(Duration interval) {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<String> feeding(String entity, Map<String, String> labels) {
    return List.of(entity);
  }

  @Override
  public boolean sumsDays(String report) {
    return report.equals(GROUPS);
  }
}
