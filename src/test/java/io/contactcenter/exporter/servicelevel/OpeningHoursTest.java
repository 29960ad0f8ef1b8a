package io.contactcenter.exporter.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  // 2026-03-02 is a Monday.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri 08:00-18:00 | 2026-03-02T07:59:59 | false",
        "Mon-Fri 08:00-18:00 | 2026-03-02T08:00 | true",
        "Mon-Fri 08:00-18:00 | 2026-03-06T17:59:59 | true",
        "Mon-Fri 08:00-18:00 | 2026-03-06T18:00 | false",
        "Mon-Fri 08:00-18:00 | 2026-03-07T12:00 | false",
        "mon-fri 08:00-18:00 | 2026-03-03T12:00 | true",
        "Sat,Sun 10:00-14:00 | 2026-03-07T12:00 | true",
        "Sat,Sun 10:00-14:00 | 2026-03-08T12:00 | true",
        "Sat,Sun 10:00-14:00 | 2026-03-06T12:00 | false",
        "Fri-Mon 10:00-14:00 | 2026-03-02T12:00 | true",
        "Fri-Mon 10:00-14:00 | 2026-03-03T12:00 | false",
        "Mon-Wed,Fri 10:00-14:00 | 2026-03-05T12:00 | false",
        "Mon-Wed,Fri 10:00-14:00 | 2026-03-06T12:00 | true",
        "Mon-Fri 08:00-12:00, 13:00-18:00 | 2026-03-04T12:30 | false",
        "Mon-Fri 08:00-12:00, 13:00-18:00 | 2026-03-04T13:00 | true",
        "Mon-Fri 08:00-18:00, Sat 09:00-13:00 | 2026-03-07T09:00 | true",
        "Mon-Fri 08:00-18:00, Sat 09:00-13:00 | 2026-03-07T08:59 | false",
        "Mon-Sun 00:00-24:00 | 2026-03-08T23:59:59 | true",
        "Mon 00:00-00:00 | 2026-03-02T23:59:59 | true",
        "Mon 00:00-00:00 | 2026-03-03T00:00 | false",
        "Fri 22:00-06:00 | 2026-03-06T21:59 | false",
        "Fri 22:00-06:00 | 2026-03-06T22:00 | true",
        "Fri 22:00-06:00 | 2026-03-07T05:59 | true",
        "Fri 22:00-06:00 | 2026-03-07T06:00 | false",
        "Sun 22:00-06:00 | 2026-03-02T03:00 | true",
      })
  void isOpenOnTheClockOfItsZone(String hours, LocalDateTime time, boolean open) {
    assertThat(OpeningHours.parse(hours).isOpen(time.atZone(NEW_YORK).toInstant(), NEW_YORK))
        .isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri 08:00-18:00 | 2026-03-02T07:00 | 2026-03-02T08:00",
        "Mon-Fri 08:00-18:00 | 2026-03-02T08:00 | 2026-03-02T18:00",
        "Mon-Fri 08:00-18:00 | 2026-03-06T18:00 | 2026-03-09T08:00",
        "Mon 08:00-09:00 | 2026-03-02T09:00 | 2026-03-09T08:00",
        "Mon 08:00-09:00, Mon 09:00-10:00 | 2026-03-02T08:30 | 2026-03-02T10:00",
        "Mon 08:00-12:00, Mon 10:00-14:00 | 2026-03-02T08:30 | 2026-03-02T14:00",
        "Sat 20:00-24:00, Sun 00:00-02:00 | 2026-03-07T21:00 | 2026-03-08T03:00",
        "Sun 22:00-06:00 | 2026-03-02T03:00 | 2026-03-02T06:00",
      })
  void changesNextWhenItSays(String hours, LocalDateTime time, LocalDateTime next) {
    assertThat(OpeningHours.parse(hours).nextChange(time.atZone(NEW_YORK).toInstant(), NEW_YORK))
        .contains(next.atZone(NEW_YORK).toInstant());
  }

  @Test
  void whatIsAlwaysOpenNeverChanges() {
    Instant now = Instant.parse("2026-03-02T12:00:00Z");

    assertThat(OpeningHours.parse("Mon-Sun 00:00-24:00").nextChange(now, NEW_YORK)).isEmpty();
  }

  @Test
  void aDayOf23Or25HoursKeepsItsWallClockTimes() {
    OpeningHours hours = OpeningHours.parse("Sun 00:00-18:00");

    assertThat(openFor(hours, "2026-03-08T05:00:00Z")).isEqualTo(Duration.ofHours(17));
    assertThat(openFor(hours, "2026-11-01T04:00:00Z")).isEqualTo(Duration.ofHours(19));
  }

  @Test
  void aSkippedOpeningTimeMovesOnWithTheClocks() {
    OpeningHours hours = OpeningHours.parse("Sun 02:30-18:00");

    assertThat(hours.nextChange(Instant.parse("2026-03-08T05:00:00Z"), NEW_YORK))
        .contains(Instant.parse("2026-03-08T07:30:00Z"));
  }

  @Test
  void ofARepeatedTimeTheFirstCounts() {
    OpeningHours hours = OpeningHours.parse("Sun 01:30-18:00");
    Instant first = Instant.parse("2026-11-01T05:30:00Z");

    assertThat(hours.nextChange(first.minusSeconds(60), NEW_YORK)).contains(first);
    assertThat(hours.isOpen(first.plus(Duration.ofMinutes(40)), NEW_YORK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
  void nothingChangesBeforeTheNextChange(String zoneName) {
    ZoneId zone = ZoneId.of(zoneName);
    Random random = new Random(20_260_308);
    for (int i = 0; i < 300; i++) {
      OpeningHours hours = OpeningHours.parse(randomHours(random));
      // A year in which both changes of the clocks are met.
      Instant instant =
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_536_000));
      Optional<Instant> next = hours.nextChange(instant, zone);
      boolean open = hours.isOpen(instant, zone);
      assertThat(next).as("%s at %s", hours, instant).isPresent();
      Instant change = next.orElseThrow();
      assertThat(change).isAfter(instant);
      assertThat(hours.isOpen(change, zone)).as("%s at %s", hours, change).isEqualTo(!open);
      for (Instant t = instant; t.isBefore(change); t = t.plus(Duration.ofMinutes(5))) {
        assertThat(hours.isOpen(t, zone)).as("%s at %s", hours, t).isEqualTo(open);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "Mon",
        "Mon-Fri",
        "08:00-18:00",
        "Mon 8:00-18:00",
        "Mon 08:00",
        "Mon 08:00-",
        "Mon 24:00-08:00",
        "Mon 08:00-24:01",
        "Mon 08:60-18:00",
        "Mon 08:00-08:00",
        "Monday 08:00-18:00",
        "Mon-Fri-Sun 08:00-18:00",
        "Mon 08:00-18:00,",
        "Mon 08:00-18:00, Tue",
        "Mon 08:00-18:00; Tue 08:00-18:00"
      })
  void whatIsNotTheGrammarIsRefused(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("null");
  }

  private static Duration openFor(OpeningHours hours, String from) {
    Instant start = Instant.parse(from);
    return Duration.between(start, hours.nextChange(start, NEW_YORK).orElseThrow());
  }

  private static String randomHours(Random random) {
    int opens = random.nextInt(24 * 60);
    int closes = (opens + 1 + random.nextInt(24 * 60 - 1)) % (24 * 60);
    String day = new String[] {"Mon", "Wed", "Sat", "Sun", "Mon-Fri"}[random.nextInt(5)];
    return String.format(
        Locale.ROOT,
        "%s %02d:%02d-%02d:%02d",
        day,
        opens / 60,
        opens % 60,
        closes / 60,
        closes % 60);
  }
}
