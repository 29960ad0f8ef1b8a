package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.ledger.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Test
  void theNewestIsUrgentOnlyUntilItIsRead() {
    assertThat(priority(new Need(quarter(5), true, true, false))).isEqualTo(Plan.Priority.NEWEST);
    assertThat(priority(new Need(quarter(5), true, true, true))).isEqualTo(Plan.Priority.SETTLING);
  }

  @Test
  void whatIsToBeCountedComesBeforeWhatIsReadBack() {
    assertThat(priority(new Need(quarter(2), false, true, false)))
        .isEqualTo(Plan.Priority.SETTLING);
    assertThat(priority(new Need(quarter(2), false, false, true)))
        .isEqualTo(Plan.Priority.SETTLING);
    assertThat(priority(new Need(quarter(2), false, false, false)))
        .isEqualTo(Plan.Priority.READ_BACK);
  }

  @Test
  void aRequestReachesBackOverAdjoiningNeedsAsFarAsItMay() {
    List<Need> needs =
        List.of(
            new Need(quarter(9), true, true, false),
            new Need(quarter(8), false, true, true),
            new Need(quarter(7), false, false, false),
            new Need(quarter(5), false, false, false));

    assertThat(Plan.next(needs, QUARTER, Duration.ofHours(3)).orElseThrow().window().intervals())
        .containsExactly(quarter(7), quarter(8), quarter(9));
    assertThat(Plan.next(needs, QUARTER, Duration.ofMinutes(30)).orElseThrow().window().intervals())
        .containsExactly(quarter(8), quarter(9));
  }

  @Test
  void aShorterLastIntervalOfADayEndsARequest() {
    Interval shorter = new Interval(quarter(4).start(), quarter(4).start().plusSeconds(300));
    Interval next = new Interval(shorter.end(), shorter.end().plus(QUARTER));
    List<Need> needs =
        List.of(
            new Need(next, true, true, false),
            new Need(shorter, false, true, false),
            new Need(quarter(3), false, true, false));

    assertThat(Plan.next(needs, QUARTER, Duration.ofHours(3)).orElseThrow().window().intervals())
        .containsExactly(next);
    assertThat(
            Plan.next(needs.subList(1, 3), QUARTER, Duration.ofHours(3))
                .orElseThrow()
                .window()
                .intervals())
        .containsExactly(quarter(3), shorter);
  }

  private static Plan.Priority priority(Need need) {
    return Plan.next(List.of(need), QUARTER, QUARTER).orElseThrow().priority();
  }

  private static Interval quarter(int n) {
    Instant start = Instant.parse("2026-03-04T10:00:00Z").plus(QUARTER.multipliedBy(n));
    return new Interval(start, start.plus(QUARTER));
  }
}
