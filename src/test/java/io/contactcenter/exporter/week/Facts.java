package io.contactcenter.exporter.week;

import java.util.HashMap;
import java.util.Map;

/**
 * What a vendor says of one stretch of time, in the words of the metrics: a figure is an entity and
 * a measure, as {@code queue.offered} or {@code calls_by_direction.seconds}, its ids are those of
 * docs/metrics.md in their order. Values are counts or microseconds.
 */
final class Facts {
  private final String source;
  private final Map<String, Long> figures = new HashMap<>();
  private final Map<String, Long> levels = new HashMap<>();

  Facts(String source) {
    this.source = source;
  }

  /** Adds {@code amount} to something that adds up. */
  void add(String figure, long amount, Object... ids) {
    figures.merge(Naming.item(figure, source, ids), amount, Long::sum);
  }

  /** Something of which the largest value counts. */
  void level(String figure, long value, Object... ids) {
    levels.merge(Naming.item(figure, source, ids), value, Math::max);
  }

  /** Takes over all that {@code other} says. */
  void addAll(Facts other) {
    other.figures.forEach((item, amount) -> figures.merge(item, amount, Long::sum));
    other.levels.forEach((item, value) -> levels.merge(item, value, Math::max));
  }

  Heard.OfInterval of(long start, long end) {
    return new Heard.OfInterval(start, end, Map.copyOf(figures), Map.copyOf(levels));
  }
}
