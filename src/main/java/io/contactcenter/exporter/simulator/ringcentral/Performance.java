package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.http.Reply;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Call performance: one aggregation per request, page by page. */
final class Performance {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource clock;
  private final History history;
  private final Changes changes;
  private final FaultSwitch faults;
  private final Records records;
  private final Errors errors;
  private final Witness witness;

  Performance(
      InstantSource clock,
      History history,
      Changes changes,
      Calls calls,
      FaultSwitch faults,
      Errors errors,
      Witness witness) {
    this.clock = clock;
    this.history = history;
    this.changes = changes;
    this.faults = faults;
    this.errors = errors;
    this.witness = witness;
    records = new Records(history, changes, calls);
  }

  Reply answer(Generation generation, Context request) {
    Optional<JsonNode> body = body(request);
    if (body.isEmpty()) {
      return errors.unreadable();
    }
    Instant now = clock.instant();
    PhoneSystem phones = new PhoneSystem(changes.named(history.center(), now.getEpochSecond()));
    QuestionReader reader = new QuestionReader(generation, phones, now);
    return reader
        .read(body.get(), request)
        .map(question -> answer(question, now))
        .orElseGet(() -> errors.invalid(reader.violations().all()));
  }

  // The figures are those of this moment, whenever they are written.
  private Reply answer(Question question, Instant now) {
    List<Records.OfGroup> all = records.of(question, now.getEpochSecond(), faults.faults());
    List<Records.OfGroup> page = question.page().of(all);
    witness.said(
        new Said(
            now,
            question.grouping(),
            Instant.ofEpochMilli(question.fromMillis()),
            Instant.ofEpochMilli(question.toMillis()),
            question.page().number(),
            question.page().pages(all.size()),
            Records.told(page, question)));
    return Reply.of(
        200, Errors.JSON, out -> new RecordWriter(question).write(page, all.size(), out));
  }

  private static Optional<JsonNode> body(Context request) {
    try {
      return Optional.of(JSON.readTree(request.body())).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
