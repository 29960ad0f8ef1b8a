package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.RingGroupMeasure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.work.WorkVendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An 8x8 Work whose every ring group had calls in every interval.
 *
 * @param rowsOfEach how many rows of a ring group there are, which the exporter adds up
 */
record LargeWork(int ringGroups, int rowsOfEach) implements LargeAccount {
  private static final DateTimeFormatter ASKED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long TALK_MILLIS = 148_789;
  private static final long MILLISECOND = 1_000;

  @Override
  public String type() {
    return "8x8-work";
  }

  @Override
  public String size() {
    return "%,d ring groups".formatted(ringGroups);
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new WorkVendor(transport);
  }

  @Override
  public String settings() {
    return "limits: {response_bytes: %dMiB}".formatted(rowsOfEach == 1 ? 64 : 512);
  }

  @Override
  public String source(URI vendor) {
    return """
        base_url: %s
        api_key: key
        username: user
        password: password
        """
        .formatted(vendor);
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration pollEvery() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return Map.of(
        "report", List.of(new RateLimit(30, Duration.ofMinutes(1))),
        "login", List.of(new RateLimit(5, Duration.ofMinutes(1))));
  }

  @Override
  public String group(Asked asked) {
    return asked.last().equals("token") ? "login" : "report";
  }

  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    answer.json(asked.last().equals("token") ? LargeWork::token : json -> groups(asked, json));
  }

  private static void token(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("access_token", "work-token");
    json.writeStringField("token_type", "bearer");
    json.writeNumberField("expires_in", 1800);
    json.writeEndObject();
  }

  /** The end is the last second that is asked for. */
  private void groups(Asked asked, JsonGenerator json) throws IOException {
    ZoneId zone = ZoneId.of(asked.parameter("timeZone"));
    long first = number(instant(asked.parameter("startTime"), zone));
    long last = number(instant(asked.parameter("endTime"), zone));
    json.writeStartArray();
    for (int row = 0; row < ringGroups * rowsOfEach; row++) {
      int group = row / rowsOfEach;
      long answered = 0;
      for (long interval = first; interval <= last; interval++) {
        answered += answered(group, interval);
      }
      json.writeStartObject();
      json.writeStringField("pbxId", "acmecorp");
      json.writeStringField("site", "Site " + group % 20);
      json.writeStringField("name", "Ring group of department " + group);
      json.writeStringField("extension", Integer.toString(100_000 + group));
      json.writeNumberField("totalMembers", 12);
      json.writeNumberField("totalInbound", answered + 2);
      json.writeNumberField("totalAbandoned", 1);
      json.writeNumberField("totalAnswered", answered);
      json.writeNumberField("totalMissed", 2);
      json.writeNumberField("totalCallsToVM", 1);
      json.writeNumberField("totalAdvanced", 3);
      json.writeNumberField("totalRgTime", 160_000 * answered);
      json.writeNumberField("totalTalkTime", TALK_MILLIS * answered);
      json.writeNumberField("totalCalls", answered + 2);
      json.writeNumberField("avgAbandonedTime", 9_000);
      json.writeNumberField("avgRgTime", 160_000);
      json.writeNumberField("avgRingTime", 10_764);
      json.writeNumberField("avgTalkTime", TALK_MILLIS);
      json.writeNumberField("totalAbandonedTime", 9_000);
      json.writeNumberField("totalRingTime", 10_764 * answered);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Instant instant(String text, ZoneId zone) {
    return LocalDateTime.parse(text, ASKED).atZone(zone).toInstant();
  }

  private static long number(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), Duration.ofMinutes(15).toSeconds());
  }

  private static long answered(int group, long interval) {
    return 5 + (group + interval) % 4;
  }

  @Override
  public String heap() {
    return "128m";
  }

  @Override
  public Map<Entity, Integer> entities() {
    return Map.of(Entity.RING_GROUP, ringGroups);
  }

  /** The newest interval, two that settle and the day. */
  @Override
  public int rowsOfPoll() {
    return 4 * ringGroups * rowsOfEach;
  }

  @Override
  public Map<Fact, Long> facts(Instant start) {
    long answered = 0;
    for (int group = 0; group < ringGroups; group++) {
      answered += answered(group, number(start));
    }
    answered *= rowsOfEach;
    return Map.of(
        new Fact(Entity.RING_GROUP, RingGroupMeasure.ANSWERED),
        answered,
        new Fact(Entity.RING_GROUP, RingGroupMeasure.TALK),
        answered * TALK_MILLIS * MILLISECOND);
  }
}
