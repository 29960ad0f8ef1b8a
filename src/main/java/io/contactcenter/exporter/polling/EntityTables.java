package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Aggregation;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.snapshot.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the three shapes of every measure from the ledgers of one source. Labels are encoded once
 * and kept while their series is shown. Guarded by the publication's lock.
 */
final class EntityTables {
  private record Identity(Key key, List<String> description) {}

  private Map<Identity, Labels> encoded = new HashMap<>();

  /** What is shown of the entities of one kind, by the report it comes from. */
  record Table(Entity entity, Optional<Interval> shown, Map<ReportRun, List<EntityView>> views) {}

  /** The tables of {@code source} at {@code now}, the vendor's time. */
  static List<Table> tables(SourceRun source, Instant now) {
    Set<Entity> entities = new TreeSet<>();
    source.reports.forEach(report -> entities.addAll(feeds(source, report).keySet()));
    List<Table> tables = new ArrayList<>();
    for (Entity entity : entities) {
      List<ReportRun> feeding =
          source.reports.stream().filter(r -> feeds(source, r).containsKey(entity)).toList();
      Optional<Interval> shown = shown(feeding, now);
      Map<ReportRun, List<EntityView>> views = new HashMap<>();
      for (ReportRun report : feeding) {
        views.put(report, report.ledger.view(entity, shown));
      }
      tables.add(new Table(entity, shown, views));
    }
    return tables;
  }

  /** The shapes of all measures of {@code tables}, by entity. */
  Map<Entity, FamilyBlocks> blocks(SourceRun source, List<Table> tables) {
    Map<Identity, Labels> used = new HashMap<>();
    Map<Entity, FamilyBlocks> blocks = new EnumMap<>(Entity.class);
    for (Table table : tables) {
      FamilyBlocks own = new FamilyBlocks();
      blocks.put(table.entity(), own);
      for (ReportRun report : source.reports) {
        List<EntityView> views = table.views().get(report);
        if (views != null) {
          Set<Measure> measures = feeds(source, report).getOrDefault(table.entity(), Set.of());
          add(source, table.entity(), measures, views, own, used);
        }
      }
    }
    encoded = used;
    return blocks;
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

  private void add(
      SourceRun source,
      Entity entity,
      Collection<Measure> measures,
      List<EntityView> views,
      FamilyBlocks blocks,
      Map<Identity, Labels> used) {
    List<Labels> intervalLabels = new ArrayList<>();
    List<long[]> intervals = new ArrayList<>();
    List<Labels> todayLabels = new ArrayList<>();
    List<long[]> todays = new ArrayList<>();
    List<Labels> totalLabels = new ArrayList<>();
    List<long[]> totals = new ArrayList<>();
    for (EntityView view : views) {
      for (EntityView.Series series : view.series()) {
        Labels labels =
            labels(source, entity, new Identity(view.key(), series.description()), used);
        totalLabels.add(labels);
        totals.add(series.total());
        if (series.current()) {
          view.interval()
              .ifPresent(
                  values -> {
                    intervalLabels.add(labels);
                    intervals.add(values);
                  });
          view.today()
              .ifPresent(
                  values -> {
                    todayLabels.add(labels);
                    todays.add(values);
                  });
        }
      }
    }
    Labels[] forInterval = intervalLabels.toArray(new Labels[0]);
    Labels[] forToday = todayLabels.toArray(new Labels[0]);
    Labels[] forTotal = totalLabels.toArray(new Labels[0]);
    for (Measure measure : measures) {
      blocks.add(Catalogue.interval(entity, measure), forInterval, column(intervals, measure));
      if (measure.aggregation() == Aggregation.SUM) {
        blocks.add(Catalogue.today(entity, measure), forToday, column(todays, measure));
        blocks.add(Catalogue.total(entity, measure), forTotal, column(totals, measure));
      }
    }
  }

  private static long[] column(List<long[]> rows, Measure measure) {
    return rows.stream().mapToLong(row -> row[measure.slot()]).toArray();
  }

  private Labels labels(
      SourceRun source, Entity entity, Identity identity, Map<Identity, Labels> used) {
    return used.computeIfAbsent(
        identity,
        wanted -> {
          Labels known = encoded.get(wanted);
          return known != null ? known : encode(source, entity, wanted);
        });
  }

  /** Every shape of an entity has the same labels. */
  private static Labels encode(SourceRun source, Entity entity, Identity identity) {
    Family any = Catalogue.interval(entity, entity.measures().get(0));
    return Labels.of(any.labels(), labelValues(source, identity.key(), identity.description()));
  }

  static List<String> labelValues(SourceRun source, Key key, List<String> description) {
    List<String> values = new ArrayList<>();
    values.add(source.config.name());
    values.addAll(key.ids());
    values.addAll(description);
    return values;
  }

  /**
   * What a report feeds as it is shown: under {@code privacy.agents: team}, agents are teams; and
   * of queues also what is derived, where a formula can be had.
   */
  static Map<Entity, Set<Measure>> feeds(SourceRun source, ReportRun report) {
    Map<Entity, Set<Measure>> shown = source.privacy.shown(report.report.feeds());
    Set<Measure> queue = shown.get(Entity.QUEUE);
    if (queue == null) {
      return shown;
    }
    Set<Measure> withDerived = new LinkedHashSet<>(queue);
    withDerived.add(QueueMeasure.SERVICE_LEVEL_MET);
    withDerived.add(QueueMeasure.SERVICE_LEVEL_ELIGIBLE);
    Map<Entity, Set<Measure>> all = new EnumMap<>(shown);
    all.put(Entity.QUEUE, withDerived);
    return all;
  }
}
