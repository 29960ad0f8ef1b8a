package io.contactcenter.exporter.vendor.motioncx;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.vendor.motioncx.Version.Verdict;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of {@code interaction/aggregates} to a sum of interactions. A column is called by its
 * aggregate and its field (page "Reporting Aggregation"); {@code Count} counts the rows in which
 * the field is not null.
 */
final class AggregateRow {
  private static final String SUM = "Sum";
  private static final String MAX = "Max";
  private static final String MIN = "Min";
  private static final String COUNT = "Count";
  private static final String ROW_ID = "_id";

  private static final List<String> GROUPS =
      List.of(
          Fields.QUEUE,
          Fields.CHANNEL,
          Fields.DIRECTION,
          Fields.HAS_QUEUED,
          Fields.ANSWERED,
          Fields.ABANDONED,
          Fields.QUARTER);

  /** What is asked of each group. */
  static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry(ROW_ID, List.of(COUNT)),
          Map.entry(Fields.MET, List.of(SUM)),
          Map.entry(Fields.ELIGIBLE, List.of(SUM)),
          Map.entry(Fields.THRESHOLD, List.of(MIN)),
          Map.entry(Fields.WAITED, List.of(SUM, COUNT, MAX)),
          Map.entry(Fields.ABANDONED_AFTER, List.of(SUM, COUNT, MAX)),
          Map.entry(Fields.TALKED, List.of(SUM, COUNT)),
          Map.entry(Fields.HELD, List.of(SUM, COUNT)),
          Map.entry(Fields.MUTED, List.of(SUM, COUNT)),
          Map.entry(Fields.WRAPPED_UP, List.of(SUM, COUNT)),
          Map.entry(Fields.HANDLED, List.of(SUM, COUNT)),
          Map.entry(Fields.RESPONSE, List.of(SUM, COUNT)));

  private final RawRow raw;

  /** What groups are told apart by. */
  static List<String> groups(boolean byAgent) {
    return byAgent ? Stream.concat(GROUPS.stream(), Stream.of(Fields.AGENT)).toList() : GROUPS;
  }

  private AggregateRow(RawRow raw) {
    this.raw = raw;
  }

  static Verdict read(RawRow raw) {
    AggregateRow row = new AggregateRow(raw);
    Optional<Instant> at = raw.text(Fields.QUARTER).flatMap(RowTime::parse);
    try {
      if (at.isEmpty()) {
        throw new BadRow("no " + Fields.QUARTER + " that can be read");
      }
      Portion portion = row.portion(at.get());
      return portion.isAnswered() && portion.isAbandoned()
          ? new Verdict.Excluded("data_error")
          : new Verdict.Counted(portion);
    } catch (BadRow e) {
      return new Verdict.Rejected(
          raw.id(Fields.QUEUE).orElse(""), raw.id(Fields.AGENT).orElse(""), at, e.why());
    }
  }

  private Portion portion(Instant at) throws BadRow {
    long contacts = raw.count(COUNT + ROW_ID);
    if (contacts == ABSENT) {
      throw new BadRow("no " + COUNT + ROW_ID);
    }
    long answered = raw.count(Fields.ANSWERED);
    long abandoned = raw.count(Fields.ABANDONED);
    String wait =
        abandoned == 1 && raw.count(COUNT + Fields.WAITED) == 0
            ? Fields.ABANDONED_AFTER
            : Fields.WAITED;
    return new Portion(
        false,
        at,
        DetailRow.queue(raw),
        raw.id(Fields.AGENT).orElse(""),
        "",
        DetailRow.channel(raw),
        DetailRow.outbound(raw),
        answered != ABSENT || abandoned != ABSENT,
        contacts,
        answered > 0 ? contacts : 0,
        abandoned > 0 ? contacts : 0,
        raw.count(SUM + Fields.MET),
        raw.count(SUM + Fields.ELIGIBLE),
        threshold(),
        sum(wait),
        raw.count(COUNT + wait) == 0 ? ABSENT : raw.duration(MAX + wait, DetailRow.SECOND),
        sum(Fields.TALKED),
        sum(Fields.HELD),
        sum(Fields.MUTED),
        sum(Fields.WRAPPED_UP),
        sum(Fields.HANDLED),
        ABSENT,
        Math.max(0, raw.count(COUNT + Fields.RESPONSE)),
        sum(Fields.RESPONSE));
  }

  // The sum of no value at all is nothing, whatever the server writes for it.
  private long sum(String field) throws BadRow {
    return raw.count(COUNT + field) == 0 ? ABSENT : raw.duration(SUM + field, DetailRow.SECOND);
  }

  private long threshold() throws BadRow {
    long micros = raw.duration(MIN + Fields.THRESHOLD, DetailRow.SECOND);
    return micros == ABSENT ? ABSENT : micros / DetailRow.SECOND;
  }
}
