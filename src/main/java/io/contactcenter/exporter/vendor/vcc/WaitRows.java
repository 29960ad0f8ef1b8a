package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.BucketMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Distribution;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long contacts waited: one call for each queue that had any, of the kind that fits its media.
 * The service level of online queues is made of these rows, with the vendor's threshold or another
 * that is an edge of the columns.
 */
final class WaitRows implements ReportRows {
  private static final String ANSWERED = "answered";
  private static final String ABANDONED = "abandoned";

  private static final Report REPORT =
      new Report(
              VccSchema.WAIT_DISTRIBUTION,
              Map.of(
                  Entity.QUEUE_WAIT,
                  Set.of(BucketMeasure.values()),
                  Entity.QUEUE_OFFLINE_WAIT,
                  Set.copyOf(Entity.QUEUE_OFFLINE_WAIT.measures()),
                  Entity.QUEUE,
                  Set.of(
                      QueueMeasure.ANSWERED_WITHIN_THRESHOLD,
                      QueueMeasure.ABANDONED_SHORT,
                      QueueMeasure.ABANDONED_WITHIN_THRESHOLD,
                      QueueMeasure.SERVICE_LEVEL_MET,
                      QueueMeasure.SERVICE_LEVEL_ELIGIBLE)),
              LONGEST_WINDOW)
          .judging(MediaLetter::isOnline);

  private final QueueFacts facts;
  private final Asking asking;
  private final Activity activity;

  /**
   * Of one source.
   *
   * @param activity which queues had contacts, where their statistics are collected too
   */
  WaitRows(QueueFacts facts, Asking asking, Activity activity) {
    this.facts = facts;
    this.asking = asking;
    this.activity = activity;
  }

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public List<Ask> asks(Window window) throws VendorException, InterruptedException {
    return asking.about(window).stream()
        .filter(queue -> !activity.isIdle(queue.id(), window.start(), window.end()))
        .map(
            queue ->
                new Ask(
                    QueueFacts.isOnline(queue) ? Resource.ONLINE_SLAS : Resource.OFFLINE_SLAS,
                    queue.id()))
        .toList();
  }

  @Override
  public List<Key> keys(Ask ask, RawRow raw) {
    boolean online = ask.resource() == Resource.ONLINE_SLAS;
    return online
        ? List.of(
            Key.of(Entity.QUEUE, ask.id()),
            Key.of(Entity.QUEUE_WAIT, ask.id(), ANSWERED),
            Key.of(Entity.QUEUE_WAIT, ask.id(), ABANDONED))
        : List.of(
            Key.of(Entity.QUEUE, ask.id()), Key.of(Entity.QUEUE_OFFLINE_WAIT, ask.id(), ANSWERED));
  }

  @Override
  public List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    return ask.resource() == Resource.ONLINE_SLAS
        ? online(ask.id(), raw, at, thresholds)
        : offline(ask.id(), raw, at);
  }

  private List<Row> online(String id, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    List<String> said = QueueFacts.said(raw, id);
    Optional<WaitColumns> answered = WaitColumns.online(raw, "accepted");
    Optional<WaitColumns> abandoned = WaitColumns.online(raw, "abandoned");
    Optional<Duration> own = facts.threshold(id);
    Optional<Duration> recounted =
        thresholds
            .of(id, said.get(0), at)
            .filter(WaitColumns::isEdge)
            .filter(threshold -> !own.equals(Optional.of(threshold)));
    long met = facts.hasServiceLevel(id) ? raw.count("sla-met-count") : Measure.ABSENT;
    Figures figures =
        new Figures(Entity.QUEUE)
            .set(QueueMeasure.OFFERED, raw.count("entered-count"))
            .set(QueueMeasure.ANSWERED, raw.count("accepted-count"))
            .set(
                QueueMeasure.ANSWERED_WITHIN_THRESHOLD,
                recounted.map(threshold -> within(answered, threshold)).orElse(met));
    if (abandoned.isPresent()) {
      WaitColumns columns = abandoned.get();
      figures
          .set(QueueMeasure.ABANDONED, columns.sum())
          .set(QueueMeasure.ABANDONED_SHORT, columns.within(Duration.ofSeconds(5)));
      recounted
          .or(() -> own.filter(WaitColumns::isEdge))
          .ifPresent(
              threshold ->
                  figures.set(QueueMeasure.ABANDONED_WITHIN_THRESHOLD, columns.within(threshold)));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Key.of(Entity.QUEUE, id), at, said, figures.values()));
    answered.ifPresent(
        columns -> rows.add(waits(Entity.QUEUE_WAIT, id, ANSWERED, at, said, columns)));
    abandoned.ifPresent(
        columns -> rows.add(waits(Entity.QUEUE_WAIT, id, ABANDONED, at, said, columns)));
    return rows;
  }

  private List<Row> offline(String id, RawRow raw, Instant at) throws BadRow {
    List<String> said = QueueFacts.said(raw, id);
    long met = facts.hasServiceLevel(id) ? raw.count("sla-met-count") : Measure.ABSENT;
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            Key.of(Entity.QUEUE, id),
            at,
            said,
            new Figures(Entity.QUEUE).set(QueueMeasure.ANSWERED_WITHIN_THRESHOLD, met).values()));
    WaitColumns.offline(raw, "accepted")
        .ifPresent(
            columns -> rows.add(waits(Entity.QUEUE_OFFLINE_WAIT, id, ANSWERED, at, said, columns)));
    return rows;
  }

  private static long within(Optional<WaitColumns> columns, Duration threshold) {
    return columns.map(some -> some.within(threshold)).orElse(Measure.ABSENT);
  }

  private static Row waits(
      Entity entity,
      String id,
      String outcome,
      Instant at,
      List<String> said,
      WaitColumns columns) {
    Distribution waits = new Distribution(entity);
    long[] counts = columns.counts();
    for (int bucket = 0; bucket < counts.length; bucket++) {
      waits.add(bucket, counts[bucket]);
    }
    return new Row(Key.of(entity, id, outcome), at, said, waits.values());
  }

  @Override
  public void answered(Ask ask, Window window, List<Instant> periods) {
    asking.answered(ask.id(), window, periods.isEmpty());
  }
}
