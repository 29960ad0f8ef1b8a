package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.Day;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All calls of a center, and what call performance shows of them. A call belongs to the time in
 * which it started. Flaws strike what a group did in one grain of time, so that the figures of a
 * day are those of its parts, whatever a client asks for. Thread-safe.
 */
final class Calls {
  private static final int DAYS_KEPT = 16;

  private final History history;
  private final Changes changes;
  private final Visibility visibility;
  private final Map<LocalDate, Map<Grouping, List<Leg>>> days =
      new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Map<Grouping, List<Leg>>> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  /**
   * When calls are seen.
   *
   * @param endedOnly whether only calls that are over are shown, as a history would; else from when
   *     they start
   * @param delay seconds after that
   * @param grain seconds of the stretches, counted from the epoch, that flaws strike as one
   */
  record Visibility(boolean endedOnly, long delay, long grain) {
    boolean shows(Leg leg, long now) {
      return (endedOnly ? leg.endMillis() : leg.startMillis()) + delay * 1000 <= now * 1000;
    }
  }

  Calls(History history, Changes changes, Visibility visibility) {
    this.history = history;
    this.changes = changes;
    this.visibility = visibility;
  }

  /** What happened, by group, to calls that started from {@code from} up to and with {@code to}. */
  Map<String, List<Leg>> happened(Grouping grouping, long fromMillis, long toMillis) {
    Map<String, List<Leg>> byKey = new TreeMap<>();
    for (LocalDate date : dates(fromMillis / 1000, toMillis / 1000)) {
      for (Leg leg : day(date).getOrDefault(grouping, List.of())) {
        if (leg.startMillis() >= fromMillis && leg.startMillis() <= toMillis) {
          byKey.computeIfAbsent(leg.key(), any -> new ArrayList<>()).add(leg);
        }
      }
    }
    return byKey;
  }

  /** What is shown of it at {@code now}, epoch second. */
  Map<String, List<Leg>> seen(
      Grouping grouping, long fromMillis, long toMillis, long now, Faults faults) {
    Map<String, List<Leg>> seen = new TreeMap<>();
    happened(grouping, fromMillis, toMillis)
        .forEach(
            (key, legs) -> {
              List<Leg> shown = seen(grouping, key, legs, now, faults);
              if (!shown.isEmpty()) {
                seen.put(key, shown);
              }
            });
    return seen;
  }

  /** What stays of it. */
  Map<String, List<Leg>> settled(Grouping grouping, long fromMillis, long toMillis, Faults faults) {
    int longest =
        faults.flaws().values().stream().mapToInt(flaw -> flaw.afterSeconds()).max().orElse(0);
    return seen(
        grouping,
        fromMillis,
        toMillis,
        toMillis / 1000 + Day.OVERTIME + visibility.delay() + visibility.grain() + longest,
        faults);
  }

  private List<Leg> seen(Grouping grouping, String key, List<Leg> legs, long now, Faults faults) {
    Map<Long, List<Leg>> grains = new TreeMap<>();
    for (Leg leg : legs) {
      if (visibility.shows(leg, now)) {
        long start = Math.floorDiv(leg.startMillis() / 1000, visibility.grain());
        grains.computeIfAbsent(start * visibility.grain(), any -> new ArrayList<>()).add(leg);
      }
    }
    List<Leg> shown = new ArrayList<>();
    grains.forEach(
        (start, some) -> {
          Row row = row(grouping, key, start, start + visibility.grain(), now, faults);
          if (row.isThere() && isThere(grouping, key, start)) {
            shown.addAll(falsified(some, row.contactsTooMany()));
          }
        });
    return shown;
  }

  // Whole calls too many or too few, so that what belongs together stays together.
  private static List<Leg> falsified(List<Leg> legs, int tooMany) {
    List<Leg> some = new ArrayList<>(legs);
    for (int i = 0; i < tooMany; i++) {
      some.add(legs.get(i % legs.size()));
    }
    return tooMany < 0 ? some.subList(0, Math.max(0, some.size() + tooMany)) : some;
  }

  private boolean isThere(Grouping grouping, String key, long second) {
    return switch (grouping) {
      case USERS -> changes.hasAgent(Integer.parseInt(key), second);
      case QUEUES -> changes.hasQueue(Integer.parseInt(key), second);
      case COMPANY, COMPANY_NUMBERS, IVRS, IVAS, SHARED_LINES, USER_GROUPS, SITES, DEPARTMENTS ->
          true;
    };
  }

  /** The row of a group over a stretch of time, as {@code faults} see it at {@code now}. */
  Row row(Grouping grouping, String key, long start, long end, long now, Faults faults) {
    String entity = grouping.word() + "/" + key;
    long id = ((history.seed() * 31 + start) * 31 + end) * 31 + entity.hashCode();
    return new Row(id, now - end, faults);
  }

  // The operating days in which calls of this time can have started.
  private List<LocalDate> dates(long from, long to) {
    Center center = history.center();
    LocalDate first = date(center, from).minusDays(1);
    LocalDate last = date(center, to);
    return first
        .datesUntil(last.plusDays(1))
        .filter(date -> start(center, date) <= to)
        .filter(date -> start(center, date.plusDays(1)) + Day.OVERTIME > from)
        .toList();
  }

  private static LocalDate date(Center center, long second) {
    return Instant.ofEpochSecond(second).atZone(center.zone()).toLocalDate();
  }

  private static long start(Center center, LocalDate date) {
    return ZonedDateTime.of(date, Center.DAY_CHANGE, center.zone()).toEpochSecond();
  }

  private synchronized Map<Grouping, List<Leg>> day(LocalDate date) {
    return days.computeIfAbsent(
        date, d -> DayLegs.of(history.center(), history.seed(), changes, history.day(d)));
  }
}
