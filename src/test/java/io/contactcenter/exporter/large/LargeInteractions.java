package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Interactions of RingCX, all of one segment that ends in the first second of the day, under long
 * notes of agents.
 *
 * @param notes how many characters
 */
record LargeInteractions(int interactions, int notes) implements LargeAccount {
  private static final Instant ENDED = Instant.parse("2026-03-02T05:00:00.500Z");

  private LargeRingCx account() {
    return new LargeRingCx(1, 1, interactions);
  }

  @Override
  public String type() {
    return account().type();
  }

  @Override
  public String size() {
    return "%,d interactions".formatted(interactions);
  }

  @Override
  public Vendor vendor(Transport transport) {
    return account().vendor(transport);
  }

  @Override
  public String source(URI vendor) {
    return account().source(vendor) + "reports: [interactions]\n";
  }

  @Override
  public String settings() {
    return account().settings();
  }

  @Override
  public Duration interval() {
    return account().interval();
  }

  @Override
  public Duration pollEvery() {
    return account().pollEvery();
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return account().limits();
  }

  @Override
  public String group(Asked asked) {
    return isAbout(asked) ? "report" : account().group(asked);
  }

  private static boolean isAbout(Asked asked) {
    return asked.last().equals("interaction-metadata");
  }

  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    if (isAbout(asked)) {
      answer.json(this::rows);
    } else {
      account().answer(asked, answer);
    }
  }

  private void rows(JsonGenerator json) throws IOException {
    String words = "x".repeat(notes);
    json.writeStartArray();
    for (int number = 0; number < interactions; number++) {
      json.writeStartObject();
      json.writeStringField("dialogId", "s-v-" + number);
      json.writeStringField("channelType", "VOICE");
      json.writeStringField("channelClass", "VOICE");
      json.writeStringField("dialogOrigination", "INBOUND");
      json.writeStringField("dialogStartTimeMs", ENDED.minusSeconds(60).toString());
      json.writeStringField("dialogEndTimeMs", ENDED.toString());
      json.writeNumberField("dialogDurationMs", 60_000);
      json.writeStringField("segmentId", "p-v-" + number);
      json.writeStringField("segmentType", "AGENT");
      json.writeStringField("segmentEndTimeMs", ENDED.toString());
      json.writeNumberField("segmentDurationMs", 50_000);
      json.writeStringField("systemDisposition", "ANSWER");
      json.writeStringField("agentNotes", words);
      json.writeBooleanField("hasRecording", true);
      json.writeBooleanField("hasTranscript", false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public String heap() {
    return account().heap();
  }

  @Override
  public Map<Entity, Integer> entities() {
    return Map.of();
  }

  /** Each is an interaction and a segment, with their durations. */
  @Override
  public int rowsOfPoll() {
    return 4 * interactions;
  }

  @Override
  public Map<Fact, Long> facts(Instant start) {
    return Map.of();
  }
}
