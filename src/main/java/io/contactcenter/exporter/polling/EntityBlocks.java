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
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the three shapes of every measure from the ledgers of one source. What a report says of
 * entities of one kind is made anew when its ledger has changed, or the interval that is shown.
 * Labels are encoded once and kept while their series is shown. Guarded by the publication's lock.
 */
final class EntityBlocks {
  private record Identity(Key key, List<String> description) {}

  /** What one report says of entities of one kind; a report is equal to itself only. */
  private record Part(ReportRun report, Entity entity) {}

  /** The blocks of a part, and what they were made of. */
  private record Made(
      long revision, Optional<Interval> shown, List<Block> blocks, Map<Identity, Labels> encoded) {}

  private Map<Part, Made> made = new HashMap<>();

  /** The shapes of all measures of {@code tables}. */
  Map<EntityGroup, FamilyBlocks> blocks(SourceRun source, List<EntityTable> tables) {
    Map<Part, Made> current = new HashMap<>();
    Map<EntityGroup, FamilyBlocks> blocks = new EnumMap<>(EntityGroup.class);
    for (EntityTable table : tables) {
      FamilyBlocks own =
          blocks.computeIfAbsent(table.entity().group(), group -> new FamilyBlocks());
      for (ReportRun report : source.reports) {
        Optional<Interval> shown = table.shown().get(report);
        if (shown != null) {
          Part part = new Part(report, table.entity());
          Made known = made.get(part);
          if (known == null
              || known.revision() != report.ledger.revision()
              || !known.shown().equals(shown)) {
            known = make(source, report, table);
          }
          current.put(part, known);
          known.blocks().forEach(own::add);
        }
      }
    }
    made = current;
    return blocks;
  }

  private Made make(SourceRun source, ReportRun report, EntityTable table) {
    Entity entity = table.entity();
    Set<Measure> measures = EntityTable.feeds(source, report).getOrDefault(entity, Set.of());
    FamilyBlocks blocks = new FamilyBlocks();
    Map<Identity, Labels> used = new HashMap<>();
    add(source, entity, measures, table.view(report), blocks, used);
    return new Made(
        report.ledger.revision(),
        Objects.requireNonNull(table.shown().get(report)),
        blocks.inOrder(),
        used);
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
    Set<Labels> shown = new HashSet<>();
    for (EntityView view : views) {
      for (EntityView.Series series : view.series()) {
        Labels labels =
            labels(source, entity, new Identity(view.key(), series.description()), used);
        if (!shown.add(labels)) {
          // A series that comes twice makes the whole exposition void.
          continue;
        }
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
    int slot = measure.slot();
    long[] column = new long[rows.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = rows.get(i)[slot];
    }
    return column;
  }

  private Labels labels(
      SourceRun source, Entity entity, Identity identity, Map<Identity, Labels> used) {
    return used.computeIfAbsent(
        identity,
        wanted -> {
          for (ReportRun report : source.reports) {
            Made former = made.get(new Part(report, entity));
            Labels known = former == null ? null : former.encoded().get(wanted);
            if (known != null) {
              return known;
            }
          }
          return encode(source, entity, wanted);
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
}
