package io.contactcenter.exporter.simulator.work;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Tally;
import java.io.IOException;

/**
 * The rows of the two summaries, fields and units to the letter of the published examples:
 * durations in whole milliseconds, averages cut off, not rounded.
 */
final class Rows {
  private final Center center;

  Rows(Center center) {
    this.center = center;
  }

  /** Of {@code rgsum-groups} (guide, ring group summary). */
  void group(RingGroup group, Tally<GroupFigure> sums, JsonGenerator json) throws IOException {
    long calls = sums.get(GroupFigure.CALLS);
    json.writeStartObject();
    json.writeStringField("pbxId", group.pbx());
    json.writeStringField("site", group.site());
    json.writeStringField("name", center.queue(group.queue()).name());
    json.writeStringField("extension", group.extension());
    json.writeNumberField("totalMembers", membersSaid(group));
    json.writeNumberField("totalInbound", sums.get(GroupFigure.INBOUND));
    json.writeNumberField("totalAbandoned", sums.get(GroupFigure.ABANDONED));
    json.writeNumberField("totalAnswered", sums.get(GroupFigure.ANSWERED));
    json.writeNumberField("totalMissed", sums.get(GroupFigure.MISSED));
    json.writeNumberField("totalCallsToVM", sums.get(GroupFigure.VOICEMAIL));
    json.writeNumberField("totalAdvanced", sums.get(GroupFigure.ADVANCED));
    json.writeNumberField("totalRgTime", sums.get(GroupFigure.IN_GROUP));
    json.writeNumberField("totalTalkTime", sums.get(GroupFigure.TALK));
    json.writeNumberField("totalCalls", calls);
    json.writeNumberField(
        "avgAbandonedTime",
        average(sums.get(GroupFigure.ABANDONED_WAIT), sums.get(GroupFigure.ABANDONED)));
    json.writeNumberField("avgRgTime", average(sums.get(GroupFigure.IN_GROUP), calls));
    json.writeNumberField("avgRingTime", average(sums.get(GroupFigure.RING), calls));
    json.writeNumberField(
        "avgTalkTime", average(sums.get(GroupFigure.TALK), sums.get(GroupFigure.ANSWERED)));
    json.writeNumberField("totalAbandonedTime", sums.get(GroupFigure.ABANDONED_WAIT));
    json.writeNumberField("totalRingTime", sums.get(GroupFigure.RING));
    json.writeEndObject();
  }

  // In the published examples groups with calls have no members: on one of the PBXs it is so here.
  private static int membersSaid(RingGroup group) {
    return group.pbx().equals(PhoneSystem.PBXS.get(0)) ? group.members().size() : 0;
  }

  /** Of {@code rgsum-members} (guide, ring group member summary). */
  void member(RingGroup group, int id, Tally<MemberFigure> sums, JsonGenerator json)
      throws IOException {
    Agent agent = center.agent(id);
    long offered = sums.get(MemberFigure.OFFERED);
    json.writeStartObject();
    json.writeStringField("pbxId", group.pbx());
    json.writeStringField("site", group.site());
    json.writeStringField("firstName", agent.firstName());
    json.writeStringField("lastName", agent.lastName());
    json.writeStringField("ringGroupName", center.queue(group.queue()).name());
    json.writeStringField("ringGroupExtension", group.extension());
    json.writeStringField("extension", String.valueOf(id));
    json.writeNumberField("totalAnswered", sums.get(MemberFigure.ANSWERED));
    json.writeNumberField("totalAdvanced", sums.get(MemberFigure.ADVANCED));
    json.writeNumberField("totalTalkTime", sums.get(MemberFigure.TALK));
    json.writeNumberField("totalRingTime", sums.get(MemberFigure.RING));
    json.writeNumberField("totalCalls", offered);
    json.writeNumberField("avgRingTime", average(sums.get(MemberFigure.RING), offered));
    json.writeNumberField(
        "avgTalkTime", average(sums.get(MemberFigure.TALK), sums.get(MemberFigure.ANSWERED)));
    json.writeNumberField("offered", offered);
    json.writeEndObject();
  }

  private static long average(long total, long count) {
    return count == 0 ? 0 : total / count;
  }
}
