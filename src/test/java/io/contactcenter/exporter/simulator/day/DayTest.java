package io.contactcenter.exporter.simulator.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DayTest {
  static Stream<Arguments> days() {
    return Stream.of(
            Arguments.of("America/New_York", "2026-11-20"),
            Arguments.of("America/New_York", "2026-03-07"),
            Arguments.of("America/New_York", "2026-03-08"),
            Arguments.of("America/New_York", "2026-10-31"),
            Arguments.of("America/New_York", "2026-11-01"),
            Arguments.of("Australia/Lord_Howe", "2026-04-04"),
            Arguments.of("Australia/Lord_Howe", "2026-04-05"),
            Arguments.of("Australia/Lord_Howe", "2026-10-03"),
            Arguments.of("Australia/Lord_Howe", "2026-10-04"))
        .flatMap(
            day ->
                IntStream.rangeClosed(1, 4)
                    .mapToObj(seed -> Arguments.of(day.get()[0], day.get()[1], seed)));
  }

  private static Day day(String zone, String date, int seed) {
    return new History(SampleCenter.in(ZoneId.of(zone)), seed).day(LocalDate.parse(date));
  }

  @ParameterizedTest
  @MethodSource("days")
  void everyContactOfADayLeavesEachQueueItEntered(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    long entered = day.visits().size();
    long overflowIn = count(day, Visit.Entry.OVERFLOW);
    long transferredIn = count(day, Visit.Entry.TRANSFER);
    long contacts = count(day, Visit.Entry.DIRECT);
    long overflowOut = count(day, Outcome.Overflowed.class);
    assertThat(entered).isEqualTo(contacts + overflowIn + transferredIn);
    assertThat(overflowIn).isEqualTo(overflowOut);
    assertThat(transferredIn)
        .isEqualTo(answers(day).filter(answer -> answer.transferredTo().isPresent()).count());
    assertThat(count(day, Outcome.Answered.class) + count(day, Outcome.Abandoned.class))
        .isEqualTo(contacts + transferredIn);
  }

  @ParameterizedTest
  @MethodSource("days")
  void timeInStatesIsExactlyTheTimeLoggedIn(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    Map<Integer, List<Span>> spans =
        day.spans().stream().collect(Collectors.groupingBy(Span::agent));
    assertThat(day.sessions()).hasSize(spans.size());
    for (Session session : day.sessions()) {
      long at = session.from();
      for (Span span : spans.getOrDefault(session.agent(), List.of())) {
        assertThat(span.from()).isEqualTo(at);
        at = span.to();
      }
      assertThat(at).isEqualTo(session.to());
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void agentsTalkAndWrapUpAsLongAsTheirContactsSay(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    long talk =
        day.visits().stream()
            .filter(visit -> visit.outcome() instanceof Outcome.Answered)
            .mapToLong(visit -> ((Outcome.Answered) visit.outcome()).talkedUntil() - visit.leftAt())
            .sum();
    long wrapUp = answers(day).mapToLong(a -> a.completedAt() - a.talkedUntil()).sum();
    assertThat(time(day, AgentState.TALKING)).isEqualTo(talk);
    assertThat(time(day, AgentState.WRAP_UP)).isEqualTo(wrapUp);
  }

  @ParameterizedTest
  @MethodSource("days")
  void holdLiesWithinTheConversation(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    assertThat(day.visits())
        .filteredOn(visit -> visit.outcome() instanceof Outcome.Answered)
        .allSatisfy(
            visit -> {
              Outcome.Answered answered = (Outcome.Answered) visit.outcome();
              answered
                  .hold()
                  .ifPresent(
                      hold -> {
                        assertThat(hold.fromMillis())
                            .isBetween(visit.leftAt() * 1000, hold.toMillis());
                        assertThat(hold.toMillis()).isLessThan(answered.talkedUntil() * 1000);
                      });
            });
  }

  @ParameterizedTest
  @MethodSource("days")
  void agentsAreBusyButNotAllTheTime(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    double idle = time(day, AgentState.WAITING);
    double handling =
        time(day, AgentState.TALKING)
            + time(day, AgentState.WRAP_UP)
            + time(day, AgentState.DIRECT_INBOUND)
            + time(day, AgentState.DIRECT_OUTBOUND);
    assertThat(handling / (handling + idle)).isBetween(0.3, 0.8);
  }

  @ParameterizedTest
  @MethodSource("days")
  void noHourIsSilentAndTheDayEndsSoonAfterItsEnd(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    assertThat(
            day.visits().stream()
                .filter(visit -> visit.entry() == Visit.Entry.DIRECT)
                .map(visit -> (visit.enteredAt() - day.start()) / 3600)
                .distinct())
        .hasSize((int) Math.ceil((day.end() - day.start()) / 3600.0));
    assertThat(day.sessions()).allMatch(s -> s.to() < day.end() + Day.OVERTIME);
    assertThat(day.visits()).allMatch(visit -> visit.leftAt() < day.end() + Day.OVERTIME);
  }

  @ParameterizedTest
  @MethodSource("days")
  void nobodyWorksForTwoDaysAtOnce(String zone, String date, int seed) {
    Day day = day(zone, date, seed);
    Day next = day(zone, LocalDate.parse(date).plusDays(1).toString(), seed);

    Map<Integer, Long> loggedOut =
        day.sessions().stream().collect(Collectors.toMap(Session::agent, Session::to));
    assertThat(next.sessions())
        .allMatch(session -> session.from() >= loggedOut.getOrDefault(session.agent(), 0L));
  }

  @ParameterizedTest
  @MethodSource("days")
  void arrivalsFollowTheClockOfTheCenter(String zone, String date, int seed) {
    Day day = day(zone, date, seed);

    long noon = arrivals(day, zone, 12, 13);
    long night = arrivals(day, zone, 0, 1);
    assertThat(noon).isGreaterThan(2 * night);
  }

  private static long arrivals(Day day, String zone, int fromHour, int toHour) {
    return day.visits().stream()
        .filter(visit -> visit.entry() == Visit.Entry.DIRECT)
        .map(
            visit -> Instant.ofEpochSecond(visit.enteredAt()).atZone(ZoneId.of(zone)).toLocalTime())
        .filter(time -> !time.isBefore(LocalTime.of(fromHour, 0)))
        .filter(time -> time.isBefore(LocalTime.of(toHour, 0)))
        .count();
  }

  private static Stream<Outcome.Answered> answers(Day day) {
    return day.visits().stream()
        .map(Visit::outcome)
        .filter(Outcome.Answered.class::isInstance)
        .map(Outcome.Answered.class::cast);
  }

  private static long count(Day day, Visit.Entry entry) {
    return day.visits().stream().filter(visit -> visit.entry() == entry).count();
  }

  private static long count(Day day, Class<? extends Outcome> outcome) {
    return day.visits().stream().filter(visit -> outcome.isInstance(visit.outcome())).count();
  }

  private static long time(Day day, AgentState state) {
    return day.spans().stream()
        .filter(span -> span.state() == state)
        .mapToLong(span -> span.to() - span.from())
        .sum();
  }
}
