package io.contactcenter.exporter.polling;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.config.Durations;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.metric.Unit;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.servicelevel.ServiceLevels;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.AccountBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the status of a source together. Guarded by the publication's lock. */
final class StatusAssembly {
  private static final double MICROS = 1e6;

  private StatusAssembly() {}

  static Status.Source source(SourceRun source, AccountRun account, SeriesLimit.Fitted fitted) {
    Instant now = source.vendorClock.now();
    List<EntityTable> tables = EntityTable.of(source, now);
    Optional<Status.Failure> lastFailure =
        source.reports.stream()
            .flatMap(report -> lastFailure(source, report).stream())
            .max(Comparator.comparing(Status.Failure::at));
    String state = source.attempted() ? source.up() ? "up" : "down" : "starting";
    return new Status.Source(
        source.config.name(),
        source.config.type(),
        source.config.zone().getId(),
        state,
        lastFailure,
        source.reports.stream().map(report -> report(source, report, now)).toList(),
        budget(account),
        queues(source, tables, now),
        fitted.series(),
        fitted.dropped());
  }

  private static Status.Report report(SourceRun source, ReportRun report, Instant now) {
    Optional<Interval> newest = report.ledger.newestRead();
    String state =
        switch (report.stats.last()) {
          case NONE -> "waiting";
          case SUCCEEDED -> "ok";
          case FAILED -> "failed";
        };
    return new Status.Report(
        report.report.name(),
        state,
        newest.map(Interval::start),
        newest.map(Interval::end),
        newest.map(interval -> report.ledger.dayOf(interval).start()),
        newest.map(interval -> Duration.between(interval.end(), now).toMillis() / 1000.0),
        newest.isPresent() && report.ledger.newest(now).isEmpty(),
        HealthBlocks.expectedDelay(source).toMillis() / 1000.0,
        newest.map(report.ledger::todayComplete).orElse(0.0),
        report.stats.lastSuccess().map(source::ours),
        Optional.of(report.nextTick())
            .filter(tick -> tick.isAfter(Instant.EPOCH))
            .map(source::ours),
        lastFailure(source, report),
        report.stats.polls(),
        owed(source, report));
  }

  private static Optional<Status.Failure> lastFailure(SourceRun source, ReportRun report) {
    return report
        .stats
        .lastFailure()
        .map(
            failure ->
                new Status.Failure(source.ours(failure.at()), failure.reason(), failure.message()));
  }

  private static List<Status.Owed> owed(SourceRun source, ReportRun report) {
    List<Status.Owed> owed = new ArrayList<>();
    for (Entity entity : EntityTable.feeds(source, report).keySet()) {
      report
          .ledger
          .debts(entity)
          .forEach(
              (key, amounts) -> {
                for (Measure measure : entity.measures()) {
                  if (amounts[measure.slot()] > 0) {
                    owed.add(owed(source, key, measure, amounts[measure.slot()]));
                  }
                }
              });
    }
    return owed;
  }

  private static Status.Owed owed(SourceRun source, Key key, Measure measure, long amount) {
    Entity entity = key.entity();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("source", source.config.name());
    List<String> names = entity.idLabels();
    for (int i = 0; i < names.size(); i++) {
      labels.put(names.get(i), key.ids().get(i));
    }
    String metric = Catalogue.counting(entity, measure).name();
    if (entity.histogram().isPresent()) {
      Optional<String> edge = entity.histogram().get().edge(measure);
      edge.ifPresent(le -> labels.put("le", le));
      metric += edge.isPresent() ? "_bucket" : "_sum";
    }
    return new Status.Owed(
        metric, labels, measure.unit() == Unit.SECONDS ? amount / MICROS : amount);
  }

  private static Status.Budget budget(AccountRun account) {
    List<Status.Budget.Window> windows = new ArrayList<>();
    for (AccountBudget.Standing standing : account.budget.standing()) {
      windows.add(
          new Status.Budget.Window(
              Durations.format(standing.limit().per()),
              standing.limit().requests(),
              standing.available()));
    }
    return new Status.Budget(account.name(), windows, account.budget.pausedUntil());
  }

  private static List<Status.Queue> queues(
      SourceRun source, List<EntityTable> tables, Instant now) {
    List<Status.Queue> queues = new ArrayList<>();
    for (EntityTable table : tables) {
      if (table.entity() == Entity.QUEUE) {
        table.merged(source).stream()
            .filter(view -> view.interval().isPresent() && view.description().isPresent())
            .forEach(view -> queues.add(queue(source, view, now)));
      }
    }
    queues.sort(Comparator.comparing(Status.Queue::queueName).thenComparing(Status.Queue::queue));
    return queues;
  }

  private static Status.Queue queue(SourceRun source, EntityView view, Instant now) {
    String queue = view.key().ids().get(0);
    QueueTerms terms = source.terms();
    List<String> description = view.description().orElseThrow();
    String name = description.get(0);
    ServiceLevels.Resolved resolved = terms.resolve(queue, name);
    return new Status.Queue(
        queue,
        name,
        description.get(1),
        resolved.target(),
        resolved.openingHours().map(hours -> hours.isOpen(now, source.config.zone())),
        figures(view.interval()),
        figures(view.today()));
  }

  private static Status.Figures figures(Optional<long[]> values) {
    Optional<Double> longest =
        Optional.of(
                Math.max(
                    value(values, QueueMeasure.LONGEST_ANSWERED_WAIT).orElse(-1L),
                    value(values, QueueMeasure.LONGEST_ABANDONED_WAIT).orElse(-1L)))
            .filter(micros -> micros >= 0)
            .map(micros -> micros / MICROS);
    Optional<Long> answered = value(values, QueueMeasure.ANSWERED);
    return new Status.Figures(
        value(values, QueueMeasure.OFFERED),
        answered,
        value(values, QueueMeasure.ABANDONED),
        values.map(QueueExtras::ratio).filter(bits -> bits != ABSENT).map(Double::longBitsToDouble),
        value(values, QueueMeasure.ANSWERED_WAIT)
            .flatMap(micros -> answered.filter(n -> n > 0).map(n -> micros / MICROS / n)),
        longest);
  }

  private static Optional<Long> value(Optional<long[]> values, Measure measure) {
    return values.map(all -> all[measure.slot()]).filter(value -> value != ABSENT);
  }
}
