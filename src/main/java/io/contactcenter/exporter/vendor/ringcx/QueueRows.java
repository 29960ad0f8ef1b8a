package io.contactcenter.exporter.vendor.ringcx;

import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_SHORT;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.AGENT_READY;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.COMPLETED;
import static io.contactcenter.exporter.metric.QueueMeasure.HOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.LONGEST_ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.LONGEST_ANSWERED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.OFFERED;
import static io.contactcenter.exporter.metric.QueueMeasure.OVERFLOW_IN;
import static io.contactcenter.exporter.metric.QueueMeasure.OVERFLOW_OUT;
import static io.contactcenter.exporter.metric.QueueMeasure.SERVICE_LEVEL_ELIGIBLE;
import static io.contactcenter.exporter.metric.QueueMeasure.SERVICE_LEVEL_MET;
import static io.contactcenter.exporter.metric.QueueMeasure.TALK;
import static io.contactcenter.exporter.metric.QueueMeasure.WRAP_UP;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code AggregatedQueueStats} to queues. */
record QueueRows(RingCxSettings settings, Kept kept) implements RowMapping {
  static final Report REPORT =
      new Report(
          "queue",
          Map.of(
              Entity.QUEUE,
              Set.of(
                  OFFERED,
                  ANSWERED,
                  ANSWERED_WITHIN_THRESHOLD,
                  ABANDONED,
                  ABANDONED_SHORT,
                  ABANDONED_WITHIN_THRESHOLD,
                  OVERFLOW_IN,
                  OVERFLOW_OUT,
                  COMPLETED,
                  ANSWERED_WAIT,
                  ABANDONED_WAIT,
                  TALK,
                  HOLD,
                  WRAP_UP,
                  AGENT_READY,
                  LONGEST_ANSWERED_WAIT,
                  LONGEST_ABANDONED_WAIT,
                  SERVICE_LEVEL_MET,
                  SERVICE_LEVEL_ELIGIBLE)),
          LONGEST_WINDOW);

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public String path() {
    return "agg-queue-stats";
  }

  @Override
  public List<Key> keys(RawRow raw) {
    return raw.id("queue").map(id -> Key.of(Entity.QUEUE, id)).stream().toList();
  }

  @Override
  public boolean keeps(RawRow raw) {
    return raw.id("queue").map(id -> kept.keepsQueue(id, raw.name("queueName", id))).orElse(true);
  }

  @Override
  public List<Row> rows(RawRow raw, Instant at) throws BadRow {
    String id = RowMapping.id(raw, "queue");
    // The schema and every example spell it offdDirectIxnCnt, both guides offDirectIxnCnt.
    long direct = raw.count("offdDirectIxnCnt", "offDirectIxnCnt");
    long overflowIn = raw.count("overflowInIxnCnt");
    long abandonedShort = raw.count("abandShortIxnCnt");
    long abandoned = raw.count("abandIxnCnt");
    long hold = raw.duration("segmentHoldTime", MILLISECOND);
    Figures figures =
        new Figures(Entity.QUEUE)
            .set(OFFERED, Figures.sum(direct, overflowIn))
            .set(OVERFLOW_IN, overflowIn)
            .set(OVERFLOW_OUT, raw.count("overflowOutIxnCnt"))
            .set(ANSWERED, raw.count("answIxnCnt"))
            .set(ANSWERED_WITHIN_THRESHOLD, raw.count("ansServicelevelCnt"))
            .set(
                ABANDONED,
                settings.abandonedIncludesShort()
                    ? abandoned
                    : Figures.sum(abandoned, abandonedShort))
            .set(ABANDONED_SHORT, abandonedShort)
            .set(
                ABANDONED_WITHIN_THRESHOLD,
                early(id, raw.count("abandWithinSlCnt"), abandonedShort))
            .set(COMPLETED, raw.count("completedContacts"))
            .set(ANSWERED_WAIT, raw.duration("queuedAndAnswIxnDur", SECOND))
            .set(ABANDONED_WAIT, raw.duration("queuedAndAbandIxnDur", SECOND))
            .set(LONGEST_ANSWERED_WAIT, raw.duration("queuedAnswLongestQueDur", SECOND))
            .set(LONGEST_ABANDONED_WAIT, raw.duration("queuedAbandLongestQueDur", SECOND))
            .set(TALK, talk(raw.duration("talkingIxnDur", SECOND), hold))
            .set(HOLD, hold)
            .set(WRAP_UP, raw.duration("wrapUpDur", SECOND))
            .set(AGENT_READY, raw.duration("waitDur", SECOND));
    Key key = Key.of(Entity.QUEUE, id);
    return List.of(new Row(key, at, List.of(raw.name("queueName", id)), figures.values()));
  }

  // abandWithinSlCnt leaves out what abandShortIxnCnt counts. Where a short abandon may last longer
  // than the threshold, nobody can say how many of the short ones were within it.
  private long early(String id, long withinNotShort, long abandonedShort) {
    Optional<Directory.Queue> queue = kept.queue(id);
    Optional<Duration> threshold = queue.flatMap(Directory.Queue::threshold);
    Optional<Duration> longestShort = queue.flatMap(Directory.Queue::shortAbandon);
    boolean unclear =
        threshold.isPresent()
            && longestShort.isPresent()
            && longestShort.get().compareTo(threshold.get()) > 0;
    return unclear ? Measure.ABSENT : Figures.sum(withinNotShort, abandonedShort);
  }

  // Only voice has hold: without it, talk is all there is.
  private long talk(long talk, long hold) {
    return settings.talkIncludesHold() || hold == Measure.ABSENT ? talk : Figures.sum(talk, hold);
  }
}
