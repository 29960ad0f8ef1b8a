package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.packaging.WorkedExamples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of {@code docs/counting.md} are what the exporter shows in those situations. */
class GuideTablesTest {
  private static final String SUNDAY = "2026-03-01T12:01:00Z";
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final String ORDERS = "5681";
  private static final String RETURNS = "5688";

  // What is asked for at a full minute has been answered by then.
  private static final Duration ANSWERED = Duration.ofSeconds(45);
  private static final Pattern SERIES = Pattern.compile("(\\w+)\\{queue=\"(\\d+)\"}");

  @TempDir private Path folder;

  private final VirtualClock clock = new VirtualClock(SUNDAY);
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();
  private final TreeMap<Instant, Runnable> events = new TreeMap<>();
  private @Nullable VirtualExporter exporter;

  @BeforeEach
  void countFourThousandOnSunday() {
    vendor.offers(ORDERS, "2026-03-01T12:15:00Z", 4_000);
  }

  @AfterEach
  void close() {
    if (exporter != null) {
      exporter.close();
    }
  }

  @Test
  void aMorning() throws IOException {
    answers("09:00", 12, 18, 15);

    assertShown("## A morning");
  }

  @Test
  void whatNotToWrite() throws IOException {
    answers("09:00", 12, 18, 15, 15);

    assertShown("## What not to write");
  }

  @Test
  void aCorrectionUp() throws IOException {
    answers("09:00", 12, 18, 15);
    events.put(at("09:49"), () -> vendor.corrects(ORDERS, at("09:00").toString(), 13));

    assertShown("### 13 instead of 12");
  }

  @Test
  void aCorrectionDown() throws IOException {
    answers("09:00", 12, 18, 15);
    events.put(at("09:49"), () -> vendor.corrects(ORDERS, at("09:00").toString(), 10));

    assertShown("### 10 instead of 12");
  }

  @Test
  void aCorrectionDownThatIsPaidLater() throws IOException {
    answers("09:00", 12, 18, 0, 7);
    events.put(at("09:49"), () -> vendor.corrects(ORDERS, at("09:00").toString(), 10));

    assertShown("### 10 instead of 12, and nobody calls");
  }

  @Test
  void midnight() throws IOException {
    answers("12:00", 545);
    answers("23:30", 9, 6, 2);

    assertShown("## Midnight");
  }

  @Test
  void aRestartWithAStateFile() throws IOException {
    setup.state(folder);
    answers("09:00", 12, 18, 15, 15, 15, 15, 15, 15, 15, 15);
    events.put(at("09:51"), this::stop);
    events.put(at("11:01"), this::start);

    assertShown("### With a state file");
  }

  @Test
  void aRestartWithoutAStateFile() throws IOException {
    answers("09:00", 12, 18, 15, 15, 15, 15, 15, 15, 15, 15);
    events.put(at("09:51"), this::stop);
    events.put(at("11:01"), this::start);

    assertShown("### Without");
  }

  @Test
  void aNewQueue() throws IOException {
    vendor.offers(RETURNS, at("09:00").toString(), 3);

    assertShown("## New and renamed queues");
  }

  /** Orders has so many in the intervals from {@code start} on, all of them answered. */
  private void answers(String start, long... contacts) {
    Instant interval = at(start);
    for (long each : contacts) {
      vendor.offers(ORDERS, interval.toString(), each);
      interval = interval.plus(setup.interval);
    }
  }

  /** Every value of the tables below that heading is there shortly after its time. */
  private void assertShown(String heading) throws IOException {
    WorkedExamples example =
        WorkedExamples.ofTheCountingGuide().stream()
            .filter(section -> section.heading().equals(heading))
            .findFirst()
            .orElseThrow();
    TreeSet<Duration> times = new TreeSet<>();
    example.series().values().forEach(values -> times.addAll(values.keySet()));
    assertThat(times).isNotEmpty();
    start();
    for (Duration time : times) {
      runUntil(MONDAY.plus(time).plus(ANSWERED));
      example
          .series()
          .forEach(
              (series, values) -> {
                if (values.containsKey(time)) {
                  assertThat(shown(series))
                      .as("%s at %s", series, clock.now())
                      .isEqualTo(values.get(time));
                }
              });
    }
  }

  private Optional<BigDecimal> shown(String series) {
    Matcher parts = SERIES.matcher(series);
    assertThat(parts.matches()).as(series).isTrue();
    String label = "queue=\"" + parts.group(2) + "\"";
    return Optional.ofNullable(exporter)
        .flatMap(
            it ->
                it.scrape().all(parts.group(1)).entrySet().stream()
                    .filter(shown -> shown.getKey().contains(label))
                    .map(Map.Entry::getValue)
                    .map(BigDecimal::valueOf)
                    .findFirst());
  }

  private void runUntil(Instant end) {
    while (!events.isEmpty() && !events.firstKey().isAfter(end)) {
      pass(events.firstKey());
      events.pollFirstEntry().getValue().run();
    }
    pass(end);
  }

  private void pass(Instant end) {
    if (exporter != null) {
      exporter.runUntil(end);
    } else {
      clock.advance(Duration.between(clock.now(), end));
    }
  }

  private void start() {
    exporter = VirtualExporter.open(clock, setup.config(), vendor);
  }

  private void stop() {
    close();
    exporter = null;
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-02T" + time + ":00Z");
  }
}
