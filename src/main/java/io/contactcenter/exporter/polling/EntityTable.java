package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is shown of the entities of one kind.
 *
 * @param shown the interval that is shown of each report that feeds them
 */
record EntityTable(Entity entity, Map<ReportRun, Optional<Interval>> shown) {
  /** What {@code report} says of them; made anew at each call. */
  List<EntityView> view(ReportRun report) {
    return report.ledger.view(entity, shown.getOrDefault(report, Optional.empty()));
  }

  /** One view of each entity, with the figures of all reports that show some of it. */
  List<EntityView> merged(SourceRun source) {
    if (shown.size() == 1) {
      return view(shown.keySet().iterator().next());
    }
    Map<Key, EntityView> merged = new LinkedHashMap<>();
    for (ReportRun report : shown.keySet()) {
      Set<Measure> measures = feeds(source, report).getOrDefault(entity, Set.of());
      for (EntityView view : view(report)) {
        merged.merge(view.key(), view.of(measures), EntityView::and);
      }
    }
    return List.copyOf(merged.values());
  }

  /**
   * Whether all reports that feed an entity show the same interval of it. Call performance reports
   * have each a grouping of its own, and none waits for another.
   */
  private static boolean together(Entity entity) {
    return entity.group() != EntityGroup.CALLS;
  }

  /** The tables of {@code source} at {@code now}, the vendor's time. */
  static List<EntityTable> of(SourceRun source, Instant now) {
    Set<Entity> entities = new TreeSet<>();
    source.reports.forEach(report -> entities.addAll(feeds(source, report).keySet()));
    List<EntityTable> tables = new ArrayList<>();
    for (Entity entity : entities) {
      List<ReportRun> feeding =
          source.reports.stream().filter(r -> feeds(source, r).containsKey(entity)).toList();
      Optional<Interval> common = shown(feeding, now);
      Map<ReportRun, Optional<Interval>> shown = new LinkedHashMap<>();
      for (ReportRun report : feeding) {
        shown.put(report, together(entity) ? common : shown(List.of(report), now));
      }
      tables.add(new EntityTable(entity, shown));
    }
    return tables;
  }

  /**
   * The newest interval that every one of {@code reports} has read and none holds to be too old.
   */
  private static Optional<Interval> shown(List<ReportRun> reports, Instant now) {
    List<Optional<Interval>> newest =
        reports.stream().map(report -> report.ledger.newest(now)).toList();
    if (newest.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Interval candidate =
        newest.stream().map(Optional::orElseThrow).min(Comparator.naturalOrder()).orElseThrow();
    var terms = reports.get(0).ledger.terms();
    while (!candidate.end().plus(terms.maxAge()).isBefore(now)) {
      Interval interval = candidate;
      if (reports.stream().allMatch(report -> report.ledger.has(interval))) {
        return Optional.of(candidate);
      }
      candidate = terms.grid().before(candidate);
    }
    return Optional.empty();
  }

  /** What a report feeds as it is shown: under {@code privacy.agents: team}, agents are teams. */
  static Map<Entity, Set<Measure>> feeds(SourceRun source, ReportRun report) {
    return source.privacy.shown(report.report.feeds());
  }
}
