package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How agents spent an interval, by their work states. */
final class WorkStateReport {
  static final String NAME = "agent_status";

  // Seconds are rounded, each state for itself, and may still be corrected. A second period would
  // add a quarter of an hour.
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  private final Report report;
  private final WorkStates states;
  private final Kept kept;

  WorkStateReport(WorkStates states, Kept kept, Duration interval) {
    Set<Measure> measures = new HashSet<>();
    measures.add(AgentMeasure.LOGGED_IN);
    states.uses().forEach(use -> use.measure().ifPresent(measures::add));
    this.report = new Report(NAME, Map.of(Entity.AGENT, measures), interval);
    this.states = states;
    this.kept = kept;
  }

  Report report() {
    return report;
  }

  /** Hands the agents of an answer over. */
  void handOver(List<WorkStateRow> rows, Interval interval, RowSink sink) {
    Map<String, List<WorkStateRow>> byAgent = new LinkedHashMap<>();
    for (WorkStateRow row : rows) {
      if (row.agent().isEmpty()) {
        sink.rejected(Optional.empty(), Optional.of(interval.start()), "no AgentId");
      } else if (row.period().map(interval::contains).orElse(true)
          && kept.keepsAgent(row.agent(), row.agent())) {
        byAgent.computeIfAbsent(row.agent(), any -> new ArrayList<>()).add(row);
      }
    }
    byAgent.forEach(
        (agent, all) -> {
          Key key = Key.of(Entity.AGENT, agent);
          try {
            sink.row(new Row(key, interval.start(), List.of(), values(all, interval)));
          } catch (BadRow e) {
            sink.rejected(Optional.of(key), Optional.of(interval.start()), e.why());
          }
        });
  }

  private long[] values(List<WorkStateRow> rows, Interval interval) throws BadRow {
    Map<AgentMeasure, Long> sums = new EnumMap<>(AgentMeasure.class);
    sums.put(AgentMeasure.LOGGED_IN, 0L);
    states.uses().forEach(use -> use.measure().ifPresent(measure -> sums.put(measure, 0L)));
    long all = 0;
    for (WorkStateRow row : rows) {
      for (RawRow duration : row.durations()) {
        long micros = duration.duration(WorkStateRow.LENGTH, DetailRow.SECOND);
        if (micros == Measure.ABSENT) {
          throw new BadRow("a work state without " + WorkStateRow.LENGTH);
        }
        all = Figures.raised(all, micros);
        WorkStateUse use = use(duration);
        if (use != WorkStateUse.LOGGED_OUT) {
          sums.merge(AgentMeasure.LOGGED_IN, micros, Long::sum);
          use.measure().ifPresent(measure -> sums.merge(measure, micros, Long::sum));
        }
      }
    }
    if (all > interval.length().plus(TOLERANCE).toNanos() / 1_000) {
      throw new BadRow(
          "work states of "
              + all / DetailRow.SECOND
              + " s in an interval of "
              + interval.length().toSeconds()
              + " s; check work_state_end_inclusive");
    }
    Figures figures = new Figures(Entity.AGENT);
    sums.forEach(figures::set);
    return figures.values();
  }

  // State is a number in the documented example; a word would be the name.
  private WorkStateUse use(RawRow duration) throws BadRow {
    Optional<String> kind = duration.text(WorkStateRow.KIND);
    boolean word = kind.filter(text -> !text.matches("\\d{1,9}")).isPresent();
    Optional<String> name =
        duration.text(WorkStateRow.NAME).or(() -> word ? kind : Optional.empty());
    long number = word ? 0 : Math.max(0, duration.count(WorkStateRow.KIND));
    return states.use(Math.max(0, duration.count(WorkStateRow.ID)), number, name);
  }
}
