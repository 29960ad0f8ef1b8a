package io.contactcenter.exporter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found after an interval is settled. */
class LateRowsTest {
  private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
  private static final Interval INTERVAL = new Interval(TEN, TEN.plus(Duration.ofMinutes(15)));
  private static final Derivation PLAIN =
      new Derivation() {
        @Override
        public @Nullable String terms(Key key, List<String> description) {
          return null;
        }

        @Override
        public void derive(Key key, @Nullable String terms, long[] values) {}

        @Override
        public List<String> describe(
            Key key, List<String> said, boolean renamed, List<String> last) {
          return List.of(said.get(0), "voice");
        }
      };

  private final Ledger ledger =
      new Ledger(
          new Terms(
              new Grid(new BusinessDay(ZoneOffset.UTC, LocalTime.of(10, 0)), INTERVAL.length()),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ZERO,
              false,
              100));

  @BeforeEach
  void begin() {
    ledger.countFrom(TEN.plusSeconds(60));
  }

  @Test
  void theReadingThatSettlesCounts() {
    read(6, 10);
    read(50, 12);

    assertThat(view().series().get(0).total()[QueueMeasure.OFFERED.slot()]).isEqualTo(12);
    assertThat(ledger.counts().late()).isZero();
    assertThat(ledger.needs(TEN.plus(Duration.ofMinutes(51))))
        .noneMatch(need -> need.interval().equals(INTERVAL));
  }

  @Test
  void aLateRowMovesTodayAndNotTheCounter() {
    read(6, 10);
    read(50, 10);
    read(55, 13);

    assertThat(view().series().get(0).total()[QueueMeasure.OFFERED.slot()]).isEqualTo(10);
    assertThat(view().today().orElseThrow()[QueueMeasure.OFFERED.slot()]).isEqualTo(13);
    assertThat(ledger.counts().late()).isEqualTo(1);
    assertThat(ledger.counts().up()).isZero();
    assertThat(ledger.owing()).isZero();
  }

  @Test
  void theFirstReadingCountsEvenWhenItSettles() {
    read(300, 10);

    assertThat(ledger.counts().late()).isZero();
    assertThat(
            ledger
                .view(Entity.QUEUE, Optional.empty())
                .get(0)
                .series()
                .get(0)
                .total()[QueueMeasure.OFFERED.slot()])
        .isEqualTo(10);
  }

  @Test
  void aRowOutsideTheWindowLeavesTheFormerReadingOfItsKey() {
    read(6, 10);
    ReadingCollector collector = new ReadingCollector(new Window(List.of(INTERVAL)));
    collector.row(row(TEN.minusSeconds(1), 99));
    ledger.apply(collector.reading(TEN.plus(Duration.ofMinutes(20))), PLAIN, 0);

    assertThat(collector.rejected(ReadingCollector.Rejection.OUTSIDE_WINDOW)).isEqualTo(1);
    assertThat(view().today().orElseThrow()[QueueMeasure.OFFERED.slot()]).isEqualTo(10);
    assertThat(ledger.owing()).isZero();
  }

  private EntityView view() {
    return ledger.view(Entity.QUEUE, Optional.of(INTERVAL)).get(0);
  }

  /** Reads the interval so many minutes after it began. */
  private void read(long minute, long offered) {
    ReadingCollector collector = new ReadingCollector(new Window(List.of(INTERVAL)));
    collector.row(row(TEN, offered));
    ledger.apply(collector.reading(TEN.plus(Duration.ofMinutes(minute))), PLAIN, 0);
    ledger.endHolds(0);
  }

  private static Row row(Instant at, long offered) {
    long[] values = new long[Entity.QUEUE.measures().size()];
    Arrays.fill(values, Measure.ABSENT);
    values[QueueMeasure.OFFERED.slot()] = offered;
    return new Row(Key.of(Entity.QUEUE, "1"), at, List.of("Sales"), values);
  }
}
