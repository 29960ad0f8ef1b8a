package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is counted of one half hour, epoch seconds. Not thread-safe while it is filled.
 */
final class HalfHour {
  /** What a row of a queue or channel is about. */
  record Place(int queue, int channel, Media media) {
    static Place of(Contact contact) {
      return new Place(contact.queue(), contact.inlet().channel(), contact.inlet().media());
    }
  }

  /** What a row of an agent is about. */
  record Work(int agent, Place place) {}

  /** A call that an agent made. */
  record Call(int agent, long from, long to) {}

  private static final Comparator<Place> BY_PLACE =
      Comparator.comparingInt(Place::queue)
          .thenComparingInt(Place::channel)
          .thenComparing(Place::media);

  final long start;
  final long end;
  final Map<Place, Tally<Statistic>> places = new TreeMap<>(BY_PLACE);
  final Map<Work, Tally<Statistic>> works =
      new TreeMap<>(Comparator.comparingInt(Work::agent).thenComparing(Work::place, BY_PLACE));
  final Map<Place, Tally<OnlineSla>> online = new TreeMap<>(BY_PLACE);
  final Map<Place, Tally<OfflineSla>> offline = new TreeMap<>(BY_PLACE);
  final Map<Integer, Tally<StatusFigure>> statuses = new TreeMap<>();

  /** Those that began in it and are over. */
  final List<Call> calls = new ArrayList<>();

  HalfHour(long start, long end) {
    this.start = start;
    this.end = end;
  }

  /** The figures of {@code key}, to add to. */
  static <K, F extends Enum<F> & Figure> Tally<F> of(Map<K, Tally<F>> all, K key, Class<F> type) {
    return all.computeIfAbsent(key, any -> new Tally<>(type));
  }
}
