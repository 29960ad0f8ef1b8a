package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One whole answer of a vendor.
 *
 * @param asked the vendor's time when the request was sent
 * @param slices what it says of each interval that was asked for, oldest first
 * @param today the vendor's own summary of a business day so far, where that was asked for
 */
public record Reading(Instant asked, List<Slice> slices, Optional<Slice> today) {
  public Reading {
    slices = List.copyOf(slices);
  }

  /**
   * What an answer says of one interval.
   *
   * @param rows the values of each entity, rows of one key summed; no row at all is an empty map
   * @param said what rows said of entities beside their figures
   * @param kept entities whose rows say nothing: their former reading stays in place
   * @param partial entities of which a row was rejected: their former reading stays in place,
   *     unless their other rows alone say no less
   * @param keepsUnseen whether a row was rejected that may have been of any entity: the former
   *     reading of those without a row stays in place
   */
  public record Slice(
      Interval interval,
      Map<Key, long[]> rows,
      Map<Key, List<String>> said,
      Set<Key> kept,
      Set<Key> partial,
      boolean keepsUnseen) {
    Slice(Interval interval) {
      this(
          interval,
          new LinkedHashMap<>(),
          new HashMap<>(),
          new HashSet<>(),
          new HashSet<>(),
          false);
    }

    /** Whether the former reading of an entity stays in place where it has no row here. */
    boolean keeps(Key key) {
      return keepsUnseen || kept.contains(key) || partial.contains(key);
    }

    /** Whether {@code former} stays in place of what the rows of this reading say. */
    boolean keeps(Key key, long[] former) {
      long[] values = rows.get(key);
      return values == null ? keeps(key) : partial.contains(key) && !says(key, values, former);
    }

    /** Whether no sum of {@code values} is below the former one. */
    private static boolean says(Key key, long[] values, long[] former) {
      for (int slot = 0; slot < values.length; slot++) {
        if (key.entity().addsUp(slot)
            && Values.orZero(values[slot]) < Values.orZero(former[slot])) {
          return false;
        }
      }
      return true;
    }

    Slice keepingUnseen() {
      return new Slice(interval, rows, said, kept, partial, true);
    }
  }
}
