package io.contactcenter.exporter.simulator.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CenterTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<AgentGroup> GROUPS = TinyCenter.in(ZONE).agentGroups();
  private static final Queue SALES = TinyCenter.queue(TinyCenter.SALES, "Sales");
  private static final Queue HELP = TinyCenter.queue(TinyCenter.HELP, "Help");

  @ParameterizedTest
  @CsvSource({"4, 6", "4, 4", "20, 4", "2, 4", "22, 2"})
  void aShiftMayTouchTheDayChange(int from, int to) {
    Center center =
        new Center(
            ZONE, List.of(SALES, HELP), GROUPS, List.of(TinyCenter.agent(11, Shift.of(from, to))));
    // Clocks go forward at 2:00 of that day, which is in the operating day before.
    assertThat(new History(center, 1).day(LocalDate.parse("2026-03-07")).sessions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"4, 5", "3, 5", "2, 10", "22, 5"})
  void aShiftThatIsTooShortOrCrossesTheDayChangeIsRefused(int from, int to) {
    refused(
        new Center(
            ZONE, List.of(SALES, HELP), GROUPS, List.of(TinyCenter.agent(11, Shift.of(from, to)))),
        "lasts less than 2 hours, or over 04:00");
  }

  @Test
  void whatDoesNotExistIsRefused() {
    Agent agent = TinyCenter.agent(11, Shift.of(8, 18));
    refused(new Center(ZONE, List.of(SALES), GROUPS, List.of(agent)), "there is no queue 2");
    refused(
        new Center(ZONE, List.of(SALES, HELP), List.of(), List.of(agent)),
        "there is no agent group 21");
    refused(
        new Center(ZONE, List.of(SALES, overflowing()), GROUPS, List.of()), "there is no queue 77");
  }

  @Test
  void twoOfOneIdAreRefused() {
    refused(new Center(ZONE, List.of(SALES, SALES), GROUPS, List.of()), "the id of queue 1");
  }

  @Test
  void aQueueWithoutArrivalsStaysEmpty() {
    Queue silent =
        new Queue(
            9,
            "Silent",
            Queue.Media.VOICE,
            20,
            5,
            new Curve(Collections.nCopies(24, 0)),
            240,
            120,
            20,
            0,
            Optional.empty(),
            Optional.empty());
    Center center = new Center(ZONE, List.of(SALES, silent), GROUPS, List.of());
    assertThat(new History(center, 1).day(LocalDate.parse("2026-11-20")).visits())
        .isNotEmpty()
        .allMatch(visit -> visit.queue() == TinyCenter.SALES);
  }

  private static Queue overflowing() {
    return new Queue(
        3,
        "Overflowing",
        Queue.Media.VOICE,
        20,
        5,
        new Curve(Collections.nCopies(24, 1)),
        240,
        120,
        20,
        0,
        Optional.of(new Queue.Overflow(77, 60)),
        Optional.empty());
  }

  private static void refused(Center center, String message) {
    assertThatThrownBy(() -> new History(center, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
