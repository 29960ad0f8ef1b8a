package io.contactcenter.exporter.vendor.ringcx;

import java.util.Map;
import java.util.Set;

/**
 * The fields of interaction-metadata that are read, under one name for both versions. Whatever else
 * a row has is passed over unread: addresses ({@code channelEndpointAddress}, {@code
 * contactEndpointAddress}, {@code ani}, {@code dnis}), {@code agentNotes} and {@code agentFullName}
 * among it.
 */
final class InteractionFields {
  private static final Set<String> READ =
      Set.of(
          "dialogId",
          "segmentId",
          "channelType",
          "channelClass",
          "dialogDurationMs",
          "segmentType",
          "segmentStartTimeMs",
          "segmentEndTimeMs",
          "segmentDurationMs",
          "systemDisposition",
          "callResult",
          "agentId",
          "hasRecording",
          "hasTranscript");

  // The names of v1 and of v2: the page on v2, table of renamed fields.
  private static final Map<String, String> RENAMED =
      Map.of(
          "dialogStartTimeMs", "start",
          "interactionStartTimeMs", "start",
          "dialogEndTimeMs", "end",
          "interactionEndTimeMs", "end",
          "dialogOrigination", "direction",
          "callType", "direction");

  private InteractionFields() {}

  /** What {@code field} is called here; empty where it is not read. */
  static String name(String field) {
    String name = RENAMED.get(field);
    if (name != null) {
      return name;
    }
    return READ.contains(field) ? field : "";
  }
}
