package io.contactcenter.exporter.vendor.motioncx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.metric.Unit;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.simulator.motioncx.Credentials;
import io.contactcenter.exporter.simulator.motioncx.Limits;
import io.contactcenter.exporter.simulator.motioncx.MotionCxSimulator;
import io.contactcenter.exporter.simulator.motioncx.Options;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.AuthScheme;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sums that the vendor makes, against sums of its rows. */
class AggregatesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T20:05:00Z");

  // The vendor adds decimal seconds up; each of ours was rounded by itself.
  private static final long ROUNDING_MICROS = 200;

  private final ManualClock clock = new ManualClock();
  private final Transport transport = new Transport("test");
  private final MotionCxSimulator simulator =
      MotionCxSimulator.start(
          Options.strict().withClock(clock::now).withLimits(Limits.LIFTED).withSeed(4));
  private final Requests requests = new Requests();

  @AfterEach
  void stop() {
    transport.close();
    simulator.close();
  }

  @Test
  void givesTheSameFiguresAsRowsWhereBothHaveThem() throws Exception {
    clock.advance(Duration.between(clock.now(), NOW));
    Map<Place, long[]> rows = figures(Mode.DETAILS);
    Map<Place, long[]> sums = figures(Mode.AGGREGATES);

    assertThat(sums.keySet()).isEqualTo(rows.keySet()).hasSizeGreaterThan(100);
    sums.forEach(
        (row, values) -> {
          long[] other = Optional.ofNullable(rows.get(row)).orElseThrow();
          for (Measure measure : row.key().entity().measures()) {
            if (OF_ROWS_ONLY.contains(measure)) {
              assertThat(values[measure.slot()]).isEqualTo(Measure.ABSENT);
            } else if (measure.unit() == Unit.COUNT || other[measure.slot()] == Measure.ABSENT) {
              assertThat(values[measure.slot()])
                  .as(row + " " + measure)
                  .isEqualTo(other[measure.slot()]);
            } else {
              assertThat(values[measure.slot()])
                  .as(row + " " + measure)
                  .isCloseTo(other[measure.slot()], within(ROUNDING_MICROS));
            }
          }
        });
  }

  private static final Set<Measure> OF_ROWS_ONLY =
      Set.of(QueueMeasure.ABANDONED_SHORT, QueueMeasure.ABANDONED_WITHIN_THRESHOLD);

  @Test
  void oneCallServesAllReportsOfThreeHours() throws Exception {
    clock.advance(Duration.between(clock.now(), NOW));
    figures(Mode.AGGREGATES);
    assertThat(requests.lines())
        .filteredOn(line -> !line.startsWith("lookup"))
        .containsExactly(
            "interaction-aggregates", "interaction-aggregates", "interaction-aggregates");
  }

  @Test
  void thresholdsCannotBeRecounted() {
    try (Source source = open(Mode.AGGREGATES)) {
      assertThat(source.recounts("5681", Duration.ofSeconds(10))).isFalse();
      assertThat(source.reports())
          .filteredOn(report -> report.name().equals("queue"))
          .allSatisfy(report -> assertThat(report.feeds().keySet()).containsExactly(Entity.QUEUE));
    }
  }

  private record Place(Key key, Instant at) {}

  private Map<Place, long[]> figures(Mode mode) throws Exception {
    Map<Place, long[]> figures = new HashMap<>();
    try (Source source = open(mode)) {
      source.directory();
      for (Report report : source.reports()) {
        Heard heard = new Heard();
        source.fetch(report, Question.of(Sample.quarters("2026-11-20T16:00:00Z", 4)), heard);
        assertThat(heard.rejected).isEmpty();
        for (Row row : heard.rows) {
          if (row.key().entity().histogram().isEmpty()) {
            long[] values = row.values();
            Key key = row.key();
            figures.put(new Place(key, row.at()), values);
          }
        }
      }
    }
    return figures;
  }

  private Source open(Mode mode) {
    MotionCxSettings settings =
        new MotionCxSettings(
            new Secret(Credentials.API_KEY),
            AuthScheme.AUTHORIZATION,
            Optional.empty(),
            mode,
            500,
            true,
            Duration.ofSeconds(5),
            Map.of(),
            false);
    return new MotionCxVendor(transport)
        .open(
            Sample.config(
                simulator.baseUrl(), settings, "queue", "agent", "interactions", "channel"),
            new SourceContext(
                clock, new VendorClock(clock), new OpenBudget(), requests, 10_000_000));
  }
}
