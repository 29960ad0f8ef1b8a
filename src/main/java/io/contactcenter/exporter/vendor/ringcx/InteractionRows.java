package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.InteractionKindMeasure;
import io.contactcenter.exporter.metric.InteractionMeasure;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.SegmentMeasure;
import io.contactcenter.exporter.report.Distribution;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the interactions and segments of one answer, each once and in the interval in which it
 * ended. Segments are handed over as they come, interactions when all of their rows are known.
 */
final class InteractionRows {
  static final String REPORT = "interactions";

  /**
   * How much earlier than the window is asked for. Documents disagree on whether a row is in a
   * window by the end of its segment or by the beginning of its call; and an interaction may end
   * later than its last segment.
   */
  static final Duration OVERLAP = Duration.ofMinutes(30);

  /** "timeInterval: 1 to 10800" seconds: InteractionMetadataRequest. */
  private static final Duration LONGEST_REQUEST = Duration.ofHours(3);

  private record SegmentId(String dialog, String segment) {}

  private final Window window;
  private final RowSink sink;
  private final Set<SegmentId> segments = new HashSet<>();
  private final Map<String, Dialog> dialogs = new LinkedHashMap<>();

  InteractionRows(Window window, RowSink sink) {
    this.window = window;
    this.sink = sink;
  }

  static Report report() {
    Map<Entity, Set<Measure>> feeds = new HashMap<>();
    feeds.put(Entity.INTERACTIONS, Set.of(InteractionMeasure.ENDED));
    feeds.put(Entity.INTERACTION_SEGMENTS, Set.of(SegmentMeasure.ENDED));
    feeds.put(
        Entity.INTERACTION_KIND,
        Set.of(InteractionKindMeasure.RECORDED, InteractionKindMeasure.TRANSCRIBED));
    for (Entity entity :
        List.of(Entity.INTERACTION_DURATION, Entity.INTERACTION_SEGMENT_DURATION)) {
      feeds.put(entity, Set.copyOf(entity.measures()));
    }
    return new Report(REPORT, feeds, LONGEST_REQUEST.minus(OVERLAP));
  }

  /** Takes a row of the answer; one that ended outside the window says nothing. */
  void take(RawRow raw) {
    Optional<Instant> at = Optional.empty();
    try {
      Optional<Instant> ended = InteractionTime.of(raw, "end");
      Optional<Instant> segmentEnded = InteractionTime.of(raw, "segmentEndTimeMs");
      at = segmentEnded.or(() -> ended);
      if (at.isEmpty()) {
        throw new BadRow("neither the interaction nor the segment has an end");
      }
      String id = RowMapping.id(raw, "dialogId");
      if (ended.filter(this::isAsked).isPresent()) {
        dialog(id, raw, ended.get(), segmentEnded);
      }
      if (segmentEnded.filter(this::isAsked).isPresent()) {
        segment(id, raw, segmentEnded.get());
      }
    } catch (BadRow e) {
      if (at.isEmpty() || isAsked(at.get())) {
        sink.rejected(Optional.empty(), at, e.why());
      }
    }
  }

  private boolean isAsked(Instant at) {
    return window.containing(at).isPresent();
  }

  // A segment long before the end of its interaction is in one answer and not in another; so that
  // all say the same, none counts for the interaction.
  private void dialog(String id, RawRow raw, Instant ended, Optional<Instant> segmentEnded)
      throws BadRow {
    Dialog dialog = new Dialog(InteractionKind.of(raw), ended, lasted(raw, ended));
    boolean late = segmentEnded.filter(end -> end.isBefore(ended.minus(OVERLAP))).isEmpty();
    Dialog known = dialogs.computeIfAbsent(id, any -> dialog);
    if (late) {
      known.hear(raw);
    }
  }

  private static long lasted(RawRow raw, Instant ended) throws BadRow {
    return InteractionTime.lasted(raw, "dialogDurationMs", "start", ended);
  }

  private void segment(String dialog, RawRow raw, Instant ended) throws BadRow {
    long lasted = InteractionTime.lasted(raw, "segmentDurationMs", "segmentStartTimeMs", ended);
    Optional<String> id = raw.id("segmentId");
    // Without an id there is no telling whether it was counted before.
    if (id.isEmpty() || !segments.add(new SegmentId(dialog, id.get()))) {
      return;
    }
    InteractionKind kind = InteractionKind.of(raw);
    count(
        Key.of(
            Entity.INTERACTION_SEGMENTS,
            kind.media(),
            kind.direction(),
            InteractionKind.segmentType(raw),
            InteractionKind.disposition(raw)),
        ended,
        SegmentMeasure.ENDED);
    observe(Entity.INTERACTION_SEGMENT_DURATION, kind, ended, lasted);
  }

  /** Hands the interactions over. */
  void finish() {
    for (Dialog dialog : dialogs.values()) {
      InteractionKind kind = dialog.kind();
      count(
          Key.of(Entity.INTERACTIONS, kind.media(), kind.direction(), dialog.outcome().word()),
          dialog.ended(),
          InteractionMeasure.ENDED);
      hand(
          Key.of(Entity.INTERACTION_KIND, kind.media(), kind.direction()),
          dialog.ended(),
          new Figures(Entity.INTERACTION_KIND)
              .set(InteractionKindMeasure.RECORDED, dialog.recorded())
              .set(InteractionKindMeasure.TRANSCRIBED, dialog.transcribed())
              .values());
      observe(Entity.INTERACTION_DURATION, kind, dialog.ended(), dialog.lasted());
    }
  }

  private void count(Key key, Instant at, Measure measure) {
    hand(key, at, new Figures(key.entity()).set(measure, 1).values());
  }

  private void observe(Entity entity, InteractionKind kind, Instant at, long micros) {
    if (micros != Measure.ABSENT) {
      hand(
          Key.of(entity, kind.media(), kind.direction()),
          at,
          new Distribution(entity).add(micros).values());
    }
  }

  private void hand(Key key, Instant at, long[] values) {
    sink.row(new Row(key, at, List.of(), values));
  }
}
