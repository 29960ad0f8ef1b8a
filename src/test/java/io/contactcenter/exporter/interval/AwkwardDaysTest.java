package io.contactcenter.exporter.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which clocks change or do not, each with the intervals that it is cut into. */
class AwkwardDaysTest {
  // Worked out with Python's zoneinfo, which shares no code with java.time. "First" and "last" are
  // when the first and the last interval of the day start; "rest" is the length of the last.
  @ParameterizedTest(name = "{0} from {1} on {2} is {3} long")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          zone                 | from  | date       | long  | each|  n  | first             | last              | rest
          America/New_York     | 00:00 | 2026-03-08 | 23h00 | 15m |  92 | 03-08T00:00-05:00 | 03-08T23:45-04:00 | 15m
          America/New_York     | 00:00 | 2026-11-01 | 25h00 | 15m | 100 | 11-01T00:00-04:00 | 11-01T23:45-05:00 | 15m
          America/New_York     | 06:00 | 2026-03-07 | 23h00 | 30m |  46 | 03-07T06:00-05:00 | 03-08T05:30-04:00 | 30m
          America/New_York     | 06:00 | 2026-03-08 | 24h00 | 30m |  48 | 03-08T06:00-04:00 | 03-09T05:30-04:00 | 30m
          America/New_York     | 06:00 | 2026-10-31 | 25h00 | 45m |  34 | 10-31T06:00-04:00 | 11-01T05:45-05:00 | 15m
          America/New_York     | 02:30 | 2026-03-07 | 24h00 | 15m |  96 | 03-07T02:30-05:00 | 03-08T03:15-04:00 | 15m
          America/New_York     | 02:30 | 2026-03-08 | 23h00 | 15m |  92 | 03-08T03:30-04:00 | 03-09T02:15-04:00 | 15m
          America/New_York     | 02:30 | 2026-10-31 | 25h00 | 30m |  50 | 10-31T02:30-04:00 | 11-01T02:00-05:00 | 30m
          America/New_York     | 01:30 | 2026-10-31 | 24h00 | 30m |  48 | 10-31T01:30-04:00 | 11-01T01:00-04:00 | 30m
          America/New_York     | 01:30 | 2026-11-01 | 25h00 | 45m |  34 | 11-01T01:30-04:00 | 11-02T01:15-05:00 | 15m
          Europe/London        | 00:00 | 2026-03-29 | 23h00 | 30m |  46 | 03-29T00:00+00:00 | 03-29T23:30+01:00 | 30m
          Europe/London        | 00:00 | 2026-10-25 | 25h00 | 60m |  25 | 10-25T00:00+01:00 | 10-25T23:00+00:00 | 60m
          America/St_Johns     | 00:00 | 2026-03-08 | 23h00 | 45m |  31 | 03-08T00:00-03:30 | 03-08T23:30-02:30 | 30m
          America/St_Johns     | 00:00 | 2026-11-01 | 25h00 | 60m |  25 | 11-01T00:00-02:30 | 11-01T23:00-03:30 | 60m
          Australia/Lord_Howe  | 00:00 | 2026-04-05 | 24h30 | 60m |  25 | 04-05T00:00+11:00 | 04-05T23:30+10:30 | 30m
          Australia/Lord_Howe  | 00:00 | 2026-10-04 | 23h30 | 60m |  24 | 10-04T00:00+10:30 | 10-04T23:30+11:00 | 30m
          Australia/Lord_Howe  | 02:15 | 2026-10-03 | 24h00 | 45m |  32 | 10-03T02:15+10:30 | 10-04T01:30+10:30 | 45m
          Australia/Lord_Howe  | 02:15 | 2026-10-04 | 23h30 | 45m |  32 | 10-04T02:45+11:00 | 10-05T02:00+11:00 | 15m
          Asia/Kathmandu       | 00:00 | 2026-07-01 | 24h00 | 60m |  24 | 07-01T00:00+05:45 | 07-01T23:00+05:45 | 60m
          Asia/Kathmandu       | 06:00 | 2026-07-01 | 24h00 | 45m |  32 | 07-01T06:00+05:45 | 07-02T05:15+05:45 | 45m
          UTC                  | 06:00 | 2026-03-08 | 24h00 | 45m |  32 | 03-08T06:00+00:00 | 03-09T05:15+00:00 | 45m
          Africa/Casablanca    | 00:00 | 2021-04-11 | 25h00 | 60m |  25 | 04-11T00:00+01:00 | 04-11T23:00+00:00 | 60m
          Africa/Casablanca    | 00:00 | 2021-05-16 | 23h00 | 30m |  46 | 05-16T00:00+00:00 | 05-16T23:30+01:00 | 30m
          America/Havana       | 00:00 | 2021-03-14 | 23h00 | 60m |  23 | 03-14T01:00-04:00 | 03-14T23:00-04:00 | 60m
          America/Havana       | 00:00 | 2021-11-07 | 25h00 | 60m |  25 | 11-07T00:00-04:00 | 11-07T23:00-05:00 | 60m
          Asia/Beirut          | 00:00 | 2021-03-28 | 23h00 | 30m |  46 | 03-28T01:00+03:00 | 03-28T23:30+03:00 | 30m
          Asia/Beirut          | 00:00 | 2020-10-24 | 25h00 | 30m |  50 | 10-24T00:00+03:00 | 10-24T23:30+02:00 | 30m
          America/Santiago     | 00:00 | 2021-04-03 | 25h00 | 45m |  34 | 04-03T00:00-03:00 | 04-03T23:45-04:00 | 15m
          America/Santiago     | 00:00 | 2021-09-05 | 23h00 | 45m |  31 | 09-05T01:00-03:00 | 09-05T23:30-03:00 | 30m
          America/Santiago     | 23:30 | 2021-04-03 | 25h00 | 60m |  25 | 04-03T23:30-03:00 | 04-04T22:30-04:00 | 60m
          Antarctica/Troll     | 00:00 | 2021-03-28 | 22h00 | 60m |  22 | 03-28T00:00+00:00 | 03-28T23:00+02:00 | 60m
          Antarctica/Troll     | 00:00 | 2021-10-31 | 26h00 | 60m |  26 | 10-31T00:00+02:00 | 10-31T23:00+00:00 | 60m
          Pacific/Apia         | 00:00 | 2011-12-29 | 24h00 | 60m |  24 | 12-29T00:00-10:00 | 12-29T23:00-10:00 | 60m
          Pacific/Apia         | 06:00 | 2011-12-29 | 24h00 | 60m |  24 | 12-29T06:00-10:00 | 12-31T05:00+14:00 | 60m
          Pacific/Apia         | 00:00 | 2011-12-31 | 24h00 | 60m |  24 | 12-31T00:00+14:00 | 12-31T23:00+14:00 | 60m
          """)
  void aDayIsCutIntoTheseIntervals(
      ZoneId zone,
      LocalTime startsAt,
      LocalDate date,
      String length,
      String each,
      int count,
      String first,
      String last,
      String rest) {
    BusinessDay businessDay = new BusinessDay(zone, startsAt);
    Grid grid = new Grid(businessDay, duration(each));
    BusinessDay.Day day = businessDay.day(date);
    List<Interval> intervals = grid.between(day.start(), day.end());

    assertThat(Duration.between(day.start(), day.end())).isEqualTo(duration(length));
    assertThat(intervals).hasSize(count);
    assertThat(intervals.get(0).start()).isEqualTo(instant(date, first)).isEqualTo(day.start());
    Interval end = intervals.get(count - 1);
    assertThat(end.start()).isEqualTo(instant(date, last));
    assertThat(end.length()).isEqualTo(duration(rest));
    assertThat(end.end()).isEqualTo(day.end());
    assertThat(intervals.subList(0, count - 1))
        .allSatisfy(interval -> assertThat(interval.length()).isEqualTo(duration(each)));
  }

  @Test
  void theDateThatSamoaLeftOutIsNoDayOfAnyInstant() {
    BusinessDay samoa = new BusinessDay(ZoneId.of("Pacific/Apia"), LocalTime.of(6, 0));
    BusinessDay.Day skipped = samoa.day(LocalDate.parse("2011-12-30"));

    assertThat(skipped.start()).isEqualTo(skipped.end());
    assertThat(samoa.dayOf(skipped.start()).date()).isEqualTo("2011-12-31");
    assertThat(samoa.dayOf(skipped.start().minusNanos(1)).date()).isEqualTo("2011-12-29");
  }

  /** As a month, a day and a time with its offset, in the year of {@code date}. */
  private static Instant instant(LocalDate date, String monthDayTime) {
    return OffsetDateTime.parse(date.getYear() + "-" + monthDayTime).toInstant();
  }

  /** Written {@code 23h30} or {@code 45m}. */
  private static Duration duration(String text) {
    return Duration.parse("PT" + text.replaceFirst("h(\\d+)$", "H$1M").replace("m", "M"));
  }
}
