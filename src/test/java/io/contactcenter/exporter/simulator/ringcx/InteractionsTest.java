package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionsTest {
  private static final String V1 = TestClient.CX + "interaction-metadata";
  private static final String V2 = V1.replace("/v1/", "/v2/");

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCxSimulator.start(
            Options.strict().withClock(clock).withLimits(Limits.LIFTED).withSeed(3));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void rowsOfV1HaveTheFieldsOfThePublishedExample() throws Exception {
    Set<String> published = published("interaction-metadata-v1.json");
    JsonNode rows = noon(V1);
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.fieldNames())
                  .toIterable()
                  .containsExactlyInAnyOrderElementsOf(published);
              assertThat(row.path("segmentEndTimeMs").asText())
                  .matches("2026-11-20T\\d\\d:\\d\\d:\\d\\d\\.000Z");
              assertThat(row.path("segmentDurationMs").asLong() % 1000).isZero();
              assertThat(row.path("systemDisposition").isNull())
                  .isEqualTo(row.path("channelClass").asText().equals("DIGITAL"));
            });
    assertThat(texts(rows, "channelClass")).contains("VOICE", "DIGITAL");
    assertThat(texts(rows, "dialogOrigination")).contains("INBOUND", "OUTBOUND");
    assertThat(rows.findValuesAsText("dialogId"))
        .allMatch(id -> id.matches("s-v-[0-9a-f]{32}-\\d{13}|d-[0-9a-f]{24}-\\d{13}"));
    assertThat(rows.findValuesAsText("interactionId")).allMatch(id -> id.matches("\\d{30}"));
  }

  @Test
  void v2AlsoHasTheCallsThatNoAgentTook() throws Exception {
    Set<String> published = published("interaction-metadata-v2.json");
    JsonNode rows = noon(V2);
    List<JsonNode> abandoned = new ArrayList<>();
    for (JsonNode row : rows) {
      assertThat(row.fieldNames()).toIterable().containsAll(published);
      if (row.path("agentId").isNull()) {
        abandoned.add(row);
      }
    }
    assertThat(abandoned)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.fieldNames())
                  .toIterable()
                  .containsExactlyInAnyOrderElementsOf(published);
              assertThat(row.path("callResult").asText()).isEqualTo("Inbound Abandoned");
            });
    assertThat(rows.size() - abandoned.size()).isEqualTo(noon(V1).size());
  }

  @Test
  void aTransferredContactHasSeveralSegmentsInOneDialog() {
    JsonNode rows = ask(V1, "2026-11-20 12:00:00", 10_800, "US/Eastern");
    Set<String> dialogs = new HashSet<>(rows.findValuesAsText("dialogId"));
    Set<String> segments = new HashSet<>(rows.findValuesAsText("segmentId"));
    assertThat(segments).hasSize(rows.size());
    assertThat(dialogs).hasSizeLessThan(segments.size());
  }

  @Test
  void theWindowBeginsAtSegmentEndTimeAndAdjoinsTheNext() {
    JsonNode whole = ask(V1, "2026-11-20 12:00:00", 3_600, "US/Eastern");
    JsonNode first = ask(V1, "2026-11-20 12:00:00", 1_000, "US/Eastern");
    JsonNode second = ask(V1, "2026-11-20 17:16:40", 2_600, "UTC");
    List<String> both = new ArrayList<>(first.findValuesAsText("segmentId"));
    both.addAll(second.findValuesAsText("segmentId"));
    assertThat(both).isEqualTo(whole.findValuesAsText("segmentId"));
    assertThat(first.findValuesAsText("segmentEndTimeMs"))
        .allSatisfy(
            end ->
                assertThat(Instant.parse(end))
                    .isBetween("2026-11-20T17:00:00Z", "2026-11-20T17:16:39Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00:00, 600,   US/Eastern, segmentEndTime",
    "2026-11-20 12:00,    600,   US/Eastern, segmentEndTime",
    "2026-11-20 12:00:00, 0,     US/Eastern, timeInterval",
    "2026-11-20 12:00:00, 10801, US/Eastern, timeInterval",
    "2026-11-20 12:00:00, 600,   US/Estern,  timeZone",
    "2026-11-20 14:50:01, 600,   US/Eastern, segmentEndTime"
  })
  void aFaultyRequestIsRefusedWithTheAttributeNamed(
      String begin, long seconds, String zone, String attribute) {
    HttpResponse<String> response = client.post(V2, body(begin, seconds, zone));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(response).path("validationErrors").findValuesAsText("attributeName"))
        .containsExactly(attribute);
  }

  @Test
  void bothVersionsShareTheLimitOfTheReports() {
    simulator.close();
    simulator = RingCxSimulator.start(Options.strict().withClock(clock));
    client = TestClient.loggedIn(simulator);
    assertThat(
            client
                .report("agg-queue-stats", "2026-11-20 12:00:00", "2026-11-20 13:00:00", 60, "UTC")
                .statusCode())
        .isEqualTo(200);
    assertThat(client.post(V1, body("2026-11-20 12:00:00", 60, "UTC")).statusCode()).isEqualTo(200);
    assertThat(client.post(V2, body("2026-11-20 12:00:00", 60, "UTC")).statusCode()).isEqualTo(200);
    assertThat(client.post(V2, body("2026-11-20 12:00:00", 60, "UTC")).statusCode()).isEqualTo(429);
    assertThat(simulator.violations()).isEqualTo(1);
  }

  @Test
  void rowsMayBeLateTwiceOrWithoutRecording() {
    List<String> right = noon(V1).findValuesAsText("segmentId");
    simulator.faults(Faults.NONE.withLate(0.3, 86_400));
    assertThat(right).containsAll(noon(V1).findValuesAsText("segmentId"));
    assertThat(noon(V1)).hasSizeLessThan(right.size());
    simulator.faults(Faults.NONE.withSplit(0.3, 0));
    assertThat(noon(V1)).hasSizeGreaterThan(right.size());
    assertThat(texts(noon(V1), "segmentId")).hasSize(right.size());
    simulator.faults(Faults.NONE.withCorrected(1, 86_400));
    assertThat(noon(V1).findValuesAsText("segmentId")).isEqualTo(right);
    assertThat(texts(noon(V1), "hasRecording")).containsExactly("false");
  }

  private JsonNode noon(String path) {
    return ask(path, "2026-11-20 12:00:00", 3_600, "US/Eastern");
  }

  private JsonNode ask(String path, String begin, long seconds, String zone) {
    HttpResponse<String> response = client.post(path, body(begin, seconds, zone));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestClient.json(response);
  }

  private static String body(String begin, long seconds, String zone) {
    return "{\"segmentEndTime\":\"%s\",\"timeInterval\":%d,\"timeZone\":\"%s\"}"
        .formatted(begin, seconds, zone);
  }

  private static Set<String> texts(JsonNode rows, String field) {
    return new HashSet<>(rows.findValuesAsText(field));
  }

  private static Set<String> published(String file) throws Exception {
    Set<String> fields = new HashSet<>();
    new ObjectMapper()
        .readTree(Path.of("src/test/resources/ringcx", file).toFile())
        .get(0)
        .fieldNames()
        .forEachRemaining(fields::add);
    return fields;
  }
}
