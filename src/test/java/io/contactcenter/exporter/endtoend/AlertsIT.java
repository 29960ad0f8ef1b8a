package io.contactcenter.exporter.endtoend;

import static io.contactcenter.exporter.endtoend.Prometheus.replaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From a bad minute at a simulated vendor to the one who is told: all programs are real. */
@Execution(ExecutionMode.CONCURRENT)
class AlertsIT {
  private static final String SOURCE = "ringcx-demo";
  private static final String MISSED = "ContactCenterServiceLevelMissed";
  private static final String DOWN = "ContactCenterSourceDown";

  private static final Pattern SUMMARY =
      Pattern.compile("(.+) \\(ringcx-demo\\): service level ([\\d.]+)%, target 80%");

  /**
   * RingCX counts a contact or two too few or too many as answered, but not as answered in time. So
   * in every interval about half of the queues miss their target, others than in the one before.
   */
  private static final String WRONG = "\"corrected\": {\"share\": 1, \"afterSeconds\": 86400}";

  private static final String GONE = "\"outages\": [{\"trouble\": \"closed\"}]";

  // The demo has an interval a minute.
  private static final Duration SOME_INTERVALS = Duration.ofMinutes(4);

  @TempDir private Path folder;

  @Test
  void tellOfAMissedTargetAndItsEndAndOfAVendorThatIsGoneInstead() throws IOException {
    try (Webhook webhook = new Webhook();
        Alertmanager alertmanager = Alertmanager.telling(webhook.address(), folder);
        Jar demo = Jar.start(Map.of(), "demo", "--listen", "127.0.0.1:0")) {
      Web exporter = new Web(URI.create(demo.printed("status page +(http://\\S+)/\n")));
      Web ringCx = new Web(URI.create(demo.printed("simulated RingCX +(http://\\S+)")));
      strike(ringCx, WRONG);
      // It is down until every report was read for the first time.
      soon(() -> assertThat(exporter.scrape().sum("contactcenter_source_up", SOURCE)).isEqualTo(1));
      try (Prometheus prometheus =
          Prometheus.alerting(exporter.base(), alertmanager.address(), impatientRules(), folder)) {
        soon(() -> assertThat(told(webhook, Told::isFiring)).isNotEmpty());
        assertSaysWhatItShould(told(webhook, Told::isFiring).get(0), prometheus);

        soon(() -> assertThat(told(webhook, Told::isResolved)).isNotEmpty());
        Told ended = told(webhook, Told::isResolved).get(0);
        assertThat(told(webhook, Told::isFiring)).anyMatch(ended::isSameAs);

        assertThat(webhook.told()).noneMatch(told -> told.is(DOWN) && told.isOf(SOURCE));
        soon(() -> assertThat(missed(alertmanager)).isNotEmpty());
        // What was read last is shown for minutes, and so is its alert.
        strike(ringCx, WRONG + "," + GONE);
        soon(
            () ->
                assertThat(webhook.told())
                    .anyMatch(told -> told.is(DOWN) && told.isOf(SOURCE) && told.isFiring()));
        assertInhibited(alertmanager);
      }
    }
  }

  private static List<Told> told(Webhook webhook, Predicate<Told> wanted) {
    return webhook.told().stream()
        .filter(told -> told.is(MISSED) && told.isOf(SOURCE))
        .filter(wanted)
        .toList();
  }

  private static void assertSaysWhatItShould(Told missed, Prometheus prometheus) {
    Matcher summary = SUMMARY.matcher(missed.annotation("summary"));
    assertThat(summary.matches()).as(missed.annotation("summary")).isTrue();
    assertThat(summary.group(1)).isEqualTo(missed.label("queue_name"));
    String queue = missed.label("queue");
    assertThat(shown(prometheus, queue))
        .as("percentages that the exporter has shown")
        .anyMatch(percent -> Math.abs(percent - Double.parseDouble(summary.group(2))) < 0.01);
    assertThat(missed.annotation("description")).containsPattern("served in time; \\d+ more would");
    assertThat(missed.annotation("runbook_url"))
        .isEqualTo("http://127.0.0.1:10044/runbooks/" + MISSED + ".md");
    assertThat(missed.annotation("dashboard_url"))
        .isEqualTo(
            "http://127.0.0.1:3000/d/contactcenter-queue?var-source=%s&var-queue=%s",
            SOURCE, queue);
    assertThat(missed.label("severity")).isEqualTo("critical");
    // What the links begin with is no label of an alert.
    assertThat(missed.labels()).doesNotContain("grafana_url", "runbook_url");
  }

  private static List<Double> shown(Prometheus prometheus, String queue) {
    String ratio =
        "contactcenter_queue_interval_service_level_ratio{source=\"%s\",queue=\"%s\"}"
            .formatted(SOURCE, queue);
    return prometheus.samples(ratio + "[10m]", Instant.now()).values().stream()
        .flatMap(List::stream)
        .map(sample -> 100 * sample.value().doubleValue())
        .toList();
  }

  private static void assertInhibited(Alertmanager alertmanager) {
    JsonNode down = alertmanager.alerts("alertname=" + DOWN, "source=" + SOURCE);
    assertThat(down).hasSize(1);
    JsonNode missed = missed(alertmanager);
    assertThat(missed).isNotEmpty();
    for (JsonNode alert : missed) {
      assertThat(alert.path("status").path("state").asText()).isEqualTo("suppressed");
      assertThat(alert.path("status").path("inhibitedBy").path(0).asText())
          .isEqualTo(down.path(0).path("fingerprint").asText());
    }
  }

  private static JsonNode missed(Alertmanager alertmanager) {
    return alertmanager.alerts("alertname=" + MISSED, "source=" + SOURCE);
  }

  private static void strike(Web simulator, String faults) {
    assertThat(simulator.postJson("/simulator/faults", "{" + faults + "}").statusCode())
        .isEqualTo(200);
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(SOME_INTERVALS).pollInterval(Duration.ofMillis(250)).untilAsserted(holds);
  }

  /**
   * Our rules, but that they do not wait for long, and that one contact is enough: in a minute of
   * the demo a queue has few.
   */
  private Path impatientRules() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (String file : List.of("recording.yml", "service.yml", "health.yml")) {
      Files.copy(Path.of("prometheus", "rules", file), rules.resolve(file));
    }
    String eligible = "_interval_service_level_eligible >= ";
    rewrite(rules.resolve("service.yml"), eligible + "10", eligible + "1");
    rewrite(rules.resolve("health.yml"), "for: 10m", "for: 2s");
    return rules;
  }

  private static void rewrite(Path file, String what, String by) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), what, by));
  }
}
