package io.contactcenter.exporter.vendor.vcc;

import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.COMPLETED;
import static io.contactcenter.exporter.metric.QueueMeasure.HANDLING_COMPLETED;
import static io.contactcenter.exporter.metric.QueueMeasure.LONGEST_ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.LONGEST_ANSWERED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.OFFERED;
import static io.contactcenter.exporter.metric.QueueMeasure.TALK;
import static io.contactcenter.exporter.metric.QueueMeasure.VOICEMAIL;
import static io.contactcenter.exporter.metric.QueueMeasure.WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.WRAP_UP;
import static io.contactcenter.exporter.vendor.vcc.ReportRows.SECOND;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.util.EnumSet;
import java.util.Set;

/** A row of interaction statistics, of a queue or a channel (section "Interaction Statistics"). */
final class Statistics {
  private Statistics() {}

  /** What such rows give, answers within the threshold aside. */
  static Set<QueueMeasure> measures(VccSettings.TimeWaiting timeWaiting) {
    Set<QueueMeasure> measures =
        EnumSet.of(
            OFFERED,
            ANSWERED,
            ABANDONED,
            VOICEMAIL,
            HANDLING_COMPLETED,
            COMPLETED,
            WAIT,
            ABANDONED_WAIT,
            TALK,
            WRAP_UP,
            LONGEST_ANSWERED_WAIT,
            LONGEST_ABANDONED_WAIT);
    if (timeWaiting != VccSettings.TimeWaiting.UNKNOWN) {
      measures.add(ANSWERED_WAIT);
    }
    return measures;
  }

  /** What a row says, answers within the threshold aside. */
  static Figures figures(Entity entity, RawRow raw, VccSettings.TimeWaiting timeWaiting)
      throws BadRow {
    long waiting = raw.duration("time-waiting", SECOND);
    long toAbandon = raw.duration("total-time-to-abandon", SECOND);
    return new Figures(entity)
        .set(OFFERED, raw.count("entered-count"))
        .set(ANSWERED, raw.count("accepted-count"))
        .set(ABANDONED, raw.count("abandoned-count"))
        .set(VOICEMAIL, raw.count("voice-message-left-count"))
        .set(HANDLING_COMPLETED, raw.count("finish-processing-count"))
        .set(COMPLETED, raw.count("finish-post-count"))
        .set(WAIT, allWaiting(waiting, toAbandon, timeWaiting))
        .set(ANSWERED_WAIT, answeredWait(waiting, toAbandon, timeWaiting))
        .set(ABANDONED_WAIT, toAbandon)
        .set(TALK, raw.duration("time-processing", SECOND))
        .set(WRAP_UP, raw.duration("time-post-processing", SECOND))
        .set(LONGEST_ANSWERED_WAIT, raw.duration("time-max-wait-accept", SECOND))
        .set(LONGEST_ABANDONED_WAIT, raw.duration("time-max-wait-abandon", SECOND));
  }

  // All waiting: where the vendor's figure is that of the answered only, the abandoned come on top.
  private static long allWaiting(
      long waiting, long toAbandon, VccSettings.TimeWaiting timeWaiting) {
    return switch (timeWaiting) {
      case ALL, UNKNOWN -> waiting;
      case ANSWERED -> Figures.sum(waiting, toAbandon);
    };
  }

  private static long answeredWait(
      long waiting, long toAbandon, VccSettings.TimeWaiting timeWaiting) {
    return switch (timeWaiting) {
      case ALL -> minus(waiting, toAbandon);
      case ANSWERED -> waiting;
      case UNKNOWN -> Measure.ABSENT;
    };
  }

  /** The difference, absent where a part is; of one of several rows it may be below 0. */
  static long minus(long a, long b) {
    return a == Measure.ABSENT || b == Measure.ABSENT ? Measure.ABSENT : a - b;
  }
}
