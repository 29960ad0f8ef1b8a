package io.contactcenter.exporter.simulator.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Center CENTER = SampleCenter.in(ZoneId.of("America/New_York"));

  @Test
  void theSameSeedGivesTheSameDay() {
    assertThat(new History(CENTER, 1).day(FRIDAY)).isEqualTo(new History(CENTER, 1).day(FRIDAY));
  }

  @Test
  void anotherSeedAndAnotherDateGiveAnotherDay() {
    Day day = new History(CENTER, 1).day(FRIDAY);

    assertThat(new History(CENTER, 2).day(FRIDAY).visits()).isNotEqualTo(day.visits());
    assertThat(new History(CENTER, 1).day(FRIDAY.plusDays(7)).visits().size())
        .isNotEqualTo(day.visits().size());
  }

  // A changed checksum means that every documented figure of the demo changes: it must be meant.
  @Test
  void theDayIsTheSameOnEveryMachineAndJdk() {
    CRC32 checksum = new CRC32();
    Day day = new History(CENTER, 1).day(FRIDAY);
    checksum.update((day.visits() + "" + day.spans()).getBytes(StandardCharsets.UTF_8));

    assertThat(checksum.getValue()).isEqualTo(3_220_003_246L);
  }

  @Test
  void supportMissesItsTargetAtNoonAndOrdersStaysCalm() {
    assertThat(serviceLevel("Support", 11, 14)).isLessThan(0.65);
    assertThat(serviceLevel("Support", 16, 22)).isGreaterThan(0.8);
    assertThat(serviceLevel("Orders", 7, 22)).isGreaterThan(0.8);
  }

  @Test
  void queuesHaveTheirCharacters() {
    List<Visit> visits = new History(CENTER, 1).day(FRIDAY).visits();

    assertThat(visits.stream().filter(visit -> visit.queue() == queue("Returns").id()).count())
        .isBetween(30L, 110L);
    assertThat(queue("Chat").media()).isEqualTo(Queue.Media.DIGITAL);
    assertThat(visits)
        .anyMatch(
            visit ->
                visit.queue() == queue("Support").id()
                    && visit.outcome() instanceof Outcome.Overflowed)
        .anyMatch(
            visit ->
                visit.queue() == queue("Billing").id() && visit.entry() == Visit.Entry.OVERFLOW);
  }

  private static double serviceLevel(String name, int fromHour, int toHour) {
    Queue queue = queue(name);
    History history = new History(CENTER, 1);
    Tally<QueueFigure> sums = new Tally<>(QueueFigure.class);
    IntStream.range(0, 10)
        .mapToObj(FRIDAY::minusDays)
        .filter(date -> date.getDayOfWeek().getValue() <= 5)
        .map(
            date ->
                new Account(
                    history,
                    date.atTime(fromHour, 0).atZone(CENTER.zone()).toEpochSecond(),
                    date.atTime(toHour, 0).atZone(CENTER.zone()).toEpochSecond()))
        .forEach(account -> sums.addAll(account.queue(queue)));
    return (double) sums.get(QueueFigure.ANSWERED_WITHIN_THRESHOLD)
        / (sums.get(QueueFigure.ANSWERED)
            + sums.get(QueueFigure.ABANDONED)
            - sums.get(QueueFigure.ABANDONED_SHORT));
  }

  private static Queue queue(String name) {
    return CENTER.queues().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
  }
}
