package io.contactcenter.exporter.large;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.metric.ReportFamilies;
import io.contactcenter.exporter.snapshot.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On virtual time, in which a vendor takes its time for an answer and a second for every 8 MB of
 * it: polls of large accounts keep up.
 */
class LargeAccountsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T05:32:00Z");
  private static final Duration SETTLED = Duration.ofMinutes(5);
  private static final Duration AVAILABILITY_DELAY = Duration.ofMinutes(5);

  @TempDir private Path folder;

  static Stream<LargeAccount> accounts() {
    return LargeAccounts.lighter()
        .filter(a -> a.type().startsWith(System.getProperty("large.only", "")));
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void everyPollEndsBeforeTheNextWithinTheLimits(LargeAccount account) {
    VirtualClock clock = new VirtualClock(BEGIN.toString());
    try (SyntheticVendor vendor = new SyntheticVendor(account, clock, clock::advance);
        LargeExporter exporter =
            new LargeExporter(clock, false, account, vendor.baseUrl(), folder)) {
      exporter.runUntil(BEGIN.plus(account.interval().multipliedBy(3)).plus(SETTLED));
      long most = 0;
      Instant until = clock.now().plus(account.interval());
      while (clock.now().isBefore(until)) {
        Poll poll = exporter.poll(account.pollEvery());
        assertThat(poll.lasted()).isPositive().isLessThan(account.pollEvery());
        most = Math.max(most, poll.rows());
        showsAll(account, exporter, newestAt(poll.tick(), account.interval()));
      }
      assertThat(most).isEqualTo(account.rowsOfPoll());
      assertThat(exporter.shown().sum(ReportFamilies.POLL_FAILURES)).isZero();
      assertThat(exporter.shown().sum(ReportFamilies.ROWS_REJECTED)).isZero();
      keepsToTheLimits(account, vendor.calls());
    }
  }

  private static Instant newestAt(Instant tick, Duration interval) {
    Instant ended = tick.minus(AVAILABILITY_DELAY);
    return ended.minusSeconds(ended.getEpochSecond() % interval.toSeconds()).minus(interval);
  }

  private static void showsAll(LargeAccount account, LargeExporter exporter, Instant newest) {
    Status.Source status = exporter.status();
    assertThat(status.state()).isEqualTo("up");
    assertThat(status.seriesDropped()).isEmpty();
    assertThat(status.reports())
        .allSatisfy(
            report -> {
              assertThat(report.intervalStart()).as(report.name()).contains(newest);
              assertThat(report.todayCompleteRatio()).as(report.name()).isEqualTo(1.0);
            });
    Map<LargeAccount.Fact, Long> interval = sum(account, newest, newest);
    Map<LargeAccount.Fact, Long> today =
        sum(
            account,
            BEGIN
                .atZone(LargeAccount.ZONE)
                .toLocalDate()
                .atStartOfDay(LargeAccount.ZONE)
                .toInstant(),
            newest);
    Map<LargeAccount.Fact, Long> counted =
        sum(
            account,
            BEGIN.minusSeconds(BEGIN.getEpochSecond() % account.interval().toSeconds()),
            newest);
    for (LargeAccount.Fact fact : interval.keySet()) {
      Entity entity = fact.entity();
      switch (entity.shape()) {
        case FULL -> {
          shows(
              account,
              exporter,
              entity,
              Catalogue.interval(entity, fact.measure()),
              interval.get(fact));
          shows(
              account, exporter, entity, Catalogue.today(entity, fact.measure()), today.get(fact));
          shows(
              account,
              exporter,
              entity,
              Catalogue.total(entity, fact.measure()),
              counted.get(fact));
        }
        case COUNTERS ->
            shows(
                account,
                exporter,
                entity,
                Catalogue.total(entity, fact.measure()),
                counted.get(fact));
        case HISTOGRAM ->
            shows(account, exporter, entity, Catalogue.histogram(entity), counted.get(fact));
      }
    }
  }

  private static void shows(
      LargeAccount account,
      LargeExporter exporter,
      Entity entity,
      Family family,
      @Nullable Long sum) {
    Shown shown = exporter.shown();
    if (family.kind() != Kind.HISTOGRAM) {
      assertThat(shown.count(family))
          .as(family.name())
          .isEqualTo((long) account.entities().getOrDefault(entity, 0));
    }
    assertThat(shown.sum(family)).as(family.name()).isEqualTo(sum);
  }

  /** What happened in all intervals from that of {@code first} to that of {@code last}. */
  private static Map<LargeAccount.Fact, Long> sum(
      LargeAccount account, Instant first, Instant last) {
    Map<LargeAccount.Fact, Long> sums = new HashMap<>();
    for (Instant at = first; !at.isAfter(last); at = at.plus(account.interval())) {
      account.facts(at).forEach((fact, value) -> sums.merge(fact, value, Long::sum));
    }
    return sums;
  }

  private static void keepsToTheLimits(LargeAccount account, Calls calls) {
    account
        .limits()
        .forEach(
            (group, limits) -> {
              for (RateLimit limit : limits) {
                assertThat(calls.mostWithin(limit.per(), group))
                    .as("%s in %s", group, limit.per())
                    .isBetween(1, limit.requests());
              }
            });
  }
}
