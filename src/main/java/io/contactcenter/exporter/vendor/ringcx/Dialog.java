package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;

/** One interaction, as the rows of its segments tell it. */
final class Dialog {
  private final InteractionKind kind;
  private final Instant ended;
  private final long lasted;
  private InteractionKind.Outcome outcome = InteractionKind.Outcome.UNKNOWN;
  private long recorded = Measure.ABSENT;
  private long transcribed = Measure.ABSENT;

  /**
   * @param lasted microseconds, or absent
   */
  Dialog(InteractionKind kind, Instant ended, long lasted) {
    this.kind = kind;
    this.ended = ended;
    this.lasted = lasted;
  }

  /** Takes in what one of its segments says of it. */
  void hear(RawRow row) {
    InteractionKind.Outcome said = InteractionKind.outcome(row);
    if (said.compareTo(outcome) < 0) {
      outcome = said;
    }
    recorded = Math.max(recorded, flag(row, "hasRecording"));
    transcribed = Math.max(transcribed, flag(row, "hasTranscript"));
  }

  // ABSENT is less than any count.
  private static long flag(RawRow row, String field) {
    return row.text(field)
        .map(text -> text.equalsIgnoreCase("true") ? 1L : 0L)
        .orElse(Measure.ABSENT);
  }

  InteractionKind kind() {
    return kind;
  }

  Instant ended() {
    return ended;
  }

  long lasted() {
    return lasted;
  }

  InteractionKind.Outcome outcome() {
    return outcome;
  }

  /** 1 or 0, or absent where no row says it. */
  long recorded() {
    return recorded;
  }

  /** 1 or 0, or absent where no row says it. */
  long transcribed() {
    return transcribed;
  }
}
