package io.contactcenter.exporter.simulator.ringcentral;

import java.util.List;

/**
 * By what calls are told apart, with the values in the words of the current API (Business Analytics
 * OpenAPI document, schemas of the aggregation response).
 */
enum Breakdown {
  /** All calls, without any distinction. */
  ALL,
  DIRECTION("inbound", "outbound"),
  ORIGIN("internal", "external"),
  RESPONSE("answered", "notAnswered", "connected", "notConnected"),
  RESULT(
      "completed",
      "abandoned",
      "voicemail",
      "missed",
      "accepted",
      "unknown",
      "transferred",
      "pickedUp",
      "answeredElsewhere",
      "forwarded"),
  TYPE(
      "direct",
      "fromQueue",
      "parkRetrieval",
      "transferred",
      "outbound",
      "overflow",
      "queueCallPickup"),
  COMPANY_HOURS("businessHours", "afterHours"),
  QUEUE_HOURS("businessHours", "afterHours"),
  QUEUE_SLA("inSla", "outOfSla"),
  ENDING_PARTY("caller", "callee", "system"),
  /** Phases of calls: of one call there may be several. */
  SEGMENTS(
      "ringing",
      "liveTalk",
      "hold",
      "park",
      "transfer",
      "ivrPrompt",
      "voicemail",
      "vmGreeting",
      "setup",
      "forwarding"),
  /** What users did with calls, each time. */
  ACTIONS(
      "parkOn", "parkOff", "holdOn", "holdOff", "blindTransfer", "warmTransfer", "dtmfTransfer"),
  /** How often queues offered calls to a user. */
  OPPORTUNITIES,
  /** What the first beta told apart instead of type and the kinds of missed calls. */
  RESPONSE_TYPE(
      "inboundDirect", "parkRetrieval", "queueCalls", "transferredCalls", "missed", "accepted"),
  /** The results of the first beta. */
  RESULT_2021("completed", "abandoned", "voiceMail", "connected");

  private final List<String> values;

  Breakdown(String... values) {
    this.values = List.of(values);
  }

  /** Empty where it is one number. */
  List<String> words() {
    return values;
  }

  /** What a witness hears it called: the name in the current API's answer, where it has it. */
  String told() {
    return switch (this) {
      case ALL -> "allCalls";
      case DIRECTION -> "callsByDirection";
      case ORIGIN -> "callsByOrigin";
      case RESPONSE -> "callsByResponse";
      case RESULT, RESULT_2021 -> "callsByResult";
      case TYPE -> "callsByType";
      case COMPANY_HOURS -> "callsByCompanyHours";
      case QUEUE_HOURS -> "callsByQueueHours";
      case QUEUE_SLA -> "callsByQueueSla";
      case ENDING_PARTY -> "callsByEndingParty";
      case SEGMENTS -> "callsSegments";
      case ACTIONS -> "callsActions";
      case OPPORTUNITIES -> "queueOpportunities";
      case RESPONSE_TYPE -> "callsByResponseType";
    };
  }

  /** Whether the vendor gives it for queues only. */
  boolean ofQueuesOnly() {
    return this == QUEUE_SLA || this == QUEUE_HOURS;
  }
}
