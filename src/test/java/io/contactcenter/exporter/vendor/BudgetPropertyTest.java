package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.vendor.Budget.Group;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for every drawn account. {@code -Dseed=N} draws the one that failed again. */
class BudgetPropertyTest {
  private static final int ACCOUNTS = 150;

  @Test
  void noWindowIsEverExceededAndNoPauseCutShort() {
    LongAdder calls = new LongAdder();
    forEverySeed(
        seed -> {
          Pressure pressure = new Pressure(seed, false);
          pressure.rage(Duration.ofHours(2));
          calls.add(pressure.vendor().calls());
        });
    assertThat(calls.sum()).isGreaterThan(100);
  }

  @Test
  void noPermitIsWithheldThatCouldBeGiven() {
    forEverySeed(
        seed -> {
          Pressure pressure = new Pressure(seed, true);
          Duration time = Duration.ofMinutes(90);
          // As many callers as any window has permits, so that only windows hold them up.
          pressure.greedy(Group.REPORT, 40, time);
          double possible =
              pressure.limits(Group.REPORT).stream()
                  .mapToDouble(limit -> possible(limit, time, pressure))
                  .min()
                  .orElseThrow();
          assertThat((double) pressure.vendor().calls()).isGreaterThan(0.9 * possible);
        });
  }

  /** How many calls one window alone admits, each counted when it ends at the latest. */
  private static double possible(RateLimit limit, Duration time, Pressure pressure) {
    double period = limit.per().plus(pressure.latency()).toNanos();
    return limit.requests() * Math.floor(time.toNanos() / period);
  }

  private static void forEverySeed(LongConsumer property) {
    Long replayed = Long.getLong("seed");
    LongStream seeds = replayed == null ? LongStream.range(0, ACCOUNTS) : LongStream.of(replayed);
    seeds.forEach(
        seed -> {
          try {
            property.accept(seed);
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("replay it with -Dseed=" + seed, e);
          }
        });
  }
}
