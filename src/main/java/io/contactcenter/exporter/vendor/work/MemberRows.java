package io.contactcenter.exporter.vendor.work;

import static io.contactcenter.exporter.metric.RingGroupMemberMeasure.ADVANCED;
import static io.contactcenter.exporter.metric.RingGroupMemberMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.RingGroupMemberMeasure.CALLS;
import static io.contactcenter.exporter.metric.RingGroupMemberMeasure.OFFERED;
import static io.contactcenter.exporter.metric.RingGroupMemberMeasure.RING;
import static io.contactcenter.exporter.metric.RingGroupMemberMeasure.TALK;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.RingGroupMemberMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code rgsum-members} to the members of one ring group. The guide and its example describe the
 * rows; the OpenAPI document repeats those of groups.
 *
 * @param group that was asked for
 * @param at the start of the window, which rows do not say
 */
record MemberRows(RingGroup group, Kept kept, People people, Instant at, RowSink sink)
    implements SummaryRows {
  static final String REPORT = "ring_group_member";

  /**
   * The report. The day would be one more call for each ring group in every poll; its intervals,
   * once read, cost none. So the day is their sum.
   */
  static Report report(Duration interval) {
    return new Report(
        REPORT,
        Map.of(Entity.RING_GROUP_MEMBER, Set.of(RingGroupMemberMeasure.values())),
        interval);
  }

  @Override
  public void row(RawRow raw) {
    if (raw.id("ringGroupExtension")
        .filter(other -> !other.equals(group.extension()))
        .isPresent()) {
      // By the OpenAPI document extId is a member's: what is not of the group asked for would count
      // again with its own.
      sink.excluded("other_ring_group");
      return;
    }
    Optional<String> id = raw.id("extension");
    if (id.filter(member -> !kept.keepsAgent(member, name(raw, member))).isPresent()) {
      return;
    }
    try {
      String member = SummaryRows.id(raw, "extension");
      String site = raw.name("site", "");
      people.met(member, name(raw, member), site);
      sink.row(new Row(key(member), at, List.of(site, name(raw, member)), figures(raw)));
    } catch (BadRow e) {
      sink.rejected(id.map(this::key), Optional.of(at), e.why());
    }
  }

  @Override
  public void noRow() {
    sink.rejected(Optional.empty(), Optional.of(at), "no object");
  }

  private Key key(String member) {
    return Key.of(Entity.RING_GROUP_MEMBER, group.pbx(), group.extension(), member);
  }

  private static String name(RawRow raw, String id) {
    return Text.name(raw.name("firstName", "") + " " + raw.name("lastName", ""), id);
  }

  private static long[] figures(RawRow raw) throws BadRow {
    return new Figures(Entity.RING_GROUP_MEMBER)
        .set(OFFERED, raw.count("offered"))
        .set(ANSWERED, raw.count("totalAnswered"))
        .set(ADVANCED, raw.count("totalAdvanced"))
        .set(CALLS, raw.count("totalCalls"))
        .set(TALK, raw.duration("totalTalkTime", MILLISECOND))
        .set(RING, raw.duration("totalRingTime", MILLISECOND))
        .values();
  }
}
