package io.contactcenter.exporter.vendor.ringcentral;

import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.ACTION;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.CALL_TYPE;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.COMPANY_SCHEDULE;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.DIRECTION;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.ENDING_PARTY;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.ORIGIN;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.QUEUE_SCHEDULE;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.QUEUE_SLA;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.RESPONSE;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.RESULT;
import static io.contactcenter.exporter.vendor.ringcentral.Breakdown.SEGMENT;
import static io.contactcenter.exporter.vendor.ringcentral.Metric.counter;
import static io.contactcenter.exporter.vendor.ringcentral.Metric.single;
import static io.contactcenter.exporter.vendor.ringcentral.Metric.timer;

import java.util.List;
import java.util.Optional;

/**
 * The names of figures in requests and in answers, which differ from each other and from one
 * version to the next.
 */
enum Vocabulary {
  // Business Analytics OpenAPI document, AggregationResponseOptions and CallsCounters, CallsTimers;
  // ending party and queue hours: SDK of 2026.
  V1(
      List.of(
          single("allCalls", "allCalls", false),
          counter("callsByDirection", DIRECTION),
          counter("callsByOrigin", ORIGIN),
          counter("callsByResponse", RESPONSE),
          counter("callsSegments", SEGMENT),
          counter("callsByResult", RESULT),
          counter("callsByCompanyHours", COMPANY_SCHEDULE),
          counter("callsByQueueSla", QUEUE_SLA),
          counter("callsByActions", "callsActions", ACTION),
          counter("callsByType", CALL_TYPE),
          counter("callsByEndingParty", ENDING_PARTY),
          counter("callsByQueueHours", QUEUE_SCHEDULE),
          single("queueOpportunities", "queueOpportunities", false),
          single("allCallsDuration", "allCalls", true),
          timer("callsDurationByDirection", "callsByDirection", DIRECTION),
          timer("callsDurationByOrigin", "callsByOrigin", ORIGIN),
          timer("callsDurationByResponse", "callsByResponse", RESPONSE),
          timer("callsSegmentsDuration", "callsSegments", SEGMENT),
          timer("callsDurationByResult", "callsByResult", RESULT),
          timer("callsDurationByCompanyHours", "callsByCompanyHours", COMPANY_SCHEDULE),
          timer("callsDurationByQueueSla", "callsByQueueSla", QUEUE_SLA),
          timer("callsDurationByType", "callsByType", CALL_TYPE),
          timer("callsDurationByEndingParty", "callsByEndingParty", ENDING_PARTY),
          timer("callsDurationByQueueHours", "callsByQueueHours", QUEUE_SCHEDULE))),

  // api-spec-aug-12.yml. What it calls response type is call type and, of missed calls, result.
  BETA_2021(
      List.of(
          single("allCalls", "totalCalls", false),
          counter("callsByDirection", DIRECTION),
          counter("callsByOrigin", ORIGIN),
          counter("callsByResponse", RESPONSE),
          counter("callsByResponseType", CALL_TYPE),
          counter("callsBySegment", "callsBySegments", SEGMENT),
          counter("callsByResult", RESULT),
          counter("callsByActions", "callsActionsCount", ACTION),
          counter("callsByCompanyHours", COMPANY_SCHEDULE),
          counter("callsByQueueSla", QUEUE_SLA),
          single("totalCallLength", "callsDurationSeconds", true),
          timer("timeSpentByCallSegments", "callSegmentLengthSeconds", SEGMENT),
          timer("callLengthByDirection", "callsByDirection", DIRECTION),
          timer("callLengthByOrigin", "callsByOrigin", ORIGIN),
          timer("callLengthByResponse", "callsByResponse", RESPONSE),
          timer("callLengthByResponseType", "callsByResponseType", CALL_TYPE),
          timer("callLengthByResult", "callsByResult", RESULT),
          timer("callsLengthByCompanyHours", "callsByCompanyHours", COMPANY_SCHEDULE),
          timer("callsLengthByQueueSla", "callsByQueueSla", QUEUE_SLA))),

  // OpenAPI document 1.0.48: the names of today without what was added since.
  BETA_2022(
      V1.metrics.stream()
          .filter(metric -> !metric.option().equals("queueOpportunities"))
          .filter(metric -> !metric.breakdown().equals(Optional.of(ENDING_PARTY)))
          .filter(metric -> !metric.breakdown().equals(Optional.of(QUEUE_SCHEDULE)))
          .toList());

  private final List<Metric> metrics;

  Vocabulary(List<Metric> metrics) {
    this.metrics = metrics;
  }

  static Vocabulary of(ApiVersion version) {
    return switch (version) {
      case V1 -> V1;
      case BETA_2021 -> BETA_2021;
      case BETA_2022 -> BETA_2022;
    };
  }

  List<Metric> metrics() {
    return metrics;
  }

  /** Whether it can tell calls apart by {@code breakdown}. */
  boolean has(Breakdown breakdown) {
    return metrics.stream().anyMatch(metric -> metric.breakdown().equals(Optional.of(breakdown)));
  }

  /** The metric that an answer calls {@code name}. */
  Optional<Metric> answered(boolean timer, String name) {
    return metrics.stream()
        .filter(metric -> metric.timer() == timer && metric.name().equals(name))
        .findFirst();
  }
}
