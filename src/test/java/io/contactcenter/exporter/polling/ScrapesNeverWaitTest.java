package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contactcenter.exporter.interval.VirtualClock;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor that never answers and a disk that never writes keep nobody else waiting. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScrapesNeverWaitTest {
  /** More than the server has threads. */
  private static final int PROBES = 24;

  /** After it the live part is put together anew. */
  private static final Duration LIVE_PART = Duration.ofSeconds(1);

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:06:00Z");

  @Test
  void aVendorThatNeverAnswersKeepsNeitherScrapesNorReloadsNorTheStopWaiting() throws Exception {
    LoadedVendor vendor = new LoadedVendor("2026-03-04T10:00:00Z", true);
    Setup setup = new Setup();
    try (ServedExporter exporter =
        new ServedExporter(clock, setup.config(), vendor, setup::config)) {
      exporter.engine.start();
      assertThat(vendor.asked.await(60, TimeUnit.SECONDS)).isTrue();

      for (int i = 0; i < 20; i++) {
        clock.advance(LIVE_PART);
        assertThat(exporter.scrape()).contains("contactcenter_source_up");
      }
      HttpResponse<byte[]> reload =
          exporter.send(exporter.request("/-/reload").POST(HttpRequest.BodyPublishers.noBody()));
      assertThat(reload.statusCode()).isEqualTo(200);
      assertThat(exporter.status("/").get()).isEqualTo(200);
      assertThat(exporter.status("/-/ready").get()).isEqualTo(503);
    }
  }

  /** A pipe that nobody reads, in the place of the file that is written aside. */
  @ParameterizedTest
  @ValueSource(strings = {"state.new", "state.budget.new"})
  void aDiskThatNeverWritesKeepsNoScrapeWaiting(String stuck, @TempDir Path folder)
      throws Exception {
    LoadedVendor vendor = new LoadedVendor("2026-03-04T10:00:00Z", false);
    Setup setup = new Setup().state(folder);
    Path pipe = folder.resolve(stuck);
    try (ServedExporter exporter =
        new ServedExporter(clock, setup.config(), vendor, setup::config)) {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
      try {
        exporter.engine.start();
        awaitStuck();

        List<CompletableFuture<Integer>> probes = new ArrayList<>();
        for (int i = 0; i < PROBES; i++) {
          probes.add(exporter.status("/-/ready"));
        }
        for (int i = 0; i < 20; i++) {
          clock.advance(LIVE_PART);
          assertThat(exporter.scrape()).contains("contactcenter_source_up");
        }
        for (CompletableFuture<Integer> probe : probes) {
          assertThat(probe.get()).isEqualTo(503);
        }
        assertThat(exporter.status("/-/healthy").get()).isEqualTo(200);
        assertThat(exporter.status("/").get()).isEqualTo(200);
      } finally {
        // Who reads it lets the writer go on, to find that a pipe is no file.
        Files.readAllBytes(pipe);
      }
    }
  }

  private static void awaitStuck() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Thread.getAllStackTraces().entrySet().stream()
                    .filter(thread -> thread.getKey().getName().startsWith("account "))
                    .flatMap(thread -> List.of(thread.getValue()).stream())
                    .anyMatch(frame -> frame.getClassName().endsWith(".StateFile")));
  }
}
