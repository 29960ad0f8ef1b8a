package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The records that answer a question: one for each group, idle ones included. */
final class Records {
  /** What a group's calls add up to, as they are shown; or a half of it. */
  record OfGroup(Group group, Sums sums) {
    /**
     * Whether it has figures. Of groups without calls some come with zeros and some with nothing,
     * as clients have seen it.
     */
    boolean hasFigures() {
      return !sums.isEmpty() || group.key().hashCode() % 2 == 0;
    }
  }

  private final History history;
  private final Changes changes;
  private final Calls calls;

  Records(History history, Changes changes, Calls calls) {
    this.history = history;
    this.changes = changes;
    this.calls = calls;
  }

  /** All records as of {@code now}; second halves of split ones come last. */
  List<OfGroup> of(Question question, long now, Faults faults) {
    Map<String, List<Leg>> seen =
        calls.seen(question.grouping(), question.fromMillis(), question.toMillis(), now, faults);
    PhoneSystem named = new PhoneSystem(changes.named(history.center(), now));
    Set<String> present = new HashSet<>();
    new PhoneSystem(changes.present(history.center(), now))
        .groups(question.grouping())
        .forEach(group -> present.add(group.key()));
    List<OfGroup> records = new ArrayList<>();
    List<OfGroup> halves = new ArrayList<>();
    for (Group group : named.groups(question.grouping())) {
      List<Leg> legs = seen.getOrDefault(group.key(), List.of());
      boolean asked = question.keys().isEmpty() || question.keys().contains(group.key());
      if (asked && (present.contains(group.key()) || !legs.isEmpty())) {
        split(question, group, legs, now, faults)
            .ifPresentOrElse(
                second -> {
                  records.add(new OfGroup(group, Sums.of(rest(legs, second))));
                  halves.add(new OfGroup(group, Sums.of(second)));
                },
                () -> records.add(new OfGroup(group, Sums.of(legs))));
      }
    }
    records.addAll(halves);
    return records;
  }

  // A map has no key twice.
  private Optional<List<Leg>> split(
      Question question, Group group, List<Leg> legs, long now, Faults faults) {
    if (question.generation() == Generation.BETA_2021) {
      return Optional.empty();
    }
    return calls
        .row(
            question.grouping(),
            group.key(),
            question.fromMillis() / 1000,
            question.toMillis() / 1000 + 1,
            now,
            faults)
        .split()
        .map(random -> some(legs, random));
  }

  private static List<Leg> some(List<Leg> legs, SplittableRandom random) {
    double share = 0.1 + 0.8 * random.nextDouble();
    return legs.subList((int) (legs.size() * share), legs.size());
  }

  private static List<Leg> rest(List<Leg> legs, List<Leg> second) {
    return legs.subList(0, legs.size() - second.size());
  }

  /** What a witness is told of {@code records}. */
  static Map<String, Map<String, Long>> told(List<OfGroup> records, Question question) {
    Map<String, Map<String, Long>> told = new TreeMap<>();
    for (OfGroup record : records) {
      Map<String, Long> figures =
          told.computeIfAbsent(record.group().key(), any -> new TreeMap<>());
      if (record.hasFigures()) {
        for (Metric metric : question.metrics()) {
          if (shows(metric, question)) {
            tell(metric, record.sums(), question.generation(), figures);
          }
        }
      }
    }
    return told;
  }

  /** Whether the vendor gives a metric for what is asked. */
  static boolean shows(Metric metric, Question question) {
    return question.grouping() == Grouping.QUEUES || !metric.breakdown().ofQueuesOnly();
  }

  private static void tell(
      Metric metric, Sums sums, Generation generation, Map<String, Long> figures) {
    String path = (metric.timer() ? "timers/" : "counters/") + metric.breakdown().told();
    if (metric.breakdown().words().isEmpty()) {
      figures.merge(path, value(metric, sums, ""), Long::sum);
    }
    for (String value : metric.values(generation)) {
      figures.merge(path + "/" + value, value(metric, sums, value), Long::sum);
    }
  }

  /** A count, or milliseconds. */
  static long value(Metric metric, Sums sums, String value) {
    Sums.Sum sum = sums.of(metric.breakdown(), value);
    return metric.timer() ? sum.millis() : sum.calls();
  }
}
