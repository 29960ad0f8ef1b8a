package io.contactcenter.exporter.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Intervals;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.SampleCenter;
import io.contactcenter.exporter.simulator.day.Tally;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImpressionTest {
  private static final int SETTLES = 900;
  private static final long SEED = 1;
  private static final List<Interval> DAY = day();

  @Test
  void waveringCountsGoToAndFroThenStay() {
    Impression impression = impression(Faults.NONE.withWavering(1, SETTLES));
    Set<List<Integer>> courses = new HashSet<>();
    for (Interval interval : DAY) {
      interval
          .figures()
          .queues()
          .forEach(
              (id, truth) -> {
                long right = truth.get(QueueFigure.TALK);
                assertThat(talk(impression, interval, id, SETTLES)).isEqualTo(right);
                if (right > 0) {
                  assertThat(talk(impression, interval, id, 0))
                      .isEqualTo(talk(impression, interval, id, 299));
                  assertThat(talk(impression, interval, id, 300))
                      .isEqualTo(talk(impression, interval, id, 599));
                  courses.add(
                      List.of(
                          Long.signum(talk(impression, interval, id, 299) - right),
                          Long.signum(talk(impression, interval, id, 300) - right),
                          Long.signum(talk(impression, interval, id, 600) - right),
                          Long.signum(talk(impression, interval, id, 899) - right)));
                }
              });
    }
    assertThat(courses).containsExactlyInAnyOrder(List.of(-1, 1, -1, -1), List.of(1, -1, 1, 1));
  }

  @Test
  void vanishedRowsAreThereUntilTheyAreTakenBack() {
    Impression impression = impression(Faults.NONE.withVanished(0.3, SETTLES));
    int before = 0;
    int after = 0;
    for (Interval interval : DAY) {
      Figures early = impression.of(interval, interval.end() + SETTLES - 1);
      Figures late = impression.of(interval, interval.end() + SETTLES);
      assertThat(rows(early)).isEqualTo(rows(interval.figures()));
      assertThat(rows(late)).isEqualTo(rows(impression.settled(interval)));
      assertThat(rows(interval.figures()).entrySet()).containsAll(rows(late).entrySet());
      before += rows(early).size();
      after += rows(late).size();
    }
    assertThat((double) after / before).isBetween(0.65, 0.75);
  }

  @Test
  void theHalvesOfSplitRowsMakeTheWhole() {
    Impression impression = impression(Faults.NONE.withSplit(0.5, 0));
    int whole = 0;
    int split = 0;
    Set<Integer> peaks = new HashSet<>();
    for (Interval interval : DAY) {
      List<Figures> parts = impression.rows(interval, interval.end() + 100_000);
      assertThat(rows(together(parts))).isEqualTo(rows(interval.figures()));
      whole += rows(interval.figures()).size();
      split += rows(parts.get(1)).size();
      for (Figures part : parts) {
        part.agents()
            .forEach(
                (id, sums) ->
                    assertThat(sums.get(AgentFigure.PAUSED))
                        .isLessThanOrEqualTo(sums.get(AgentFigure.LOGGED_IN)));
      }
      parts.get(1).ofQueues().queues().keySet().forEach(id -> peaks.add(peakIn(parts, id)));
    }
    assertThat((double) split / whole).isBetween(0.45, 0.55);
    assertThat(peaks).contains(1, 2, 3);
  }

  @Test
  void aSplitRowCanBeJoinedLater() {
    Impression impression = impression(Faults.NONE.withSplit(1, SETTLES));
    Interval interval = DAY.get(50);
    assertThat(rows(impression.rows(interval, interval.end() + SETTLES - 1).get(1))).isNotEmpty();
    assertThat(rows(impression.rows(interval, interval.end() + SETTLES).get(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void oneMoreFlawLeavesTheRowsOfTheOthersAlone(Flaw flaw) {
    Unsettled some = new Unsettled(0.2, SETTLES);
    Faults others = Faults.NONE;
    for (Flaw other : Flaw.values()) {
      others = other == flaw ? others : others.with(other, some);
    }
    Faults alone = Faults.NONE.with(flaw, some);
    Set<String> without = struck(others);
    Set<String> only = struck(alone);
    Set<String> all = struck(others.with(flaw, some));

    Set<String> expected = new HashSet<>(without);
    expected.addAll(only);
    assertThat(all).isEqualTo(expected);
    // By chance alone a fifth of the others' rows are also this flaw's.
    assertThat(only).isNotEmpty();
    Set<String> both = new HashSet<>(only);
    both.retainAll(without);
    assertThat(both).hasSizeBetween(only.size() / 2, only.size() * 3 / 4);
  }

  @ParameterizedTest
  @EnumSource
  void aLargerShareStrikesTheSameRowsAndMore(Flaw flaw) {
    Set<String> few = struck(Faults.NONE.with(flaw, new Unsettled(0.1, SETTLES)));
    Set<String> many = struck(Faults.NONE.with(flaw, new Unsettled(0.3, SETTLES)));
    assertThat(few).isNotEmpty().isSubsetOf(many).hasSizeLessThan(many.size());
  }

  @Test
  void whoIsAwayHasNoRows() {
    Interval interval = DAY.get(50);
    Changes changes =
        Changes.NONE
            .queueAway(5681, interval.start(), interval.start() + 1)
            .agentAway(1305, interval.start() - 5, interval.start() + 5);
    Figures seen =
        new Impression(SEED, Faults.NONE, changes).of(interval, interval.end() + 100_000);
    assertThat(interval.figures().queues()).containsKey(5681);
    assertThat(interval.figures().agents()).containsKey(1305);
    assertThat(seen.queues().keySet()).doesNotContain(5681).contains(5682);
    assertThat(seen.agents().keySet()).doesNotContain(1305).contains(1306);
    assertThat(seen.agentQueues().keySet())
        .isNotEmpty()
        .noneMatch(key -> key.queue() == 5681 || key.agent() == 1305);
    Interval next = DAY.get(51);
    assertThat(rows(new Impression(SEED, Faults.NONE, changes).of(next, next.end())))
        .isEqualTo(rows(next.figures()));
  }

  // Rows that differ, at some time, from what happened, or are written in two.
  private static Set<String> struck(Faults faults) {
    Impression impression = impression(faults);
    Set<String> struck = new HashSet<>();
    for (Interval interval : DAY) {
      Map<String, String> truth = rows(interval.figures());
      for (long age : new long[] {0, 300, SETTLES}) {
        Figures seen = impression.of(interval, interval.end() + age);
        Map<String, String> shown = rows(seen);
        truth.forEach(
            (row, sums) -> {
              if (!sums.equals(shown.get(row))) {
                struck.add(interval.start() + " " + row);
              }
            });
        // A row that is late or gone is split all the same: the flaw strikes what happened.
        rows(impression.rows(interval, interval.end() + age).get(1))
            .keySet()
            .forEach(row -> struck.add(interval.start() + " " + row));
      }
    }
    return struck;
  }

  private static long talk(Impression impression, Interval interval, int queue, long age) {
    return impression.of(interval, interval.end() + age).queue(queue).get(QueueFigure.TALK);
  }

  private static int peakIn(List<Figures> parts, int queue) {
    int where = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean has = parts.get(i).queue(queue).get(QueueFigure.LONGEST_ANSWERED_WAIT) > 0;
      where |= has ? 1 << i : 0;
    }
    return where;
  }

  private static Figures together(List<Figures> parts) {
    Figures all = new Figures();
    for (Figures part : parts) {
      part.queues().forEach((id, sums) -> all.queue(id).addAll(sums));
      part.agents().forEach((id, sums) -> all.agent(id).addAll(sums));
      part.agentQueues()
          .forEach((key, sums) -> all.agentQueue(key.agent(), key.queue()).addAll(sums));
    }
    return all;
  }

  private static Map<String, String> rows(Figures figures) {
    Map<String, String> rows = new HashMap<>();
    figures.queues().forEach((id, sums) -> put(rows, "queue " + id, sums));
    figures.agents().forEach((id, sums) -> put(rows, "agent " + id, sums));
    figures.agentQueues().forEach((key, sums) -> put(rows, key.toString(), sums));
    return rows;
  }

  private static void put(Map<String, String> rows, String name, Tally<?> sums) {
    if (!sums.isEmpty()) {
      rows.put(name, sums.toString());
    }
  }

  private static Impression impression(Faults faults) {
    return new Impression(SEED, faults, Changes.NONE);
  }

  private static List<Interval> day() {
    long start = Instant.parse("2026-11-20T05:00:00Z").getEpochSecond();
    return Intervals.of(
        new History(SampleCenter.in(ZoneId.of("America/New_York")), SEED),
        start,
        start + 86_400,
        900);
  }
}
