package io.contactcenter.exporter.simulator.ringcentral;

import static io.contactcenter.exporter.simulator.ringcentral.Metric.counter;
import static io.contactcenter.exporter.simulator.ringcentral.Metric.timer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three published shapes of call performance. */
enum Generation {
  /** Business Analytics, since 2022 (its OpenAPI document and SDK of 2026). */
  V1("/analytics/calls/v1/accounts/{accountId}/aggregation/fetch", v1()),
  /** The private beta of June to August 2021 (api-spec-aug-12.yml of the API guide). */
  BETA_2021("/restapi/v1.0/account/{accountId}/analytics/performance/calls/aggregate", beta2021()),
  /** The public beta of January to September 2022 (OpenAPI document 1.0.48). */
  BETA_2022("/analytics/phone/performance/v1/accounts/{accountId}/calls/aggregate", beta2022());

  // Added to the current API in 2025.
  private static final Set<String> NEW_RESULTS =
      Set.of("transferred", "pickedUp", "answeredElsewhere", "forwarded");
  private static final Set<String> NEW_TYPES = Set.of("queueCallPickup");
  private static final Set<String> NEW_SEGMENTS = Set.of("forwarding");

  private final String path;
  private final List<Metric> metrics;

  Generation(String path, List<Metric> metrics) {
    this.path = path;
    this.metrics = metrics;
  }

  String path() {
    return path;
  }

  /** The metric that a request calls {@code option}. */
  Optional<Metric> metric(boolean timer, String option) {
    return metrics.stream()
        .filter(metric -> metric.timer() == timer && metric.option().equals(option))
        .findFirst();
  }

  /** Whether it tells calls apart by {@code breakdown}. */
  boolean has(Breakdown breakdown) {
    return metrics.stream().anyMatch(metric -> metric.breakdown() == breakdown);
  }

  /** Whether it has this value of a breakdown. */
  boolean knows(Breakdown breakdown, String value) {
    if (this == V1) {
      return true;
    }
    return switch (breakdown) {
      case RESULT -> !NEW_RESULTS.contains(value);
      case TYPE -> !NEW_TYPES.contains(value);
      case RESPONSE -> this == BETA_2022 || !value.endsWith("onnected");
      case SEGMENTS ->
          !NEW_SEGMENTS.contains(value) && (this == BETA_2022 || !value.equals("setup"));
      case ALL,
          DIRECTION,
          ORIGIN,
          COMPANY_HOURS,
          QUEUE_HOURS,
          QUEUE_SLA,
          ENDING_PARTY,
          ACTIONS,
          OPPORTUNITIES,
          RESPONSE_TYPE,
          RESULT_2021 ->
          true;
    };
  }

  private static List<Metric> v1() {
    return List.of(
        counter("allCalls", Breakdown.ALL),
        counter("callsByDirection", Breakdown.DIRECTION),
        counter("callsByOrigin", Breakdown.ORIGIN),
        counter("callsByResponse", Breakdown.RESPONSE),
        counter("callsSegments", Breakdown.SEGMENTS),
        counter("callsByResult", Breakdown.RESULT),
        counter("callsByCompanyHours", Breakdown.COMPANY_HOURS),
        counter("callsByQueueSla", Breakdown.QUEUE_SLA),
        counter("callsByActions", "callsActions", Breakdown.ACTIONS),
        counter("callsByType", Breakdown.TYPE),
        counter("queueOpportunities", Breakdown.OPPORTUNITIES),
        counter("callsByEndingParty", Breakdown.ENDING_PARTY),
        counter("callsByQueueHours", Breakdown.QUEUE_HOURS),
        timer("allCallsDuration", "allCalls", Breakdown.ALL),
        timer("callsDurationByDirection", "callsByDirection", Breakdown.DIRECTION),
        timer("callsDurationByOrigin", "callsByOrigin", Breakdown.ORIGIN),
        timer("callsDurationByResponse", "callsByResponse", Breakdown.RESPONSE),
        timer("callsSegmentsDuration", "callsSegments", Breakdown.SEGMENTS),
        timer("callsDurationByResult", "callsByResult", Breakdown.RESULT),
        timer("callsDurationByCompanyHours", "callsByCompanyHours", Breakdown.COMPANY_HOURS),
        timer("callsDurationByQueueSla", "callsByQueueSla", Breakdown.QUEUE_SLA),
        timer("callsDurationByType", "callsByType", Breakdown.TYPE),
        timer("callsDurationByEndingParty", "callsByEndingParty", Breakdown.ENDING_PARTY),
        timer("callsDurationByQueueHours", "callsByQueueHours", Breakdown.QUEUE_HOURS));
  }

  private static List<Metric> beta2022() {
    return v1().stream()
        .filter(
            metric ->
                metric.breakdown() != Breakdown.OPPORTUNITIES
                    && metric.breakdown() != Breakdown.ENDING_PARTY
                    && metric.breakdown() != Breakdown.QUEUE_HOURS)
        .map(metric -> metric.breakdown() == Breakdown.SEGMENTS ? plural(metric) : metric)
        .map(metric -> metric.breakdown() == Breakdown.ACTIONS ? pluralActions(metric) : metric)
        .toList();
  }

  private static Metric plural(Metric segments) {
    return segments.with(
        "hold",
        "holds",
        "park",
        "parks",
        "transfer",
        "transfers",
        "ivrPrompt",
        "ivrPrompts",
        "vmGreeting",
        "vmGreetings");
  }

  private static Metric pluralActions(Metric actions) {
    return actions.with(
        "parkOn", "parksOn", "parkOff", "parksOff", "holdOn", "holdsOn", "holdOff", "holdsOff");
  }

  private static List<Metric> beta2021() {
    return List.of(
        counter("allCalls", "totalCalls", Breakdown.ALL),
        counter("callsByDirection", Breakdown.DIRECTION),
        counter("callsByOrigin", Breakdown.ORIGIN),
        counter("callsByResponse", Breakdown.RESPONSE),
        counter("callsByResponseType", Breakdown.RESPONSE_TYPE),
        plural(counter("callsBySegment", "callsBySegments", Breakdown.SEGMENTS))
            .with("voicemail", "voiceMailing"),
        counter("callsByResult", Breakdown.RESULT_2021),
        pluralActions(counter("callsByActions", "callsActionsCount", Breakdown.ACTIONS))
            // So it is spelled.
            .with("dtmfTransfer", "dtmftTransfer"),
        counter("callsByCompanyHours", Breakdown.COMPANY_HOURS),
        counter("callsByQueueSla", Breakdown.QUEUE_SLA),
        timer("totalCallLength", "callsDurationSeconds", Breakdown.ALL),
        plural(timer("timeSpentByCallSegments", "callSegmentLengthSeconds", Breakdown.SEGMENTS))
            .with("voicemail", "voiceMailing"),
        timer("callLengthByDirection", "callsByDirection", Breakdown.DIRECTION)
            .with("inbound", "inboundCallsSeconds", "outbound", "outboundCallsSeconds"),
        timer("callLengthByOrigin", "callsByOrigin", Breakdown.ORIGIN)
            .with("internal", "internalCallsSeconds", "external", "externalCallsSeconds"),
        timer("callLengthByResponse", "callsByResponse", Breakdown.RESPONSE)
            .with("answered", "answeredCallsSeconds", "notAnswered", "notAnsweredCallsSeconds"),
        timer("callLengthByResponseType", "callsByResponseType", Breakdown.RESPONSE_TYPE)
            .with("inboundDirect", "inboundDirectSeconds", "parkRetrieval", "parkRetrievalsSeconds")
            .with("queueCalls", "queueCallsSeconds", "transferredCalls", "transferredCallsSeconds")
            .with("missed", "missedCallsSeconds", "accepted", "acceptedCallsSeconds"),
        timer("callLengthByResult", "callsByResult", Breakdown.RESULT_2021)
            .with("completed", "completedCallsSeconds", "abandoned", "abandonedCallsSeconds")
            .with("voiceMail", "voiceMailCallsSeconds", "connected", "connectedCallsSeconds"),
        timer("callsLengthByCompanyHours", "callsByCompanyHours", Breakdown.COMPANY_HOURS)
            .with("businessHours", "businessHoursSeconds", "afterHours", "afterHoursSeconds"),
        timer("callsLengthByQueueSla", "callsByQueueSla", Breakdown.QUEUE_SLA));
  }
}
