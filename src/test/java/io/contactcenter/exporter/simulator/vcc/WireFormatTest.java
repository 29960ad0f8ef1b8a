package io.contactcenter.exporter.simulator.vcc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.Changes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormatTest {
  // 20 November 2026, 12:30 in Denver.
  private static final String NOON = "?d=20261120T1900Z,20261120T1930Z";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:35:00Z");
  private VccSimulator simulator = start(Options.strict());
  private TestClient client = new TestClient(simulator);

  private VccSimulator start(Options options) {
    return VccSimulator.start(options.withClock(clock).withLimits(Limits.LIFTED).withSeed(3));
  }

  private void restart(Options options) {
    simulator.close();
    simulator = start(options);
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void statisticsHaveTheElementsOfThePublishedSampleInItsOrder() {
    String xml = client.get("queues/5681/statistics.xml" + NOON).body();

    assertThat(xml).startsWith("<?xml version='1.0'  encoding='UTF-8' ?>\n<statistics>\n");
    assertThat(elements(xml, "statistic"))
        .containsExactly(
            "queue-name",
            "channel-id",
            "time-stamp",
            "media-type",
            "entered-count",
            "accepted-count",
            "sla-met-count",
            "abandoned-count",
            "finish-processing-count",
            "finish-post-count",
            "voice-message-left-count",
            "time-waiting",
            "time-processing",
            "time-post-processing",
            "total-time-to-abandon",
            "time-max-wait-accept",
            "time-max-wait-abandon");
    assertThat(xml)
        .contains("<queue-name>Orders</queue-name>")
        .contains("<time-stamp>2026-11-20T12:00:00-07:00</time-stamp>")
        .contains("<media-type>T</media-type>");
  }

  @Test
  void onlineSlasHaveTheElementsOfThePublishedSample() {
    String xml = client.get("queues/5681/online_slas" + NOON).body();

    List<String> columns =
        List.of(
            "t0-5sec",
            "t5-10sec",
            "t10-20sec",
            "t20-30sec",
            "t30-40sec",
            "t30-45sec",
            "t45-1min",
            "t1-2min",
            "t2-5min",
            "t5-10min",
            "t10-or-more");
    List<String> expected =
        new ArrayList<>(
            List.of(
                "queue-name",
                "channel-id",
                "time-stamp",
                "media-type",
                "entered-count",
                "accepted-count",
                "sla-met-count",
                "accepted"));
    expected.addAll(columns);
    expected.add("abandoned");
    expected.addAll(columns);
    assertThat(elements(xml, "online_sla")).containsExactlyElementsOf(expected);
  }

  @Test
  void offlineSlasHaveTheElementsOfThePublishedSampleAndTheLetterE() {
    String xml = client.get("queues/5695/offline_slas.xml?d=2026-11-20").body();

    assertThat(elements(xml, "offline_sla"))
        .containsExactly(
            "queue-id",
            "queue-name",
            "channel-id",
            "time-stamp",
            "media-type",
            "entered-count",
            "accepted-count",
            "sla-met-count",
            "accepted",
            "t0-30min",
            "t30min-1hr",
            "t1hr-1hr30min",
            "t1hr30min-2hr",
            "t2hr-3hr",
            "t3hr-or-more");
    assertThat(xml).contains("<media-type>E</media-type>");
    assertThat(client.get("queues/5695/statistics.xml?d=2026-11-20").body())
        .contains("<media-type>Z</media-type>");
  }

  @Test
  void statusesHaveTheElementsOfThePublishedSampleAndAddUp() {
    assertThat(
            elements(
                client.get("agents/agent1301/statuses/statistics" + morning()).body(), "status"))
        .containsExactly(
            "period-start",
            "period-end",
            "agent-id",
            "agent-name",
            "group-id",
            "group-name",
            "status-waiting",
            "status-processing",
            "status-post-processing",
            "status-working-offline",
            "status-transaction-offered",
            "status-break",
            "time-logged-in");
    List<JsonNode> rows =
        client.rows("agents/agent1301/statuses/statistics.json?d=2026-11-20", "statuses", "status");
    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(rows)
        .allSatisfy(
            row -> {
              long sum = 0;
              for (String name :
                  List.of(
                      "waiting",
                      "processing",
                      "post-processing",
                      "working-offline",
                      "transaction-offered",
                      "break")) {
                sum += row.path("status-" + name).asLong();
              }
              assertThat(row.path("time-logged-in").asLong()).isEqualTo(sum).isBetween(1L, 1800L);
            });
  }

  @Test
  void outboundCallsHaveTheElementsOfThePublishedSample() {
    String xml = client.get("groups/1111/outboundcalls.xml?d=2026-11-20").body();

    assertThat(elements(xml, "outboundcall"))
        .startsWith(
            "agent-id",
            "agent-name",
            "group-id",
            "transaction-id",
            "destination",
            "start-time",
            "total-time",
            "tcl-list-id")
        .endsWith("call-leg1-sip-id", "call-leg2-sip-id")
        .hasSize(25);
  }

  @Test
  void theAgentOfACallIsEmptyForAnHour() {
    List<JsonNode> calls =
        client.rows("groups/1111/outboundcalls.json?d=2026-11-20", "outboundcalls", "outboundcall");

    assertThat(calls)
        .anySatisfy(
            call -> {
              assertThat(call.path("agent-id").asText()).isEmpty();
              assertThat(call.path("total-time").asText()).isEmpty();
              assertThat(call.path("start-time").asText()).isGreaterThan("2026-11-20T12:25");
            })
        .anySatisfy(
            call -> {
              assertThat(call.path("agent-id").asText()).isNotEmpty();
              assertThat(call.path("total-time").asLong()).isPositive();
            });
  }

  @Test
  void jsonMakesNumbersOfWhatLooksLikeOne() {
    JsonNode agents = client.json("agents.json").path("agents").path("agent");

    assertThat(agents)
        .anySatisfy(
            agent -> {
              assertThat(agent.path("agent-id").isInt()).isTrue();
              assertThat(agent.path("agent-id").asInt()).isEqualTo(1302);
              assertThat(agent.path("phone-extension").asText("?")).isEmpty();
            })
        .anySatisfy(agent -> assertThat(agent.path("agent-id").asText()).isEqualTo("agent1301"));
  }

  @Test
  void oneRowIsAnObjectAndSeveralAreAnArray() {
    assertThat(
            client.json("queues/5681/statistics.json" + NOON).at("/statistics/statistic").isArray())
        .isTrue();
    JsonNode one =
        client
            .json("queues/5681/statistics.json" + NOON + "&channel-id=21")
            .at("/statistics/statistic");
    assertThat(one.isObject()).isTrue();
    assertThat(one.path("channel-id").asInt()).isEqualTo(21);
  }

  @Test
  void oneAgentAskedForByIdHasNoOuterElementInJson() {
    assertThat(client.json("agents/1305.json").at("/agent/last-name").asInt()).isEqualTo(5);
    assertThat(client.get("agents/1305.xml").body()).contains("<agents>").contains("<agent>");
    assertThat(client.json("queues/5682.json").at("/queue/queue-name").asText())
        .isEqualTo("Support");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STRING  | {\"statistics\":\"\"}",
        "ARRAY   | {\"statistics\":{\"statistic\":[]}}",
        "OBJECT  | {}",
        "NOTHING | ''"
      })
  void nothingIsSaidInFourWays(Empty empty, String body) {
    restart(Options.strict().withEmpty(empty));

    assertThat(client.get("queues/5681/statistics.json?d=2031-01-01").body()).isEqualTo(body);
    assertThat(client.get("queues/5681/statistics.xml?d=2031-01-01").body())
        .endsWith("<statistics/>\n");
    assertThat(client.get("queues/5681/statistics.csv?d=2031-01-01").body().lines()).hasSize(1);
  }

  @Test
  void csvNamesItsColumnsAndEndsLinesWithAComma() {
    List<String> lines = client.get("queues/5681/statistics.csv" + NOON).body().lines().toList();

    assertThat(lines.get(0))
        .startsWith("queue-name,channel-id,time-stamp,media-type,entered-count,")
        .endsWith(",time-max-wait-abandon,");
    assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(18));
    assertThat(lines.get(1)).startsWith("Orders,21,2026-11-20T12:00:00-07:00,T,").endsWith(",");
  }

  @Test
  void csvHasTwoNamesForNestedColumns() {
    assertThat(header()).contains(",accepted-t30-40sec,").contains(",abandoned-t0-5sec,");
    restart(Options.strict().withNesting(Nesting.REPEATED));
    assertThat(header().split(",", -1)).filteredOn("t0-5sec"::equals).hasSize(2);
  }

  private String header() {
    return client
        .get("queues/5681/online_slas.csv" + NOON)
        .body()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void listsHaveTheElementsOfThePublishedSamples() {
    assertThat(elements(client.get("groups").body(), "group"))
        .containsExactly("group-id", "group-name", "deleted");
    assertThat(elements(client.get("queues.xml").body(), "queue"))
        .containsExactly(
            "queue-id",
            "queue-name",
            "queue-desc",
            "media-type",
            "enabled",
            "sla-enabled",
            "sla-time");
    assertThat(elements(client.get("channels.xml").body(), "channel"))
        .containsExactly("channel-id", "channel-name", "channel-desc");
    assertThat(elements(client.get("queues/5681/skills").body(), "skill"))
        .containsExactly("enabled", "queue-id", "agent-id", "skill-level");
    assertThat(elements(client.get("agents").body(), "agent"))
        .startsWith("agent-id", "group-id", "date-hired-date")
        .hasSize(13);
  }

  @Test
  void aQueueWithoutThresholdHasItsServiceLevelSwitchedOff() {
    assertThat(client.json("queues/5696.json").at("/queue/sla-enabled").asText()).isEqualTo("N");
    assertThat(client.json("queues/5681.json").at("/queue/sla-enabled").asText()).isEqualTo("Y");
    assertThat(client.json("queues/5681.json").at("/queue/sla-time").asInt()).isEqualTo(30);
  }

  @Test
  void xmlEscapesWhatItMust() {
    restart(Options.strict().withChanges(Changes.NONE.queueNamed(5681, 0, "A<B>&\"C\",D")));
    assertThat(client.get("queues.xml").body())
        .contains("<queue-name>A&lt;B&gt;&amp;\"C\",D</queue-name>");
    assertThat(client.get("queues.csv").body()).contains(",\"A<B>&\"\"C\"\",D\",");
  }

  @Test
  void theContentTypeFollowsTheEnding() {
    assertThat(type(client.get("groups.json"))).startsWith("application/json");
    assertThat(type(client.get("groups.csv"))).startsWith("text/csv");
    assertThat(type(client.get("groups"))).startsWith("text/xml");
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElseThrow();
  }

  private static String morning() {
    return "?d=2026-11-20 10:00,2026-11-20 10:30";
  }

  // The names of the elements below the first item.
  private static List<String> elements(String xml, String item) {
    int from = xml.indexOf("<" + item + ">") + item.length() + 2;
    List<String> names = new ArrayList<>();
    for (String part : xml.substring(from, xml.indexOf("</" + item + ">")).split("<", -1)) {
      if (!part.isBlank() && !part.startsWith("/")) {
        names.add(part.split("[ />]", 2)[0]);
      }
    }
    return names;
  }
}
