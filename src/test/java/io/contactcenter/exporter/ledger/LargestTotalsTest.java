package io.contactcenter.exporter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.metric.Aggregation;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Distribution;
import io.contactcenter.exporter.report.Key;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums of the largest figures that are taken stand still; none fails, falls or wraps around. */
class LargestTotalsTest {
  private static final long MOST = 1_000_000_000_000_000L;
  private static final int OFFERED = QueueMeasure.OFFERED.slot();
  private static final int INTERVALS = 20_000;

  @Test
  void aCounterAndADebtStandStill() {
    CounterSeries series =
        new CounterSeries(List.of(), Entity.QUEUE.measures().size(), LocalDate.EPOCH);
    series.begin(OFFERED, 1);
    for (int i = 0; i < INTERVALS; i++) {
      series.add(OFFERED, MOST, 0);
    }
    assertThat(series.endHolds(2)).isTrue();
    long before = series.total[OFFERED];
    for (int i = 0; i < INTERVALS; i++) {
      series.add(OFFERED, MOST, 3);
      assertThat(series.total[OFFERED]).isGreaterThanOrEqualTo(before);
    }
    CounterAccount account = new CounterAccount(Key.of(Entity.QUEUE, "1"));
    for (int i = 0; i < INTERVALS; i++) {
      account.subtract(OFFERED, MOST);
    }
    assertThat(account.debt(OFFERED)).isPositive();
  }

  @Test
  void aCounterBeyondTheLimitDoesNotFall() {
    CounterSeries series =
        new CounterSeries(List.of(), Entity.QUEUE.measures().size(), LocalDate.EPOCH);
    series.total[OFFERED] = Long.MAX_VALUE - 1;
    series.add(OFFERED, 5, 0);
    assertThat(series.total[OFFERED]).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void aDayStandsStill() {
    long sum = 0;
    for (int i = 0; i < INTERVALS; i++) {
      sum = Values.combine(Aggregation.SUM, sum, MOST);
    }
    assertThat(sum).isPositive();
    assertThat(Values.combine(Aggregation.SUM, sum, -7)).isEqualTo(sum - 7);
  }

  @Test
  void aHistogramOfAnAnswerStandsStill() {
    Distribution distribution = new Distribution(Entity.QUEUE_WAIT);
    for (int i = 0; i < INTERVALS; i++) {
      distribution.add(MOST);
    }
    for (long value : distribution.values()) {
      assertThat(value).isNotNegative();
    }
    Distribution counted = new Distribution(Entity.QUEUE_WAIT);
    counted.add(0, Long.MAX_VALUE).add(0, 9);
    assertThat(counted.values()).contains(Long.MAX_VALUE);
  }
}
