package io.contactcenter.exporter.simulator.day;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The figures of one entity; what was never added is 0. Not thread-safe. */
public final class Tally<F extends Enum<F> & Figure> {
  private final Map<F, Long> values;

  public Tally(Class<F> figures) {
    values = new EnumMap<>(figures);
  }

  private Tally(Map<F, Long> values) {
    this.values = new EnumMap<>(values);
  }

  /** Adds to a sum, raises a peak. */
  public void add(F figure, long amount) {
    if (amount != 0) {
      values.merge(figure, amount, figure.isPeak() ? Math::max : Long::sum);
    }
  }

  /** Adds every figure of {@code other}. */
  public void addAll(Tally<F> other) {
    other.values.forEach(this::add);
  }

  public long get(F figure) {
    return values.getOrDefault(figure, 0L);
  }

  /** What was ever added, figure by figure. */
  public void forEach(BiConsumer<? super F, ? super Long> visitor) {
    values.forEach(visitor);
  }

  /** Whether nothing happened. */
  public boolean isEmpty() {
    return values.values().stream().allMatch(value -> value == 0);
  }

  public Tally<F> copy() {
    return new Tally<>(values);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
