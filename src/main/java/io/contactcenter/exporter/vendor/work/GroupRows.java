package io.contactcenter.exporter.vendor.work;

import static io.contactcenter.exporter.metric.RingGroupMeasure.ABANDONED;
import static io.contactcenter.exporter.metric.RingGroupMeasure.ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.RingGroupMeasure.ADVANCED;
import static io.contactcenter.exporter.metric.RingGroupMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.RingGroupMeasure.CALLS;
import static io.contactcenter.exporter.metric.RingGroupMeasure.INBOUND;
import static io.contactcenter.exporter.metric.RingGroupMeasure.IN_GROUP;
import static io.contactcenter.exporter.metric.RingGroupMeasure.MEMBERS;
import static io.contactcenter.exporter.metric.RingGroupMeasure.MISSED;
import static io.contactcenter.exporter.metric.RingGroupMeasure.RING;
import static io.contactcenter.exporter.metric.RingGroupMeasure.TALK;
import static io.contactcenter.exporter.metric.RingGroupMeasure.VOICEMAIL;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.RingGroupMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code rgsum-groups} to ring groups.
 *
 * @param at the start of the window, which rows do not say
 */
record GroupRows(Kept kept, Instant at, RowSink sink) implements SummaryRows {
  static final String REPORT = "ring_group";

  /**
   * The report: one window is one interval, because the vendor sums up whatever it is asked for.
   */
  static Report report(Duration interval) {
    return new Report(
            REPORT, Map.of(Entity.RING_GROUP, Set.of(RingGroupMeasure.values())), interval)
        .summingDays();
  }

  @Override
  public void row(RawRow raw) {
    if (raw.id("extension").filter(id -> !kept.keepsQueue(id, raw.name("name", id))).isPresent()) {
      return;
    }
    try {
      String pbx = SummaryRows.id(raw, "pbxId");
      String extension = SummaryRows.id(raw, "extension");
      Key key = Key.of(Entity.RING_GROUP, pbx, extension);
      List<String> said = List.of(raw.name("site", ""), raw.name("name", extension));
      sink.row(new Row(key, at, said, figures(raw)));
    } catch (BadRow e) {
      sink.rejected(key(raw), Optional.of(at), e.why());
    }
  }

  @Override
  public void noRow() {
    sink.rejected(Optional.empty(), Optional.of(at), "no object");
  }

  private static Optional<Key> key(RawRow raw) {
    return raw.id("pbxId")
        .flatMap(pbx -> raw.id("extension").map(id -> Key.of(Entity.RING_GROUP, pbx, id)));
  }

  // The averages are left out: they are the quotients of these, cut off to whole milliseconds.
  private static long[] figures(RawRow raw) throws BadRow {
    long members = raw.count("totalMembers");
    return new Figures(Entity.RING_GROUP)
        .set(CALLS, raw.count("totalCalls"))
        .set(INBOUND, raw.count("totalInbound"))
        .set(ANSWERED, raw.count("totalAnswered"))
        .set(MISSED, raw.count("totalMissed"))
        .set(ABANDONED, raw.count("totalAbandoned"))
        .set(VOICEMAIL, raw.count("totalCallsToVM"))
        .set(ADVANCED, raw.count("totalAdvanced"))
        .set(TALK, raw.duration("totalTalkTime", MILLISECOND))
        .set(RING, raw.duration("totalRingTime", MILLISECOND))
        .set(IN_GROUP, raw.duration("totalRgTime", MILLISECOND))
        .set(ABANDONED_WAIT, raw.duration("totalAbandonedTime", MILLISECOND))
        // The published examples have no members in groups with calls: it says nothing.
        .set(MEMBERS, members == 0 ? Measure.ABSENT : members)
        .values();
  }
}
