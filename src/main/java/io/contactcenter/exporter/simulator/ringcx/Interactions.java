package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.simulator.day.Day;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Row;
import io.contactcenter.exporter.simulator.http.JsonBody;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.contactcenter.exporter.simulator.ringcx.Errors.Violation;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * interaction-metadata, v1 and v2: a row per segment that ended in the window. v2 also has the
 * calls that were abandoned before an agent had them. Rows that are corrected have neither
 * recording nor transcript until then; rows that are split are there twice.
 */
final class Interactions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Options options;
  private final History history;
  private final FaultSwitch faults;
  private final Errors errors;
  private final SlidingLimiter limiter;

  /**
   * @param limiter shared with the aggregate reports
   */
  Interactions(
      Options options, History history, FaultSwitch faults, Errors errors, SlidingLimiter limiter) {
    this.options = options;
    this.history = history;
    this.faults = faults;
    this.errors = errors;
    this.limiter = limiter;
  }

  Reply answer(boolean v2, Context request) {
    Instant now = options.clock().instant();
    if (!limiter.admits(now)) {
      return errors.throttled(options.retryAfter(), limiter.untilFree(now)).asOverLimit();
    }
    List<Violation> violations = new ArrayList<>();
    Instant newest = now.minus(options.availabilityDelay());
    return body(request)
        .flatMap(body -> InteractionRequest.read(body, newest, violations))
        .map(question -> answer(v2, question, now))
        .orElseGet(() -> errors.invalid(violations, request));
  }

  private Reply answer(boolean v2, InteractionRequest question, Instant at) {
    long now = at.getEpochSecond();
    List<SeenSegment> lines = lines(question, v2, faults.faults(), now);
    options.witness().said(Said.ofSegments(at, lines));
    return JsonBody.array(
        json -> {
          InteractionWriter writer =
              new InteractionWriter(options.changes().named(history.center(), now), now, json);
          for (SeenSegment line : lines) {
            if (v2) {
              writer.v2(line);
            } else {
              writer.v1(line, line.segment().orElseThrow());
            }
          }
        });
  }

  private List<SeenSegment> lines(InteractionRequest question, boolean v2, Faults all, long now) {
    List<SeenSegment> lines = new ArrayList<>();
    for (Dialog dialog : Dialog.around(history, question.start() - Day.OVERTIME, question.end())) {
      for (SeenSegment line : lines(dialog, v2)) {
        if (line.at() >= question.start() && line.at() < question.end()) {
          show(line, all, now, lines);
        }
      }
    }
    lines.sort(Comparator.comparingLong(SeenSegment::at));
    return lines;
  }

  private static List<SeenSegment> lines(Dialog dialog, boolean v2) {
    List<SeenSegment> lines = new ArrayList<>();
    for (Dialog.Segment segment : dialog.segments()) {
      lines.add(new SeenSegment(dialog, Optional.of(segment), lines.size(), true));
    }
    if (lines.isEmpty() && v2 && dialog.voice()) {
      lines.add(new SeenSegment(dialog, Optional.empty(), 0, true));
    }
    return lines;
  }

  private void show(SeenSegment line, Faults all, long now, List<SeenSegment> lines) {
    long id = (history.seed() * 31 + line.dialog().number()) * 31 + line.index();
    Row row = new Row(id, now - line.at(), all);
    if (!row.isThere()) {
      return;
    }
    SeenSegment seen =
        new SeenSegment(line.dialog(), line.segment(), line.index(), row.contactsTooMany() == 0);
    lines.add(seen);
    if (row.split().isPresent()) {
      lines.add(seen);
    }
  }

  private static Optional<JsonNode> body(Context request) {
    try {
      return Optional.of(JSON.readTree(request.body())).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
