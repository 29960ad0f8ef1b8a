package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which alerts silence which, by a real Alertmanager; each test has an exporter of its own. */
@Execution(ExecutionMode.CONCURRENT)
class InhibitionIT {
  private static final String SERVICE = "ContactCenterServiceLevelMissed area=service";
  private static final String STALE = "ContactCenterDataStale area=health";
  private static final String DOWN = "ContactCenterSourceDown area=health";

  @TempDir private static Path folder;
  private static Webhook webhook;
  private static Alertmanager alertmanager;

  @BeforeAll
  static void start() throws IOException {
    webhook = new Webhook();
    alertmanager = Alertmanager.telling(webhook.address(), folder);
  }

  @AfterAll
  static void stop() {
    if (alertmanager != null) {
      alertmanager.close();
    }
    webhook.close();
  }

  @Test
  void aSourceWithOldNumbersSilencesItsOwnServiceAlertsOnly() {
    String service = SERVICE + " queue=1 instance=a source=";

    assertSilenced(
        List.of(service + "us"),
        STALE + " report=queue severity=critical instance=a source=us",
        service + "us",
        service + "emea");
  }

  @Test
  void aSourceThatIsDownSilencesThemAsWell() {
    String service = SERVICE + " queue=1 source=us instance=";

    assertSilenced(
        List.of(service + "b"),
        DOWN + " severity=warning source=us instance=b",
        service + "b",
        service + "b2");
  }

  @Test
  void oldNumbersOfAgentsSilenceNothingAboutCallers() {
    String service = SERVICE + " queue=1 instance=c source=";

    assertSilenced(
        List.of(service + "emea"),
        STALE + " report=agent severity=critical instance=c source=us",
        STALE + " report=ring_group severity=critical instance=c source=emea",
        service + "us",
        service + "emea");
  }

  @Test
  void ofSeveralAlertsAboutOneOutageTheGravestIsTold() {
    String down = DOWN + " instance=d source=us severity=";
    String emea = DOWN + " instance=d source=emea severity=";

    assertSilenced(
        List.of(down + "warning", down + "critical", emea + "warning"),
        STALE + " report=queue severity=critical instance=d source=us",
        down + "warning",
        down + "critical",
        emea + "warning",
        emea + "critical");
  }

  @Test
  void anExporterThatIsGoneSilencesAllThatIsItsOwn() {
    String budget = "ContactCenterBudgetExhausted area=health severity=warning source=us instance=";
    String service = SERVICE + " queue=1 source=us instance=";

    assertSilenced(
        List.of(budget + "e", service + "e"),
        "ContactCenterExporterGone area=health severity=critical instance=e",
        budget + "e",
        budget + "e2",
        service + "e",
        service + "e2");
  }

  /** Of {@code alerts} Alertmanager keeps those to itself, and no others. */
  private static void assertSilenced(List<String> silenced, String... alerts) {
    ArrayNode posted = new ObjectMapper().createArrayNode();
    Set<JsonNode> expected = new HashSet<>();
    for (String alert : alerts) {
      posted.addObject().set("labels", labels(alert));
    }
    silenced.forEach(alert -> expected.add(labels(alert)));
    alertmanager.post(posted);
    String instance = labels(alerts[0]).path("instance").asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Set<JsonNode> suppressed = new HashSet<>();
              JsonNode known = alertmanager.alerts("instance=~\"" + instance + ".*\"");
              for (JsonNode alert : known) {
                if (alert.path("status").path("state").asText().equals("suppressed")) {
                  suppressed.add(alert.path("labels"));
                }
              }
              assertThat(known).hasSize(alerts.length);
              assertThat(suppressed).isEqualTo(expected);
            });
  }

  private static JsonNode labels(String alert) {
    ObjectNode labels = new ObjectMapper().createObjectNode();
    for (String label : ("alertname=" + alert).split(" ", -1)) {
      int equals = label.indexOf('=');
      labels.put(label.substring(0, equals), label.substring(equals + 1));
    }
    return labels;
  }
}
