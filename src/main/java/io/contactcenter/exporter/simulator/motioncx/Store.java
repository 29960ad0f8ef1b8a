package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that a request is about: in its range, of its queues, through its filter. */
final class Store {
  // Rows are built and rebuilt some time after they ended; open ones began before.
  private static final Duration AROUND = Duration.ofHours(3);

  /** A row and its fields. */
  record Hit(Seen seen, Map<String, @Nullable Object> fields) {
    /** The row with some of its fields: a week of whole rows takes more memory than a demo has. */
    Hit with(Set<String> names) {
      Map<String, @Nullable Object> some = new HashMap<>();
      for (String name : names) {
        some.put(name, fields.get(name));
      }
      return new Hit(seen, some);
    }
  }

  /** What was asked for and found. */
  record Found(DateRange range, List<Hit> hits) {}

  private final Options options;
  private final History history;
  private final Interactions interactions;
  private final FaultSwitch faults;

  Store(Options options, History history, Interactions interactions, FaultSwitch faults) {
    this.options = options;
    this.history = history;
    this.interactions = interactions;
    this.faults = faults;
  }

  /** How interactions look now. */
  Rollups rollups() {
    return new Rollups(history.seed(), faults.faults(), options.changes(), options.slowestRollup());
  }

  /**
   * Finds what {@code body} asks for, in the order in which the vendor keeps it.
   *
   * @throws IllegalArgumentException when the request makes no sense; the message says why
   */
  Found find(Body body, Instant now) {
    return find(body, now, hit -> hit);
  }

  /** The same, of which only the fields {@code names} are told. */
  Found find(Body body, Instant now, Set<String> names) {
    return find(body, now, hit -> hit.with(names));
  }

  private Found find(Body body, Instant now, UnaryOperator<Hit> kept) {
    DateRange range = DateRange.of(body, now);
    String column = body.text("DateFilterField").orElse("StartedDateTimeUtc");
    Set<Integer> queues = body.numbers("Queues");
    boolean queuedOnly = body.flag("ExcludeNonqueued");
    Predicate<Map<String, @Nullable Object>> filter = Filter.read(body.get("Filter"));
    Center named = options.changes().named(history.center(), now.getEpochSecond());
    Rollups rollups = rollups();
    List<Hit> hits =
        candidates(range, column)
            .flatMap(row -> rollups.of(row, now.toEpochMilli()).stream())
            .filter(seen -> isOf(seen.interaction(), queues, queuedOnly))
            .map(seen -> new Hit(seen, Document.of(seen, named)))
            .filter(hit -> lies(hit.fields().get(column), range))
            .filter(hit -> filter.test(hit.fields()))
            .map(kept)
            .toList();
    return new Found(range, hits);
  }

  private Stream<Interaction> candidates(DateRange range, String column) {
    if (!column.equals("EndedDateTimeUtc")) {
      return interactions.around(range.start().minus(AROUND), range.end().plus(AROUND));
    }
    return interactions
        .around(range.start(), range.end())
        .filter(
            row ->
                row.moments().ended() >= range.start().toEpochMilli()
                    && row.moments().ended() <= range.end().toEpochMilli());
  }

  private static boolean isOf(Interaction row, Set<Integer> queues, boolean queuedOnly) {
    if (row.queue().isEmpty()) {
      return queues.isEmpty() && !queuedOnly;
    }
    return queues.isEmpty() || queues.contains(row.queue().getAsInt());
  }

  private boolean lies(@Nullable Object value, DateRange range) {
    if (!(value instanceof Instant at) || at.isBefore(range.start())) {
      return false;
    }
    return at.isBefore(range.end())
        || (range.absolute() && options.endInclusive() && at.equals(range.end()));
  }
}
