package io.contactcenter.exporter.week;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.simulator.ringcx.Dialog;
import io.contactcenter.exporter.simulator.ringcx.Said;
import io.contactcenter.exporter.simulator.ringcx.SeenSegment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the simulated RingCX's interactions are as metrics, by docs/vendors/ringcx.md. Written from
 * the page, not from the client.
 */
final class RingCxSegments {
  private static final long SECOND = 1_000_000;
  // Rows of an interaction that ended longer before it say nothing of it.
  private static final long OVERLAP = 1800;
  private static final List<Integer> DURATIONS =
      List.of(15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600);

  private record SegmentId(long dialog, int segment) {}

  private RingCxSegments() {}

  /** Says what the rows of an answer say of the intervals that were asked for. */
  static void say(Said said, Hearing hearing) {
    long now = said.at().getEpochSecond();
    Map<Interval, Facts> intervals = new HashMap<>();
    for (Interval interval : hearing.question().window().intervals()) {
      intervals.put(
          interval, hearing.of(interval.start().getEpochSecond(), interval.end().getEpochSecond()));
    }
    Set<SegmentId> segments = new HashSet<>();
    Map<Dialog, List<SeenSegment>> dialogs = new LinkedHashMap<>();
    for (SeenSegment row : said.segments()) {
      boolean first = segments.add(new SegmentId(row.dialog().number(), row.index()));
      row.segment()
          .filter(segment -> first)
          .ifPresent(
              segment ->
                  at(segment.to(), intervals).ifPresent(to -> segment(row.dialog(), segment, to)));
      if (row.dialog().end() <= now) {
        dialogs.merge(row.dialog(), List.of(row), RingCxSegments::both);
      }
    }
    dialogs.forEach(
        (dialog, rows) -> at(dialog.end(), intervals).ifPresent(to -> dialog(dialog, rows, to)));
  }

  private static List<SeenSegment> both(List<SeenSegment> some, List<SeenSegment> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Optional<Facts> at(long second, Map<Interval, Facts> intervals) {
    Instant at = Instant.ofEpochSecond(second);
    return intervals.entrySet().stream()
        .filter(interval -> interval.getKey().contains(at))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void segment(Dialog dialog, Dialog.Segment segment, Facts to) {
    String disposition = dialog.voice() ? "answer" : "other";
    to.add("interaction_segments.ended", 1, media(dialog), direction(dialog), "agent", disposition);
    observe("interaction_segment_duration", segment.to() - segment.from(), dialog, to);
  }

  private static void dialog(Dialog dialog, List<SeenSegment> rows, Facts to) {
    List<SeenSegment> late =
        rows.stream().filter(row -> row.at() >= dialog.end() - OVERLAP).toList();
    String outcome =
        late.isEmpty() ? "unknown" : dialog.segments().isEmpty() ? "abandoned" : "answered";
    to.add("interactions.ended", 1, media(dialog), direction(dialog), outcome);
    if (!late.isEmpty()) {
      boolean recorded = late.stream().anyMatch(SeenSegment::recorded);
      boolean transcribed = late.stream().anyMatch(SeenSegment::transcribed);
      to.add("interaction_kind.recorded", recorded ? 1 : 0, media(dialog), direction(dialog));
      to.add("interaction_kind.transcribed", transcribed ? 1 : 0, media(dialog), direction(dialog));
    }
    observe("interaction_duration", dialog.end() - dialog.start(), dialog, to);
  }

  private static void observe(String entity, long seconds, Dialog dialog, Facts to) {
    String edge =
        DURATIONS.stream()
            .filter(most -> seconds <= most)
            .findFirst()
            .map(most -> most + ".0")
            .orElse("+Inf");
    to.add(entity + ".le_" + edge, 1, media(dialog), direction(dialog));
    to.add(entity + ".seconds", seconds * SECOND, media(dialog), direction(dialog));
  }

  private static String direction(Dialog dialog) {
    return dialog.outbound() ? "outbound" : "inbound";
  }

  private static String media(Dialog dialog) {
    return switch (dialog.channelType()) {
      case "VOICE" -> "voice";
      case "EMAIL" -> "email";
      case "SMS" -> "sms";
      default -> "digital";
    };
  }
}
