package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statistics of queues: one call for each. A queue may have several rows in a half hour, by channel
 * and media; they are summed.
 */
final class QueueRows implements ReportRows {
  private final VccSettings settings;
  private final QueueFacts facts;
  private final Asking asking;
  private final Activity activity;
  private final Report report;

  /**
   * Of one source.
   *
   * @param activity is told which queues had rows
   * @param waitsToo whether the columns of waiting times are collected too: then all that is made
   *     with a threshold is theirs, but for the queues that have no such columns
   */
  QueueRows(
      VccSettings settings, QueueFacts facts, Asking asking, Activity activity, boolean waitsToo) {
    this.settings = settings;
    this.facts = facts;
    this.asking = asking;
    this.activity = activity;
    Set<Measure> fed = new HashSet<>(Statistics.measures(settings.timeWaiting()));
    fed.addAll(EnumSet.of(QueueMeasure.SERVICE_LEVEL_MET, QueueMeasure.SERVICE_LEVEL_ELIGIBLE));
    if (!waitsToo) {
      fed.add(QueueMeasure.ANSWERED_WITHIN_THRESHOLD);
    }
    Report any = new Report(VccSchema.QUEUE, Map.of(Entity.QUEUE, fed), LONGEST_WINDOW);
    this.report = waitsToo ? any.judging(media -> !MediaLetter.isOnline(media)) : any;
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public List<Ask> asks(Window window) throws VendorException, InterruptedException {
    return asking.about(window).stream()
        .map(queue -> new Ask(Resource.QUEUE_STATISTICS, queue.id()))
        .toList();
  }

  @Override
  public List<Key> keys(Ask ask, RawRow raw) {
    return List.of(Key.of(Entity.QUEUE, ask.id()));
  }

  @Override
  public List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    Figures figures = Statistics.figures(Entity.QUEUE, raw, settings.timeWaiting());
    long met = raw.count("sla-met-count");
    if (facts.hasServiceLevel(ask.id())) {
      figures.set(QueueMeasure.ANSWERED_WITHIN_THRESHOLD, met);
    }
    return List.of(
        new Row(
            Key.of(Entity.QUEUE, ask.id()), at, QueueFacts.said(raw, ask.id()), figures.values()));
  }

  @Override
  public void answered(Ask ask, Window window, List<Instant> periods) {
    asking.answered(ask.id(), window, periods.isEmpty());
    activity.answered(ask.id(), periods);
  }

  @Override
  public void complete(Window window) {
    activity.complete(window.start(), window);
  }
}
