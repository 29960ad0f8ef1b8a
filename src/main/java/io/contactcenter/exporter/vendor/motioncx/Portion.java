package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.Measure;
import java.time.Instant;

/**
 * One interaction that ended, or the sum of several that are alike. Counts and microseconds; {@link
 * Measure#ABSENT} where the vendor says nothing.
 *
 * @param single whether it is one interaction and not a sum
 * @param at when it ended; of a sum, when the quarter hour began
 * @param queue id, empty where it never waited in a queue
 * @param agent id, empty where nobody had it
 * @param agentName empty where the row does not say it
 * @param channel {@code ChannelType}
 * @param met among {@code eligible}
 * @param thresholdSeconds the queue's service level threshold at that time; 0 where it has none
 * @param longestWait of a sum, the longest
 * @param judged whether {@code answered} and {@code abandoned} were given at all
 */
record Portion(
    boolean single,
    Instant at,
    String queue,
    String agent,
    String agentName,
    int channel,
    boolean outbound,
    boolean judged,
    long contacts,
    long answered,
    long abandoned,
    long met,
    long eligible,
    long thresholdSeconds,
    long waited,
    long longestWait,
    long talked,
    long held,
    long muted,
    long wrappedUp,
    long handled,
    long lasted,
    long responses,
    long responseTime) {
  /** Whether it counts as a contact of its queue: not the calls that agents make. */
  boolean ofQueue() {
    return !queue.isEmpty() && !outbound;
  }

  boolean isAnswered() {
    return answered > 0;
  }

  boolean isAbandoned() {
    return abandoned > 0;
  }

  /** TotalTalkTime leaves hold and mute out (computed from the published example). */
  long conversation() {
    if (talked == Measure.ABSENT) {
      return Measure.ABSENT;
    }
    // Only phone calls have hold and mute.
    return talked + Math.max(0, held) + Math.max(0, muted);
  }
}
