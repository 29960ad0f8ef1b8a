package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestZoneTest {
  // US/Eastern: clocks go back 2026-11-01 06:00Z and forward 2026-03-08 07:00Z. Samoa left out
  // 2011-12-30 at its beginning, 10:00Z. Lord Howe moves by half an hour, 2026-04-04 15:00Z.
  @ParameterizedTest(name = "{1} to {2} in {0} is asked in {3}")
  @CsvSource({
    "US/Eastern,       2026-06-01T12:00:00Z, 2026-06-01T15:00:00Z, US/Eastern",
    "US/Eastern,       2026-11-01T04:00:00Z, 2026-11-01T07:00:00Z, UTC",
    "US/Eastern,       2026-11-01T06:00:00Z, 2026-11-01T06:15:00Z, UTC",
    "US/Eastern,       2026-11-01T05:45:00Z, 2026-11-01T06:00:00Z, UTC",
    "US/Eastern,       2026-11-01T04:45:00Z, 2026-11-01T05:00:00Z, UTC",
    "US/Eastern,       2026-11-01T04:30:00Z, 2026-11-01T04:45:00Z, US/Eastern",
    "US/Eastern,       2026-11-01T07:00:00Z, 2026-11-01T07:15:00Z, UTC",
    "US/Eastern,       2026-11-01T07:15:00Z, 2026-11-01T07:30:00Z, US/Eastern",
    "US/Eastern,       2026-03-08T06:45:00Z, 2026-03-08T07:00:00Z, UTC",
    "US/Eastern,       2026-03-08T05:00:00Z, 2026-03-08T08:00:00Z, UTC",
    "US/Eastern,       2026-03-08T08:15:00Z, 2026-03-08T08:30:00Z, US/Eastern",
    "Australia/Lord_Howe, 2026-04-04T14:00:00Z, 2026-04-04T14:15:00Z, UTC",
    "Australia/Lord_Howe, 2026-04-04T16:15:00Z, 2026-04-04T16:30:00Z, Australia/Lord_Howe",
    "Pacific/Apia,     2011-12-29T12:00:00Z, 2011-12-29T15:00:00Z, UTC",
    "Pacific/Apia,     2011-12-28T00:00:00Z, 2011-12-28T03:00:00Z, Pacific/Apia",
    "UTC,              2026-11-01T04:00:00Z, 2026-11-01T07:00:00Z, UTC",
    "+02:00,           2026-06-01T12:00:00Z, 2026-06-01T15:00:00Z, UTC"
  })
  void asksInUtcAroundAChangeOfTheClocks(ZoneId zone, Instant start, Instant end, String asked) {
    assertThat(RequestZone.forWindow(zone, start, end).getId()).isEqualTo(asked);
  }
}
