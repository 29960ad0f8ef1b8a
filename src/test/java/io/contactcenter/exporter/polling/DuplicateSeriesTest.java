package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.exposition.EntityExposition;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.report.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A series that comes twice makes Prometheus drop a whole scrape. */
class DuplicateSeriesTest {
  private static final String START = "2026-03-04T09:00:00Z";

  private final VirtualClock clock = new VirtualClock("2026-03-04T09:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @Test
  void whatIsShownAlikeIsShownOnce() throws IOException {
    setup.reports = List.of("queue", "agent_queue");
    vendor.offers("1\u0001", START, 10);
    vendor.offers("1\u0002", START, 10);
    vendor.answers("7\ud800", "1", START, 4);
    vendor.answers("7\ud801", "1", START, 4);
    vendor.directory =
        new Directory(
            Map.of(),
            Map.of(),
            List.of(
                new Directory.Member("7", "1", "5"),
                new Directory.Member("7", "1", "5"),
                new Directory.Member("7", "1", "6")));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:25:00Z");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      EntityExposition.write(exporter.snapshot(), out);
      List<String> series =
          out.toString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.lastIndexOf(' ')))
              .toList();
      assertThat(series)
          .doesNotHaveDuplicates()
          .anyMatch(line -> line.startsWith("contactcenter_queue_offered_total{"))
          .anyMatch(line -> line.startsWith("contactcenter_agent_queue_answered_total{"))
          .filteredOn(line -> line.startsWith("contactcenter_agent_queue_member{"))
          .hasSize(2);
    }
  }
}
