package io.contactcenter.exporter.vendor.ringcx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One aggregate report over one window. The answer is a bare array with a row per interval and
 * entity, or an error in the shape of {@code Errors}.
 *
 * @param interval the length of an interval
 * @param zone in which the window is asked for, and so in which rows without an offset are
 */
record ReportCall(
    RowMapping mapping,
    HttpUrl url,
    Window window,
    Duration interval,
    RingCxSettings.TimeIntervalUnit unit,
    ZoneId zone,
    Secret token,
    RowSink sink)
    implements VendorCall<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ReportCall.class);
  private static final MediaType JSON = MediaType.get("application/json");

  @Override
  public String endpoint() {
    return mapping.path();
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  @Override
  public Request request() {
    // The specification says seconds since March 2026; its own correction (not merged), both guides
    // and every earlier revision say minutes, and every example answers 60 for an hour.
    long length =
        switch (unit) {
          case MINUTES -> interval.toMinutes();
          case SECONDS -> interval.toSeconds();
        };
    ObjectNode body =
        VendorJson.MAPPER
            .createObjectNode()
            .put("startDate", RowTime.request(window.start(), zone))
            .put("endDate", RowTime.request(window.end(), zone))
            .put("timeInterval", length)
            .put("timeZone", zone.getId());
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .post(RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON))
        .build();
  }

  /** The number of rows. */
  @Override
  public Integer read(Answer answer) throws IOException, VendorException {
    int[] otherLength = new int[1];
    RowTime times = new RowTime(zone);
    int rows =
        RowArray.read(
            answer,
            this,
            (parser, token) -> {
              if (!take(parser, token, times)) {
                otherLength[0]++;
              }
            });
    warn(otherLength[0]);
    return rows;
  }

  private void warn(int otherLength) {
    if (otherLength > 0) {
      LOG.warn(
          "{} at {}: {} rows are of another length than the {} asked for; check time_interval_unit",
          endpoint(),
          url.host(),
          otherLength,
          interval);
    }
  }

  /** Hands one row over; false when it says that it is of another length than was asked for. */
  private boolean take(JsonParser parser, JsonToken token, RowTime times) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      sink.rejected(Optional.empty(), Optional.empty(), "no object");
      return true;
    }
    RawRow raw = RawRow.read(parser);
    if (!mapping.keeps(raw)) {
      return true;
    }
    Optional<Instant> at = raw.text("dateTimeFrom").flatMap(times::parse);
    try {
      if (at.isEmpty()) {
        throw new BadRow("no dateTimeFrom that can be read");
      }
      List<Row> rows = mapping.rows(raw, at.get());
      rows.forEach(sink::row);
    } catch (BadRow e) {
      reject(raw, at, e.why());
    }
    return sameLength(raw);
  }

  // Minutes in every example; seconds by the specification. What a row says beside that is no
  // reason to lose it: the interval is that in which the row begins.
  private boolean sameLength(RawRow raw) {
    Optional<String> length = raw.text("interval");
    return length.isEmpty()
        || length.get().equals(Long.toString(interval.toMinutes()))
        || length.get().equals(Long.toString(interval.toSeconds()));
  }

  private void reject(RawRow raw, Optional<Instant> at, String why) {
    sink.rejected(mapping.keys(raw), at, why);
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return RowArray.advice(status);
  }
}
