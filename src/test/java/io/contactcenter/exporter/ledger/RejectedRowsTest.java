package io.contactcenter.exporter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.ledger.ReadingCollector.Rejection;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A row of an answer is one, however many entities it says something of. */
class RejectedRowsTest {
  private static final Instant START = Instant.parse("2026-03-04T13:00:00Z");
  private static final long MOST = 1_000_000_000_000_000L;
  private static final Key QUEUE = Key.of(Entity.QUEUE, "1");
  private static final Key AGENT = Key.of(Entity.AGENT, "7");
  private static final Key AGENT_QUEUE = Key.of(Entity.AGENT_QUEUE, "7", "1");

  private final ReadingCollector collector =
      new ReadingCollector(new Window(List.of(new Interval(START, START.plusSeconds(900)))));

  @Test
  void aRowOfSeveralEntitiesCountsOnceAndKeepsAllOfThem() {
    collector.rejected(List.of(QUEUE, AGENT, AGENT_QUEUE), Optional.of(START), "scripted");
    collector.rejected(List.of(AGENT), Optional.of(START), "scripted again");
    assertThat(collector.rejected(Rejection.MALFORMED)).isEqualTo(2);
    assertThat(collector.why(Rejection.MALFORMED)).contains("scripted");
    assertThat(kept()).containsExactlyInAnyOrder(QUEUE, AGENT, AGENT_QUEUE);
  }

  @Test
  void aRowOfAnUnknownIntervalKeepsThemInAll() {
    collector.rejected(List.of(AGENT, AGENT_QUEUE), Optional.empty(), "scripted");
    assertThat(collector.rejected(Rejection.MALFORMED)).isEqualTo(1);
    assertThat(kept()).containsExactlyInAnyOrder(AGENT, AGENT_QUEUE);
  }

  @Test
  void rowsOfOneKeyThatAddUpToWhatCannotBeAreRejected() {
    collector.row(row(QUEUE, 7));
    for (int i = 0; i < 10_000; i++) {
      collector.row(row(AGENT, MOST));
    }
    assertThat(collector.rejected(Rejection.MALFORMED)).isEqualTo(9_999);
    assertThat(collector.why(Rejection.MALFORMED))
        .contains("rows of one key that add up to figures out of reason");
    assertThat(kept()).containsExactly(AGENT);
    assertThat(collector.reading(START.plusSeconds(1_300)).slices().get(0).rows())
        .containsOnlyKeys(QUEUE);
  }

  @Test
  void aRowThatAVendorAddedUpToWhatCannotBeIsRejected() {
    collector.row(row(AGENT, MOST + 1));
    collector.row(row(QUEUE, Long.MAX_VALUE));
    assertThat(kept()).containsExactlyInAnyOrder(AGENT, QUEUE);
  }

  @Test
  void ofMoreEntitiesThanCanBeShownOneMoreIsKeptAndTheRestRejected() {
    ReadingCollector limited =
        new ReadingCollector(
            new Window(List.of(new Interval(START, START.plusSeconds(900)))), Optional.empty(), 10);
    for (int round = 0; round < 2; round++) {
      for (int queue = 0; queue < 1_000; queue++) {
        limited.row(row(Key.of(Entity.QUEUE, "q" + queue), 1));
      }
    }
    limited.row(row(AGENT, 1));
    for (int queue = 0; queue < 1_000; queue++) {
      limited.rejected(List.of(Key.of(Entity.QUEUE, "r" + queue)), Optional.of(START), "scripted");
    }
    limited.keep(key -> !key.ids().get(0).equals("q0"));

    Reading.Slice slice = limited.reading(START.plusSeconds(1_300)).slices().get(0);
    assertThat(slice.rows()).hasSize(11).containsKey(AGENT);
    assertThat(slice.kept()).isEmpty();
    assertThat(slice.partial()).isEmpty();
    // What was read of the others before stays as it was.
    assertThat(slice.keeps(Key.of(Entity.QUEUE, "q999"))).isTrue();
    assertThat(limited.rejected(Rejection.MALFORMED)).isEqualTo(2 * 989 + 1_000 + 1);
    assertThat(limited.why(Rejection.MALFORMED))
        .contains(
            "more than 10 entities of the kind queue, none of which can be shown;"
                + " see limits.series");
  }

  private static Row row(Key key, long value) {
    long[] values = new long[key.entity().measures().size()];
    Arrays.fill(values, Measure.ABSENT);
    values[0] = value;
    return new Row(key, START, List.of(), values);
  }

  private Set<Key> kept() {
    Reading.Slice slice = collector.reading(START.plusSeconds(1_300)).slices().get(0);
    Set<Key> kept = new HashSet<>(slice.kept());
    kept.addAll(slice.partial());
    return kept;
  }
}
