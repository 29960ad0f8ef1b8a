package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Aggregation;
import io.contactcenter.exporter.metric.BucketMeasure;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Histogram;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  record Table(Entity entity, Map<ReportRun, List<EntityView>> views) {
    /** One view of each entity, with the figures of all reports that show some of it. */
    List<EntityView> merged(SourceRun source) {
      if (views.size() == 1) {
        return views.values().iterator().next();
      }
      Map<Key, EntityView> merged = new LinkedHashMap<>();
      views.forEach(
          (report, ofReport) -> {
            Set<Measure> shown = feeds(source, report).getOrDefault(entity, Set.of());
            for (EntityView view : ofReport) {
              EntityView of = view.of(shown);
              merged.merge(view.key(), of, EntityView::and);
            }
          });
      return List.copyOf(merged.values());
    }
  }

  /**
   * Whether all reports that feed an entity show the same interval of it. Call performance reports
   * have each a grouping of its own, and none waits for another.
   */
  private static boolean together(Entity entity) {
    return entity.group() != EntityGroup.CALLS;
  }

  /** The tables of {@code source} at {@code now}, the vendor's time. */
  static List<Table> tables(SourceRun source, Instant now) {
    Set<Entity> entities = new TreeSet<>();
    source.reports.forEach(report -> entities.addAll(feeds(source, report).keySet()));
    List<Table> tables = new ArrayList<>();
    for (Entity entity : entities) {
      List<ReportRun> feeding =
          source.reports.stream().filter(r -> feeds(source, r).containsKey(entity)).toList();
      Optional<Interval> common = shown(feeding, now);
      Map<ReportRun, List<EntityView>> views = new LinkedHashMap<>();
      for (ReportRun report : feeding) {
        Optional<Interval> shown = together(entity) ? common : shown(List.of(report), now);
        views.put(report, report.ledger.view(entity, shown));
      }
      tables.add(new Table(entity, views));
    }
    return tables;
  }

  /** The shapes of all measures of {@code tables}. */
  Map<EntityGroup, FamilyBlocks> blocks(SourceRun source, List<Table> tables) {
    Map<Identity, Labels> used = new HashMap<>();
    Map<EntityGroup, FamilyBlocks> blocks = new EnumMap<>(EntityGroup.class);
    for (Table table : tables) {
      FamilyBlocks own =
          blocks.computeIfAbsent(table.entity().group(), group -> new FamilyBlocks());
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
    switch (entity.shape()) {
      case FULL -> {
        for (Measure measure : measures) {
          blocks.add(Catalogue.interval(entity, measure), forInterval, column(intervals, measure));
          if (measure.aggregation() == Aggregation.SUM) {
            blocks.add(Catalogue.today(entity, measure), forToday, column(todays, measure));
            blocks.add(Catalogue.total(entity, measure), forTotal, column(totals, measure));
          }
        }
      }
      case COUNTERS -> {
        for (Measure measure : measures) {
          blocks.add(Catalogue.total(entity, measure), forTotal, column(totals, measure));
        }
      }
      case HISTOGRAM -> blocks.add(histograms(entity, forTotal, totals));
    }
  }

  private static Histograms histograms(Entity entity, Labels[] labels, List<long[]> totals) {
    Histogram of = entity.histogram().orElseThrow();
    int first = BucketMeasure.BUCKET_1.slot();
    return new Histograms(
        Catalogue.histogram(entity),
        of.edgesMicros(),
        labels,
        totals.stream()
            .map(total -> Arrays.copyOfRange(total, first, first + of.buckets()))
            .toArray(long[][]::new),
        column(totals, BucketMeasure.SUM));
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
    Family any = Catalogue.counting(entity, entity.measures().get(0));
    return Labels.of(any.labels(), labelValues(source, identity.key(), identity.description()));
  }

  static List<String> labelValues(SourceRun source, Key key, List<String> description) {
    List<String> values = new ArrayList<>();
    values.add(source.config.name());
    values.addAll(key.ids());
    values.addAll(description);
    return values;
  }

  /** What a report feeds as it is shown: under {@code privacy.agents: team}, agents are teams. */
  static Map<Entity, Set<Measure>> feeds(SourceRun source, ReportRun report) {
    return source.privacy.shown(report.report.feeds());
  }
}
