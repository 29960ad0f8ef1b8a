package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Intervals;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.FirstImpression;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The three aggregate reports. A request that is refused for its token or account does not count
 * towards the limits; one that is refused as invalid does. Intervals are counted from {@code
 * startDate}; entities without activity have no row.
 */
final class Reports {
  // Published examples show 03-04-2024T01:00:00 for a request dated 2024-03-04.
  private static final DateTimeFormatter DATE_TIME_FROM =
      DateTimeFormatter.ofPattern("MM-dd-uuuu'T'HH:mm:ss");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Options options;
  private final History history;
  private final FaultSwitch faults;
  private final Errors errors;
  private final SlidingLimiter limiter;

  Reports(Options options, History history, FaultSwitch faults, Errors errors) {
    this.options = options;
    this.history = history;
    this.faults = faults;
    this.errors = errors;
    limiter = new SlidingLimiter(options.limits().reports());
  }

  Reply answer(Context request, Rows.Writer rows) {
    Instant now = options.clock().instant();
    if (!limiter.admits(now)) {
      return errors.throttled(options.retryAfter(), limiter.untilFree(now)).asOverLimit();
    }
    ReportRequestReader reader = new ReportRequestReader(options, now);
    Optional<ReportRequest> asked =
        body(request).flatMap(body -> reader.read(ReportRequest.Wire.of(body)));
    return asked
        .map(report -> Reply.of(200, Errors.JSON, out -> write(report, rows, now, out)))
        .orElseGet(() -> errors.invalid(reader.violations(), request));
  }

  private static Optional<JsonNode> body(Context request) {
    try {
      return Optional.of(JSON.readTree(request.body())).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void write(ReportRequest report, Rows.Writer rows, Instant now, OutputStream out)
      throws IOException {
    FirstImpression impression = new FirstImpression(history.seed(), faults.faults());
    List<Intervals.Interval> intervals =
        Intervals.of(
            history,
            report.start().getEpochSecond(),
            report.end().getEpochSecond(),
            report.minutes() * 60L);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartArray();
      for (Intervals.Interval interval : intervals) {
        Rows.Head head = new Rows.Head(report.minutes(), local(interval.start(), report.zone()));
        rows.write(impression.of(interval, now.getEpochSecond()), head, json);
      }
      json.writeEndArray();
    }
  }

  private static String local(long second, ZoneId zone) {
    return DATE_TIME_FROM.format(Instant.ofEpochSecond(second).atZone(zone));
  }
}
