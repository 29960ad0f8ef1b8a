package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Intervals;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Impression;
import io.contactcenter.exporter.simulator.http.JsonBody;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.javalin.http.Context;
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

  private final Options options;
  private final History history;
  private final FaultSwitch faults;
  private final Errors errors;
  private final SlidingLimiter limiter;

  Reports(
      Options options, History history, FaultSwitch faults, Errors errors, SlidingLimiter limiter) {
    this.options = options;
    this.history = history;
    this.faults = faults;
    this.errors = errors;
    this.limiter = limiter;
  }

  Reply answer(Report report, Context request) {
    Instant now = options.clock().instant();
    if (!limiter.admits(now)) {
      return errors.throttled(options.retryAfter(), limiter.untilFree(now)).asOverLimit();
    }
    ReportRequestReader reader = new ReportRequestReader(options, now);
    Optional<ReportRequest> asked =
        body(request).flatMap(body -> reader.read(ReportRequest.Wire.of(body)));
    return asked
        .map(question -> answer(report, question, now))
        .orElseGet(() -> errors.invalid(reader.violations(), request));
  }

  // The figures are those of this moment, whenever they are written.
  private Reply answer(Report report, ReportRequest question, Instant now) {
    long second = now.getEpochSecond();
    Impression impression = new Impression(history.seed(), faults.faults(), options.changes());
    List<Interval> seen =
        Intervals.of(
                history,
                question.start().getEpochSecond(),
                question.end().getEpochSecond(),
                question.minutes() * 60L)
            .stream()
            .map(interval -> interval.with(report.part().apply(impression.of(interval, second))))
            .toList();
    options.witness().said(Said.ofIntervals(now, report.name(), seen));
    Rows rows = new Rows(options.changes().named(history.center(), second));
    return JsonBody.array(
        json -> {
          for (Interval interval : seen) {
            String start = local(interval.start(), question.zone());
            Rows.Head head = new Rows.Head(question.minutes(), start);
            for (Figures part : impression.rows(interval, second)) {
              report.writer().write(rows, part, head, json);
            }
          }
        });
  }

  private static Optional<JsonNode> body(Context request) {
    try {
      return Optional.of(JSON.readTree(request.body())).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String local(long second, ZoneId zone) {
    return DATE_TIME_FROM.format(Instant.ofEpochSecond(second).atZone(zone));
  }
}
