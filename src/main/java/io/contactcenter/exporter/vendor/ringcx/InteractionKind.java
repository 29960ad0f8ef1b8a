package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.vendor.row.RawRow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an interaction is, in the closed words of the labels. Nothing that a row says becomes a
 * label as it is written.
 */
record InteractionKind(String media, String direction) {
  /** How an interaction ended; of several words for one interaction the first of these holds. */
  enum Outcome {
    ANSWERED,
    ABANDONED,
    OTHER,
    UNKNOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  // channelType is an open set; documented are these (RingCX OpenAPI, WEMDialogSegmentMetaData, and
  // the guide to reports).
  private static final Map<String, String> MEDIA =
      Map.of(
          "VOICE", "voice",
          "MVP_CALL", "voice",
          "MVP_MEETING", "video",
          "EMAIL", "email",
          "SMS", "sms");
  private static final Map<String, String> MEDIA_OF_CLASS =
      Map.of("VOICE", "voice", "DIGITAL", "digital");
  private static final Map<String, String> DIRECTIONS =
      Map.of("INBOUND", "inbound", "OUTBOUND", "outbound");
  private static final Set<String> SEGMENT_TYPES = Set.of("agent", "bot", "ivr");
  // "e.g. ANSWER, ABANDON, BUSY, MACHINE": the guide to reports. There is no whole list.
  private static final Set<String> DISPOSITIONS = Set.of("answer", "abandon", "busy", "machine");

  static InteractionKind of(RawRow row) {
    String channel = word(row, "channelType");
    String media = MEDIA.get(channel);
    if (media == null) {
      media = MEDIA_OF_CLASS.getOrDefault(word(row, "channelClass"), "other");
    }
    return new InteractionKind(media, DIRECTIONS.getOrDefault(word(row, "direction"), "unknown"));
  }

  /** In v2 as far as it is published a row has no type, but the agent's id where there was one. */
  static String segmentType(RawRow row) {
    String type = word(row, "segmentType").toLowerCase(Locale.ROOT);
    if (type.isEmpty()) {
      return row.text("agentId").isPresent() ? "agent" : "other";
    }
    return SEGMENT_TYPES.contains(type) ? type : "other";
  }

  static String disposition(RawRow row) {
    String disposition = word(row, "systemDisposition").toLowerCase(Locale.ROOT);
    return DISPOSITIONS.contains(disposition) ? disposition : "other";
  }

  /**
   * What the row says of the outcome: v2 of a voice call in {@code callResult}, v1 in the
   * disposition of the segment. Digital interactions have neither; with an agent's segment they
   * count as answered.
   */
  static Outcome outcome(RawRow row) {
    Optional<String> result = row.text("callResult");
    if (result.isPresent()) {
      return ofResult(result.get().toUpperCase(Locale.ROOT));
    }
    String disposition = word(row, "systemDisposition");
    return switch (disposition) {
      case "ANSWER" -> Outcome.ANSWERED;
      case "ABANDON" -> Outcome.ABANDONED;
      case "" ->
          word(row, "channelClass").equals("DIGITAL") && segmentType(row).equals("agent")
              ? Outcome.ANSWERED
              : Outcome.UNKNOWN;
      default -> Outcome.OTHER;
    };
  }

  // "Inbound Accepted", "Inbound Abandoned" and, in an earlier revision of the page on v2, "Inbound
  // Answered". The words after the direction must be just these: "Not Answered" is no answer.
  private static Outcome ofResult(String result) {
    return switch (result.replaceFirst("^(INBOUND|OUTBOUND)\\s+", "")) {
      case "ACCEPTED", "ANSWERED" -> Outcome.ANSWERED;
      case "ABANDONED" -> Outcome.ABANDONED;
      default -> Outcome.OTHER;
    };
  }

  private static String word(RawRow row, String field) {
    return row.text(field).orElse("").toUpperCase(Locale.ROOT);
  }
}
