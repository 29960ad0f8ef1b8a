package io.contactcenter.exporter.simulator.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
  @ParameterizedTest(name = "{0} in {1} from {2}, intervals of {3} min, seed {4}")
  @CsvSource({
    "2026-11-20, America/New_York,    00:00, 15, 1",
    "2026-11-01, America/New_York,    00:00, 15, 2",
    "2026-11-01, America/New_York,    06:00, 45, 3",
    "2026-03-08, America/New_York,    00:00, 30, 4",
    "2026-03-08, America/New_York,    04:00, 60, 5",
    "2026-04-05, Australia/Lord_Howe, 00:00, 15, 6",
    "2026-10-04, Australia/Lord_Howe, 00:00, 60, 7",
    "2026-10-04, Asia/Kolkata,        05:30, 1,  8"
  })
  void intervalsOfABusinessDayAddUpToTheAccountOfIt(
      LocalDate date, String zone, LocalTime startsAt, int minutes, int seed) {
    History history = new History(SampleCenter.in(ZoneId.of("America/New_York")), seed);
    long start = ZonedDateTime.of(date, startsAt, ZoneId.of(zone)).toEpochSecond();
    long end = ZonedDateTime.of(date.plusDays(1), startsAt, ZoneId.of(zone)).toEpochSecond();

    List<Intervals.Interval> intervals = Intervals.of(history, start, end, minutes * 60L);
    Account account = new Account(history, start, end);

    assertThat(intervals.get(0).start()).isEqualTo(start);
    assertThat(intervals.get(intervals.size() - 1).end()).isEqualTo(end);
    for (Queue queue : history.center().queues()) {
      Tally<QueueFigure> sums = new Tally<>(QueueFigure.class);
      intervals.forEach(interval -> sums.addAll(interval.figures().queue(queue.id())));
      assertThat(sums).hasToString(account.queue(queue).toString());
      assertThat(sums.get(QueueFigure.OFFERED_DIRECT)).isPositive();
    }
    for (Agent agent : history.center().agents()) {
      Tally<AgentFigure> sums = new Tally<>(AgentFigure.class);
      intervals.forEach(interval -> sums.addAll(interval.figures().agent(agent.id())));
      assertThat(sums).hasToString(account.agent(agent).toString());
      for (int id : agent.queues()) {
        Tally<AgentQueueFigure> work = new Tally<>(AgentQueueFigure.class);
        intervals.forEach(interval -> work.addAll(interval.figures().agentQueue(agent.id(), id)));
        assertThat(work)
            .hasToString(account.agentQueue(agent, history.center().queue(id)).toString());
      }
    }
  }

  @Test
  void eachIntervalOfAShortWindowIsWhatTheAccountSaysOfIt() {
    History history = new History(SampleCenter.in(ZoneId.of("America/New_York")), 10);
    long midnight = ZonedDateTime.parse("2026-11-20T00:00:00-05:00").toEpochSecond();
    for (long start = midnight; start < midnight + 86_400; start += 97 * 60) {
      for (Intervals.Interval interval : Intervals.of(history, start, start + 4000, 900)) {
        Account account = new Account(history, interval.start(), interval.end());
        for (Queue queue : history.center().queues()) {
          assertThat(interval.figures().queue(queue.id()))
              .hasToString(account.queue(queue).toString());
        }
        for (Agent agent : history.center().agents()) {
          assertThat(interval.figures().agent(agent.id()))
              .hasToString(account.agent(agent).toString());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}, seed {2}")
  @CsvSource({
    "2026-11-20, America/New_York,    1",
    "2026-11-01, America/New_York,    2",
    "2026-03-08, America/New_York,    3",
    "2026-04-05, Australia/Lord_Howe, 4",
    "2026-10-04, Australia/Lord_Howe, 5"
  })
  void contactsOfABusinessDayAreAnsweredAbandonedOverflowedOrWaiting(
      LocalDate date, String zone, int seed) {
    History history = new History(SampleCenter.in(ZoneId.of(zone)), seed);
    long midnight = date.atStartOfDay(ZoneId.of(zone)).toEpochSecond();
    long noon = date.atTime(12, 0).atZone(ZoneId.of(zone)).toEpochSecond();
    long nextMidnight = date.plusDays(1).atStartOfDay(ZoneId.of(zone)).toEpochSecond();

    for (long until : new long[] {noon, noon + 1234, nextMidnight}) {
      Account account = new Account(history, midnight, until);
      for (Queue queue : history.center().queues()) {
        Tally<QueueFigure> sums = account.queue(queue);
        long offered = sums.get(QueueFigure.OFFERED_DIRECT) + sums.get(QueueFigure.OVERFLOW_IN);
        assertThat(account.waiting(queue, midnight) + offered)
            .isEqualTo(
                sums.get(QueueFigure.ANSWERED)
                    + sums.get(QueueFigure.ABANDONED)
                    + sums.get(QueueFigure.OVERFLOW_OUT)
                    + account.waiting(queue, until));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "15", "60"})
  void nobodyIsLoggedInForLongerThanAnInterval(int minutes) {
    History history = new History(SampleCenter.in(ZoneId.of("Europe/Lisbon")), 9);
    long start = LocalDate.of(2026, 6, 1).atStartOfDay(ZoneId.of("Europe/Lisbon")).toEpochSecond();

    assertThat(Intervals.of(history, start, start + 86_400, minutes * 60L))
        .allSatisfy(
            interval ->
                assertThat(interval.figures().agents().values())
                    .isNotEmpty()
                    .allSatisfy(
                        sums -> {
                          long loggedIn = sums.get(AgentFigure.LOGGED_IN);
                          assertThat(loggedIn).isBetween(1L, minutes * 60L);
                          assertThat(
                                  sums.get(AgentFigure.WAITING)
                                      + sums.get(AgentFigure.TALKING)
                                      + sums.get(AgentFigure.WRAP_UP)
                                      + sums.get(AgentFigure.PAUSED)
                                      + sums.get(AgentFigure.ADMIN)
                                      + sums.get(AgentFigure.DIRECT_INBOUND_TIME)
                                      + sums.get(AgentFigure.DIRECT_OUTBOUND_TIME))
                              .isEqualTo(loggedIn);
                        }));
  }
}
