package io.contactcenter.exporter.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
  /** Days on which clocks change, a date that a zone never had, and starts in skipped hours. */
  @ParameterizedTest
  @CsvSource({
    "America/New_York,00:00,PT15M,2026-03-08,PT23H",
    "America/New_York,00:00,PT15M,2026-11-01,PT25H",
    "America/New_York,02:30,PT15M,2026-03-08,PT23H",
    "America/New_York,01:30,PT45M,2026-11-01,PT25H",
    "Australia/Lord_Howe,00:00,PT1H,2026-04-05,PT24H30M",
    "Australia/Lord_Howe,00:00,PT1H,2026-10-04,PT23H30M",
    "Australia/Lord_Howe,06:00,PT45M,2026-10-03,PT23H30M",
    "Asia/Beirut,00:00,PT30M,2026-03-29,PT23H",
    "Pacific/Apia,00:00,PT15M,2011-12-29,PT24H",
    "UTC,06:00,PT45M,2026-06-01,PT24H",
  })
  void theIntervalsOfADayAdjoinAndFillIt(
      String zone, String startsAt, Duration length, LocalDate date, Duration hours) {
    BusinessDay businessDay = new BusinessDay(ZoneId.of(zone), LocalTime.parse(startsAt));
    Grid grid = new Grid(businessDay, length);
    BusinessDay.Day day = businessDay.day(date);
    assertThat(Duration.between(day.start(), day.end())).isEqualTo(hours);

    List<Interval> intervals = grid.between(day.start(), day.end());
    assertThat(intervals.get(0).start()).isEqualTo(day.start());
    assertThat(intervals.get(intervals.size() - 1).end()).isEqualTo(day.end());
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i);
      Instant inside = interval.start().plus(interval.length().dividedBy(2));
      assertThat(grid.containing(interval.start())).isEqualTo(interval);
      assertThat(grid.containing(inside)).isEqualTo(interval);
      assertThat(businessDay.dayOf(inside)).isEqualTo(day);
      if (i > 0) {
        assertThat(intervals.get(i - 1).end()).isEqualTo(interval.start());
        assertThat(grid.before(interval)).isEqualTo(intervals.get(i - 1));
        assertThat(grid.after(intervals.get(i - 1))).isEqualTo(interval);
      }
      boolean last = i == intervals.size() - 1;
      assertThat(interval.length()).isLessThanOrEqualTo(length);
      assertThat(last || interval.length().equals(length)).isTrue();
    }
    assertThat(grid.between(day.start().minusSeconds(1), day.end().plus(length)))
        .containsAll(intervals)
        .hasSize(intervals.size() + 1);
  }
}
