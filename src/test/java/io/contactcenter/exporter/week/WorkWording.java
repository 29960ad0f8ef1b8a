package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.work.GroupFigure;
import io.contactcenter.exporter.simulator.work.MemberFigure;
import io.contactcenter.exporter.simulator.work.PhoneSystem;
import io.contactcenter.exporter.simulator.work.RingGroup;
import io.contactcenter.exporter.simulator.work.Summary;

/**
 * What the figures of the simulated Work Analytics are as metrics, by docs/vendors/8x8-work.md.
 * Written from the page, not from the client.
 */
final class WorkWording {
  private static final long MILLISECOND = 1_000;

  private WorkWording() {}

  static void groups(Summary said, PhoneSystem phones, Facts to) {
    said.groups().forEach((queue, sums) -> group(group(queue, phones), sums, to));
  }

  static void members(Summary said, PhoneSystem phones, Facts to) {
    said.members()
        .forEach(
            (member, sums) -> member(group(member.queue(), phones), member.agent(), sums, to));
  }

  private static void group(RingGroup group, Tally<GroupFigure> said, Facts to) {
    for (GroupFigure figure : GroupFigure.values()) {
      to.add(
          "ring_group." + measure(figure),
          said.get(figure) * unit(figure.key()),
          group.pbx(),
          group.extension());
    }
    // The simulated vendor knows the members on its first PBX only.
    if (group.pbx().equals(PhoneSystem.PBXS.get(0))) {
      to.level("ring_group.members", group.members().size(), group.pbx(), group.extension());
    }
  }

  private static String measure(GroupFigure figure) {
    return switch (figure) {
      case CALLS -> "calls";
      case INBOUND -> "inbound";
      case ANSWERED -> "answered";
      case MISSED -> "missed";
      case ABANDONED -> "abandoned";
      case VOICEMAIL -> "voicemail";
      case ADVANCED -> "advanced";
      case IN_GROUP -> "in_group_seconds";
      case RING -> "ring_seconds";
      case TALK -> "talk_seconds";
      case ABANDONED_WAIT -> "abandoned_wait_seconds";
    };
  }

  private static void member(
      RingGroup group, int agent, Tally<MemberFigure> said, Facts to) {
    for (MemberFigure figure : MemberFigure.values()) {
      to.add(
          "ring_group_member." + measure(figure),
          said.get(figure) * unit(figure.key()),
          group.pbx(),
          group.extension(),
          agent);
    }
    to.add(
        "ring_group_member.calls",
        said.get(MemberFigure.OFFERED),
        group.pbx(),
        group.extension(),
        agent);
  }

  private static String measure(MemberFigure figure) {
    return switch (figure) {
      case OFFERED -> "offered";
      case ANSWERED -> "answered";
      case ADVANCED -> "advanced";
      case TALK -> "talk_seconds";
      case RING -> "ring_seconds";
    };
  }

  private static long unit(String key) {
    return key.endsWith("Millis") ? MILLISECOND : 1;
  }

  private static RingGroup group(int queue, PhoneSystem phones) {
    return phones.groups().stream()
        .filter(group -> group.queue() == queue)
        .findFirst()
        .orElseThrow();
  }
}
