package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Every wall-clock time of a request means one moment, in every zone and near every change. */
class RequestZonePropertiesTest {
  private static final int DRAWS = 2_000;
  private static final long FIRST = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2060-01-01T00:00:00Z").getEpochSecond();
  private static final long QUARTER = 900;
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  @RepeatedTest(5)
  void everyQuarterHourOfAWindowIsUnambiguousInTheZoneThatIsAsked(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int around = 0;
    int inPreferred = 0;
    for (int i = 0; i < DRAWS; i++) {
      ZoneId preferred = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      long second = FIRST + (long) (random.nextDouble() * (LAST - FIRST));
      ZoneOffsetTransition change =
          preferred.getRules().nextTransition(Instant.ofEpochSecond(second));
      if (change != null) {
        around++;
        second = change.getInstant().getEpochSecond() + random.nextInt(36_000) - 18_000;
      }
      Instant start = Instant.ofEpochSecond(second - Math.floorMod(second, QUARTER));
      Instant end = start.plusSeconds(QUARTER * (1 + random.nextInt(12)));

      ZoneId zone = RequestZone.forWindow(preferred, start, end);

      inPreferred += zone.equals(preferred) ? 1 : 0;
      for (Instant at = start; !at.isAfter(end); at = at.plusSeconds(QUARTER)) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        assertThat(zone.getRules().getValidOffsets(local))
            .as("offsets of %s, asked in %s for %s to %s in %s", local, zone, start, end, preferred)
            .hasSize(1);
      }
      Duration asked = Duration.between(start.atZone(zone).toLocalDateTime(), at(end, zone));
      assertThat(asked).as("%s to %s in %s", start, end, zone).isEqualTo(between(start, end));
    }
    // The draws are near changes, and not everything is asked in UTC for it.
    assertThat(around).isGreaterThan(DRAWS / 4);
    assertThat(inPreferred).isGreaterThan(DRAWS / 4);
  }

  private static LocalDateTime at(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private static Duration between(Instant start, Instant end) {
    return Duration.between(start, end);
  }
}
