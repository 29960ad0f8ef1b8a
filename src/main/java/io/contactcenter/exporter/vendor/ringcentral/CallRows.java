package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.metric.CallsMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record to calls of a group, all of them and by each breakdown.
 *
 * @param breakdowns those that are shown
 */
record CallRows(Grouping grouping, Set<Breakdown> breakdowns, ApiVersion version) {
  CallRows {
    breakdowns = Set.copyOf(breakdowns);
  }

  /** Which measures of which entities it makes. */
  Map<Entity, Set<Measure>> feeds() {
    Map<Entity, Set<Measure>> feeds = new EnumMap<>(Entity.class);
    Set<Measure> all = new HashSet<>(Set.of(CallsMeasure.CALLS, CallsMeasure.TIME));
    if (grouping == Grouping.USER && version == ApiVersion.V1) {
      all.add(CallsMeasure.QUEUE_OPPORTUNITIES);
    }
    feeds.put(Entity.CALLS, Set.copyOf(all));
    for (Breakdown breakdown : shown()) {
      feeds.put(breakdown.entity(), Set.copyOf(breakdown.entity().measures()));
    }
    return feeds;
  }

  /** The breakdowns that are to be had. */
  Set<Breakdown> shown() {
    Set<Breakdown> shown = EnumSet.noneOf(Breakdown.class);
    for (Breakdown breakdown : breakdowns) {
      boolean applies = grouping == Grouping.QUEUE || !breakdown.ofQueuesOnly();
      if (applies && Vocabulary.of(version).has(breakdown)) {
        shown.add(breakdown);
      }
    }
    return shown;
  }

  List<Key> keys(CallRecord record) {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of(Entity.CALLS, grouping.label(), record.id()));
    for (Breakdown breakdown : shown()) {
      for (String word : record.words(breakdown)) {
        keys.add(key(breakdown, record, word));
      }
    }
    return keys;
  }

  List<Row> rows(CallRecord record, Instant at) throws BadRow {
    List<String> said = List.of(record.name());
    List<Row> rows = new ArrayList<>();
    Figures all =
        new Figures(Entity.CALLS)
            .set(CallsMeasure.CALLS, record.count("allCalls"))
            .set(CallsMeasure.TIME, record.time(timeOfAll()))
            .set(CallsMeasure.QUEUE_OPPORTUNITIES, record.count("queueOpportunities"));
    rows.add(new Row(Key.of(Entity.CALLS, grouping.label(), record.id()), at, said, all.values()));
    for (Breakdown breakdown : shown()) {
      for (String word : record.words(breakdown)) {
        Figures figures = new Figures(breakdown.entity());
        figures.set(CallsMeasure.CALLS, record.count(breakdown, word));
        if (breakdown.entity().measures().contains(CallsMeasure.TIME)) {
          figures.set(CallsMeasure.TIME, record.time(breakdown, word));
        }
        rows.add(new Row(key(breakdown, record, word), at, said, figures.values()));
      }
    }
    return rows;
  }

  private String timeOfAll() {
    return version == ApiVersion.BETA_2021 ? "totalCallLength" : "allCallsDuration";
  }

  private Key key(Breakdown breakdown, CallRecord record, String word) {
    return Key.of(breakdown.entity(), grouping.label(), record.id(), word);
  }
}
