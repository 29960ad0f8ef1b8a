package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A vendor that is gone for some intervals. */
@Execution(ExecutionMode.CONCURRENT)
class OutageIT {
  private static final String END = "contactcenter_report_interval_end_timestamp_seconds";

  // Logging in anew may have to wait for the minute of its limit to pass.
  private static final Duration MOST = Duration.ofSeconds(100);

  @TempDir private Path folder;

  @Test
  void isNamedEverywhereAndMadeUpFor() {
    try (Vendor vendor = new Vendor()) {
      Instant counting = vendor.currentInterval();
      try (Jar serve = Jar.serve(vendor.config(folder))) {
        Web exporter = new Web(serve.url());
        soon(() -> assertThat(exporter.scrape().of(END)).hasSize(3));
        Instant read = vendor.nextInterval();
        soon(() -> assertThat(exporter.scrape().sum(END)).isEqualTo(3.0 * read.getEpochSecond()));
        soon(
            () ->
                assertThat(exporter.scrape().sum("contactcenter_report_today_complete_ratio"))
                    .isEqualTo(3));
        assertThat(exporter.status("/-/ready")).isEqualTo(200);

        vendor.goAway();
        Instant missed = read;
        for (int i = 0; i < 3; i++) {
          missed = vendor.nextInterval();
        }

        soon(() -> assertThat(exporter.scrape().value("contactcenter_source_up")).isZero());
        assertFailureIsNamed(exporter, serve);
        assertThat(exporter.status("/-/healthy")).isEqualTo(200);
        assertThat(exporter.status("/-/ready")).isEqualTo(200);
        Scrape during = exporter.scrape();
        assertThat(during.of("contactcenter_queue_today_offered"))
            .as("what was read last stays for max_age")
            .isNotEmpty();
        assertThat(during.sum("contactcenter_report_poll_failures_total", "reason=\"connection\""))
            .isPositive();

        vendor.comeBack();

        double end = 3.0 * missed.getEpochSecond();
        soon(() -> assertThat(exporter.scrape().sum(END)).isEqualTo(end));
        Instant until = missed;
        soon(
            () ->
                assertThat(Vendor.counted(exporter.scrape()))
                    .isEqualTo(vendor.happened(counting, until)));
        soon(() -> assertThat(exporter.scrape().value("contactcenter_source_up")).isEqualTo(1));
        assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
        assertThat(exporter.status("/-/ready")).isEqualTo(200);
      }
    }
  }

  private static void assertFailureIsNamed(Web exporter, Jar serve) {
    JsonNode source = exporter.json("/api/v1/status").path("sources").path(0);
    assertThat(source.path("state").asText()).isEqualTo("down");
    assertThat(source.path("last_failure").path("reason").asText()).isEqualTo("connection");
    assertThat(exporter.get("/").body()).contains("connection");
    assertThat(serve.err()).contains("WARN").contains("(connection)").doesNotContain("\tat ");
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(MOST).pollInterval(Duration.ofMillis(100)).untilAsserted(holds);
  }
}
