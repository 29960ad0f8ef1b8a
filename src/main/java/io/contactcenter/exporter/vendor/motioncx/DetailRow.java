package io.contactcenter.exporter.vendor.motioncx;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.vendor.motioncx.Version.Verdict;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Shape;
import io.contactcenter.exporter.vendor.row.Text;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code interaction/details} to one interaction. */
final class DetailRow {
  /** Microseconds of the unit of every duration. */
  static final long SECOND = 1_000_000;

  private static final String NO_ID = "no " + Fields.ID;

  private final RawRow raw;

  private DetailRow(RawRow raw) {
    this.raw = raw;
  }

  static Version read(RawRow raw) {
    DetailRow row = new DetailRow(raw);
    Instant rebuilt = row.time(Fields.REBUILT).orElse(Instant.MIN);
    return new Version(raw.id(Fields.ID).orElse(""), rebuilt, row.verdict());
  }

  private Verdict verdict() {
    Optional<Instant> ended = time(Fields.ENDED);
    try {
      if (raw.id(Fields.ID).isEmpty()) {
        throw new BadRow(NO_ID);
      }
      if (flag(Fields.CRM_UPDATE)) {
        return new Verdict.Excluded("crm_update");
      }
      if (flag(Fields.DATA_ERROR)) {
        return new Verdict.Excluded("data_error");
      }
      if (raw.text(Fields.ENDED).isEmpty()) {
        return new Verdict.Excluded("open");
      }
      if (ended.isEmpty()) {
        throw new BadRow("no " + Fields.ENDED + " that can be read");
      }
      Portion portion = portion(ended.get());
      // Nobody gives up and is answered.
      return portion.isAnswered() && portion.isAbandoned()
          ? new Verdict.Excluded("data_error")
          : new Verdict.Counted(portion);
    } catch (BadRow e) {
      return new Verdict.Rejected(
          raw.id(Fields.QUEUE).orElse(""), raw.id(Fields.AGENT).orElse(""), ended, e.why());
    }
  }

  private Portion portion(Instant ended) throws BadRow {
    long answered = applied(Fields.ANSWERED);
    long abandoned = applied(Fields.ABANDONED);
    long waited = raw.duration(Fields.WAITED, SECOND);
    if (waited == ABSENT && abandoned == 1) {
      waited = raw.duration(Fields.ABANDONED_AFTER, SECOND);
    }
    long response = raw.duration(Fields.RESPONSE, SECOND);
    return new Portion(
        true,
        ended,
        queue(raw),
        raw.id(Fields.AGENT).orElse(""),
        name(raw),
        channel(raw),
        outbound(raw),
        answered != ABSENT || abandoned != ABSENT,
        1,
        Math.max(0, answered),
        Math.max(0, abandoned),
        applied(Fields.MET),
        applied(Fields.ELIGIBLE),
        threshold(),
        waited,
        waited,
        raw.duration(Fields.TALKED, SECOND),
        raw.duration(Fields.HELD, SECOND),
        raw.duration(Fields.MUTED, SECOND),
        raw.duration(Fields.WRAPPED_UP, SECOND),
        raw.duration(Fields.HANDLED, SECOND),
        raw.duration(Fields.LASTED, SECOND),
        response == ABSENT ? 0 : 1,
        response);
  }

  /** The queue that it waited in, where it did; null in QueueId is never queued. */
  static String queue(RawRow raw) {
    boolean queued = raw.text(Fields.HAS_QUEUED).map(DetailRow::isTrue).orElse(true);
    return queued ? raw.id(Fields.QUEUE).orElse("") : "";
  }

  static String name(RawRow raw) {
    String first = raw.text(Fields.FIRST_NAME).orElse("");
    String last = raw.text(Fields.LAST_NAME).orElse("");
    return Text.name((first + " " + last).strip(), "");
  }

  /** Numbers that are not known, and words, are of no known channel. */
  static int channel(RawRow raw) {
    return raw.text(Fields.CHANNEL)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  /**
   * 0 is inbound, 1 outbound (seen in the vendor's published clients). A row without it could
   * inflate what was answered.
   */
  static boolean outbound(RawRow raw) throws BadRow {
    String direction =
        raw.text(Fields.DIRECTION).orElseThrow(() -> new BadRow("no " + Fields.DIRECTION));
    return switch (direction) {
      case "0", "Inbound" -> false;
      case "1", "Outbound" -> true;
      default -> throw new BadRow(Fields.DIRECTION + " is neither 0 nor 1: " + Shape.of(direction));
    };
  }

  private long applied(String field) throws BadRow {
    long count = raw.count(field);
    if (count > 1) {
      throw new BadRow(field + " is neither 0 nor 1: " + count);
    }
    return count;
  }

  private long threshold() throws BadRow {
    long micros = raw.duration(Fields.THRESHOLD, SECOND);
    return micros == ABSENT ? ABSENT : micros / SECOND;
  }

  private boolean flag(String field) {
    return raw.text(field).map(DetailRow::isTrue).orElse(false);
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true") || text.equals("1");
  }

  private Optional<Instant> time(String field) {
    return raw.text(field).flatMap(RowTime::parse);
  }
}
