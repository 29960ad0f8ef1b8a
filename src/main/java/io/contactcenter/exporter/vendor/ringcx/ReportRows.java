package io.contactcenter.exporter.vendor.ringcx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.RawRowReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Hands the rows of one answer of an aggregate report over. */
final class ReportRows implements RowArray.Element {
  private final RowMapping mapping;
  private final RowSink sink;
  private final RowTime times;
  private final RawRowReader reader = new RawRowReader();
  private final Set<String> lengths;
  private int ofOtherLength;

  /**
   * @param interval the length that was asked for
   * @param zone in which rows without an offset are
   */
  ReportRows(RowMapping mapping, Duration interval, ZoneId zone, RowSink sink) {
    this.mapping = mapping;
    this.sink = sink;
    this.times = new RowTime(zone);
    // Minutes in every example; seconds by the specification.
    this.lengths = Set.of(Long.toString(interval.toMinutes()), Long.toString(interval.toSeconds()));
  }

  /** How many rows say that they are of another length than was asked for. */
  int ofOtherLength() {
    return ofOtherLength;
  }

  @Override
  public void take(JsonParser parser, JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      sink.rejected(Optional.empty(), Optional.empty(), "no object");
      return;
    }
    RawRow raw = reader.read(parser);
    if (!mapping.keeps(raw)) {
      return;
    }
    // What a row says of its length is no reason to lose it: it is of the interval in which it
    // begins.
    if (raw.text("interval").filter(length -> !lengths.contains(length)).isPresent()) {
      ofOtherLength++;
    }
    Optional<Instant> at = raw.text("dateTimeFrom").flatMap(times::parse);
    try {
      if (at.isEmpty()) {
        throw new BadRow("no dateTimeFrom that can be read");
      }
      mapping.rows(raw, at.get()).forEach(sink::row);
    } catch (BadRow e) {
      sink.rejected(mapping.keys(raw), at, e.why());
    }
  }
}
