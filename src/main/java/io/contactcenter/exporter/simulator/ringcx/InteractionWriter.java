package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of interaction-metadata. v1 is schema {@code WEMDialogSegmentMetaData} to the letter. Of v2
 * only an example without an agent and the table of renamed fields are published; fields of a
 * segment that are not renamed are inferred to be as in v1.
 */
final class InteractionWriter {
  // "2024-07-22T11:24:40.000Z", although the names end in Ms.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Center center;
  private final long now;
  private final JsonGenerator json;

  InteractionWriter(Center center, long now, JsonGenerator json) {
    this.center = center;
    this.now = now;
    this.json = json;
  }

  void v1(SeenSegment line, Dialog.Segment segment) throws IOException {
    Dialog dialog = line.dialog();
    DialogIds ids = new DialogIds(dialog);
    Agent agent = center.agent(segment.agent());
    json.writeStartObject();
    json.writeStringField("subAccountId", Credentials.SUB_ACCOUNT_ID);
    json.writeStringField("dialogId", ids.dialog());
    json.writeStringField("interactionId", ids.uii());
    json.writeStringField("channelId", "2025550100");
    json.writeStringField("channelType", dialog.channelType());
    json.writeStringField("channelClass", dialog.voice() ? "VOICE" : "DIGITAL");
    json.writeStringField("channelEndpointAddress", "2025550100");
    json.writeStringField("contactEndpointAddress", ids.caller());
    json.writeStringField("dialogOrigination", dialog.outbound() ? "OUTBOUND" : "INBOUND");
    json.writeStringField("dialogStartTimeMs", time(dialog.start()));
    end("dialogEndTimeMs", dialog);
    json.writeStringField("segmentId", ids.segment(line.index()));
    segment(dialog, segment, agent);
    json.writeStringField("segmentParticipantId", String.valueOf(agent.id()));
    json.writeStringField(
        "segmentParticipantRcExtensionId", String.valueOf(agent.id() + 9_000_000));
    json.writeStringField("agentNotes", "notes on " + ids.caller());
    tail(line);
    json.writeFieldName("segmentEvents");
    if (line.recorded()) {
      json.writeStartArray();
      event("REC_START", segment.from());
      event("REC_STOP", segment.to());
      json.writeEndArray();
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  void v2(SeenSegment line) throws IOException {
    Dialog dialog = line.dialog();
    DialogIds ids = new DialogIds(dialog);
    json.writeStartObject();
    json.writeStringField("uii", ids.uii());
    json.writeStringField("dialogId", ids.dialog());
    json.writeStringField("segmentId", ids.segment(line.index()));
    json.writeStringField("interactionStartTimeMs", time(dialog.start()));
    end("interactionEndTimeMs", dialog);
    json.writeStringField("callType", dialog.outbound() ? "OUTBOUND" : "INBOUND");
    json.writeStringField("channelType", dialog.channelType());
    json.writeStringField("channelClass", dialog.voice() ? "VOICE" : "DIGITAL");
    json.writeStringField("ani", ids.caller());
    json.writeStringField("dnis", "2025550100");
    if (line.segment().isPresent()) {
      Agent agent = center.agent(line.segment().get().agent());
      json.writeStringField("agentId", String.valueOf(agent.id()));
      json.writeStringField("agentFullName", agent.firstName() + " " + agent.lastName());
      segment(dialog, line.segment().get(), agent);
    } else {
      json.writeNullField("agentId");
      json.writeNullField("agentFullName");
    }
    json.writeNumberField("productType", 3);
    json.writeStringField("productId", "483");
    json.writeStringField("termParty", line.segment().isPresent() ? "AGENT" : "CALLER");
    json.writeStringField("termReason", "HANGUP");
    json.writeStringField("callResult", result(dialog));
    tail(line);
    json.writeEndObject();
  }

  // "Inbound Accepted", "Inbound Abandoned"; that of an outbound call is inferred. Digital: null.
  private static @Nullable String result(Dialog dialog) {
    if (!dialog.voice()) {
      return null;
    }
    if (dialog.outbound()) {
      return "Outbound Accepted";
    }
    return dialog.segments().isEmpty() ? "Inbound Abandoned" : "Inbound Accepted";
  }

  // What is not over has no end yet (inferred).
  private void end(String field, Dialog dialog) throws IOException {
    if (dialog.end() > now) {
      json.writeNullField(field);
      json.writeNullField("dialogDurationMs");
    } else {
      json.writeStringField(field, time(dialog.end()));
      json.writeNumberField("dialogDurationMs", (dialog.end() - dialog.start()) * 1000);
    }
  }

  private void segment(Dialog dialog, Dialog.Segment segment, Agent agent) throws IOException {
    json.writeStringField("segmentType", "AGENT");
    json.writeStringField("segmentStartTimeMs", time(segment.from()));
    json.writeStringField("segmentEndTimeMs", time(segment.to()));
    json.writeNumberField("segmentDurationMs", (segment.to() - segment.from()) * 1000);
    json.writeStringField("segmentAgentGroupId", String.valueOf(agent.group()));
    json.writeStringField("systemDisposition", dialog.voice() ? "ANSWER" : null);
    json.writeStringField("agentDisposition", "Success");
  }

  private void tail(SeenSegment line) throws IOException {
    json.writeBooleanField("hasRecording", line.recorded());
    json.writeBooleanField("hasTranscript", line.transcribed());
  }

  private void event(String type, long second) throws IOException {
    json.writeStartObject();
    json.writeStringField("eventTimeMs", time(second));
    json.writeStringField("clientEventTimeMs", time(second));
    json.writeStringField("eventType", type);
    json.writeEndObject();
  }

  private static String time(long second) {
    return TIME.format(Instant.ofEpochSecond(second));
  }
}
