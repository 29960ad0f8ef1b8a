package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a report is asked for ({@code AggregatedIntegrationParams}).
 *
 * @param minutes length of an interval
 */
record ReportRequest(Instant start, Instant end, int minutes, ZoneId zone) {
  /** The request as it came, before anything is checked. */
  record Wire(String startDate, String endDate, String timeInterval, String timeZone) {
    static Wire of(JsonNode body) {
      return new Wire(
          body.path("startDate").asText(),
          body.path("endDate").asText(),
          body.path("timeInterval").asText(),
          body.path("timeZone").asText());
    }
  }
}
