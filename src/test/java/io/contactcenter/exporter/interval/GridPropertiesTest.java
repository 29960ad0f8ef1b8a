package io.contactcenter.exporter.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every zone, day start, interval and instant. */
class GridPropertiesTest {
  private static final int DRAWS = 250;
  private static final Instant FIRST = Instant.parse("1840-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  /** A draw; it prints what it takes to be drawn again. */
  private record Draw(ZoneId zone, LocalTime startsAt, Duration length, Instant instant) {
    static Draw of(Random random) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      LocalTime startsAt = LocalTime.MIDNIGHT.plusMinutes(15L * random.nextInt(96));
      Duration length = Duration.ofMinutes(15L * (1 + random.nextInt(4)));
      long seconds = LAST.getEpochSecond() - FIRST.getEpochSecond();
      Instant instant = FIRST.plusSeconds((long) (random.nextDouble() * seconds));
      ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
      boolean awkward = change != null && random.nextInt(4) > 0;
      if (awkward) {
        instant = change.getInstant().plusSeconds(random.nextInt(180_000) - 90_000L);
      }
      return new Draw(zone, startsAt, length, instant.plusNanos(random.nextInt(2)));
    }

    Grid grid() {
      return new Grid(new BusinessDay(zone, startsAt), length);
    }
  }

  @RepeatedTest(5)
  void intervalsPartitionTimeAndKnowTheirNeighbours(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = Draw.of(random);
      Grid grid = draw.grid();
      Interval here = grid.containing(draw.instant());
      BusinessDay.Day day = grid.businessDay().dayOf(draw.instant());
      Interval before = grid.before(here);
      Interval after = grid.after(here);

      assertThat(here.contains(draw.instant())).as("%s in %s", draw, here).isTrue();
      assertThat(day.contains(draw.instant())).as("%s in %s", draw, day).isTrue();
      assertThat(here.start()).as("%s", draw).isAfterOrEqualTo(day.start());
      assertThat(here.end()).as("%s", draw).isBeforeOrEqualTo(day.end());
      assertThat(before.end()).as("%s", draw).isEqualTo(here.start());
      assertThat(after.start()).as("%s", draw).isEqualTo(here.end());
      assertThat(grid.after(before)).as("%s", draw).isEqualTo(here);
      assertThat(grid.before(after)).as("%s", draw).isEqualTo(here);
      assertThat(grid.containing(here.start())).as("%s", draw).isEqualTo(here);
      assertThat(grid.containing(here.end().minusNanos(1))).as("%s", draw).isEqualTo(here);
      assertThat(grid.latestEndedBy(here.end())).as("%s", draw).isEqualTo(here);
      assertThat(grid.latestEndedBy(here.end().minusNanos(1))).as("%s", draw).isEqualTo(before);
      boolean shorter = here.length().compareTo(draw.length()) < 0;
      assertThat(here.length()).as("%s", draw).isLessThanOrEqualTo(draw.length());
      assertThat(!shorter || here.end().equals(day.end())).as("%s", draw).isTrue();
    }
  }

  @RepeatedTest(5)
  void theIntervalsOfSomeDaysAdjoinAndFillThem(RepetitionInfo repetition) {
    Random random = new Random(-repetition.getCurrentRepetition());
    for (int i = 0; i < DRAWS / 4; i++) {
      Draw draw = Draw.of(random);
      Grid grid = draw.grid();
      LocalDate date = draw.instant().atZone(draw.zone()).toLocalDate();
      Instant from = grid.businessDay().day(date.minusDays(2)).start();
      Instant to = grid.businessDay().day(date.plusDays(2)).start();
      List<Interval> all = grid.between(from, to);
      Instant reached = from;
      for (Interval interval : all) {
        assertThat(interval.start()).as("%s", draw).isEqualTo(reached);
        assertThat(grid.containing(interval.start())).as("%s", draw).isEqualTo(interval);
        reached = interval.end();
      }
      assertThat(reached).as("%s", draw).isEqualTo(to);
      // Of what lies there in part, none.
      assertThat(grid.between(from.plusNanos(1), to.minusNanos(1)))
          .as("%s", draw)
          .isEqualTo(all.subList(1, all.size() - 1));
    }
  }

  @RepeatedTest(5)
  void aDayIsFoundByItsStartAndFollowedByTheNext(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition() + 100);
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = Draw.of(random);
      BusinessDay businessDay = new BusinessDay(draw.zone(), draw.startsAt());
      LocalDate date = draw.instant().atZone(draw.zone()).toLocalDate();
      BusinessDay.Day day = businessDay.day(date);

      assertThat(day.end())
          .as("%s", draw)
          .isEqualTo(businessDay.day(date.plusDays(1)).start())
          .isAfterOrEqualTo(day.start());
      boolean leftOut = day.start().equals(day.end());
      assertThat(leftOut || businessDay.dayOf(day.start()).equals(day)).as("%s", draw).isTrue();
      // A start that the clocks skip moves on by what they skip, never back.
      assertThat(day.start().atZone(draw.zone()).toLocalDateTime())
          .as("%s", draw)
          .isAfterOrEqualTo(date.atTime(draw.startsAt()));
    }
  }

  @RepeatedTest(2)
  void nothingButZoneStartAndInstantMatters(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition() + 200);
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = Draw.of(random);
      Grid grid = draw.grid();
      Interval first = grid.containing(draw.instant());
      grid.containing(draw.instant().plus(Duration.ofDays(random.nextInt(900))));
      assertThat(draw.grid().containing(draw.instant())).as("%s", draw).isEqualTo(first);

      // One offset all the time: the same as to count seconds.
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(900 * (random.nextInt(97) - 48));
      Grid fixed = new Grid(new BusinessDay(offset, draw.startsAt()), draw.length());
      long day = 86_400;
      long sinceStart =
          Math.floorMod(
              draw.instant().getEpochSecond()
                  + offset.getTotalSeconds()
                  - draw.startsAt().toSecondOfDay(),
              day);
      long sinceInterval = sinceStart % draw.length().toSeconds();
      assertThat(fixed.containing(draw.instant()).start())
          .as("%s at %s", draw, offset)
          .isEqualTo(Instant.ofEpochSecond(draw.instant().getEpochSecond() - sinceInterval));
    }
  }
}
