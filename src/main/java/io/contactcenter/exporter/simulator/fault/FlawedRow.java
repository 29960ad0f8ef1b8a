package io.contactcenter.exporter.simulator.fault;

import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.List;

/**
 * One row of a report at one moment, for vendors whose rows are not those of the day: whether it is
 * there, and what it says instead of what happened. A function of seed, interval, entity and age.
 */
public final class FlawedRow {
  private final Row row;

  /**
   * The row of an entity.
   *
   * @param start of its interval, epoch seconds, as the others
   * @param entity tells this row from the others of its interval
   */
  public FlawedRow(long seed, Faults faults, long start, long end, long now, String entity) {
    long id = ((seed * 31 + start) * 31 + end) * 31 + entity.hashCode();
    row = new Row(id, now - end, faults);
  }

  public boolean isThere() {
    return row.isThere();
  }

  /**
   * What it says, in one row or two.
   *
   * @param whole what happened
   * @param counts that move together where a contact is counted too few or too many
   * @param time that moves with them
   */
  public <F extends Enum<F> & Figure> List<Tally<F>> said(
      Class<F> type, Tally<F> whole, List<F> counts, F time) {
    Tally<F> said = whole.copy();
    row.falsify(said, counts, time);
    Tally<F> first = new Tally<>(type);
    Tally<F> second = new Tally<>(type);
    row.share(said, first, second);
    return second.isEmpty() ? List.of(first) : List.of(first, second);
  }
}
