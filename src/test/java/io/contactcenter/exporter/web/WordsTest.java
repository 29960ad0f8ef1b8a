package io.contactcenter.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-07-01T03:30:00Z");

  private final Words words = new Words(ZoneId.of("America/New_York"), NOW);

  @Test
  void namesTheZone() {
    assertThat(words.zoneName()).isEqualTo("America/New_York (EDT, UTC-04:00)");
    assertThat(new Words(ZoneId.of("Africa/Abidjan"), NOW).zoneName())
        .isEqualTo("Africa/Abidjan (GMT, UTC)");
  }

  @ParameterizedTest
  @CsvSource({"UTC, UTC", "Etc/UTC, UTC", "Etc/GMT-7, UTC+07:00", "Etc/GMT+5, UTC-05:00"})
  void aZoneWithoutAPlaceIsItsOffset(String zone, String expected) {
    assertThat(new Words(ZoneId.of(zone), NOW).zoneName()).isEqualTo(expected);
  }

  @Test
  void namesTheDateWhereItIsNotTodays() {
    assertThat(words.time(NOW)).isEqualTo("23:30");
    assertThat(words.span(NOW.minusSeconds(86_400), NOW.minusSeconds(85_500)))
        .isEqualTo("Jun 29, 23:30–23:45");
  }

  @ParameterizedTest
  @CsvSource({"0, now", "40, in 40 s", "-420, 7 min ago", "-7500, 2 h 5 min ago"})
  void saysHowFarAMomentIs(long seconds, String expected) {
    assertThat(words.relative(NOW.plusSeconds(seconds))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "59, 59 s", "3600, 1 h", "172800, 2 d", "187200, 2 d 4 h"})
  void roughTimesHaveAtMostTwoUnits(long seconds, String expected) {
    assertThat(Words.rough(seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"9.4, 9 s", "59.6, 1 min", "125, 2 min 5 s"})
  void waitsAreExactToTheSecond(double seconds, String expected) {
    assertThat(Words.wait(seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.29, 29 %",
    "0.7999, 79.9 %",
    "0.8, 80 %",
    "0.3333333333333333, 33.3 %",
    "1, 100 %"
  })
  void percentagesAreRoundedDown(double ratio, String expected) {
    assertThat(Words.percent(ratio)).isEqualTo(expected);
  }
}
