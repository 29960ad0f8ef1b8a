package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.ringcx.Errors.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What interaction-metadata is asked for ({@code InteractionMetadataRequest}), in epoch seconds.
 * {@code segmentEndTime} is where the window begins, {@code timeInterval} its length in seconds.
 */
record InteractionRequest(long start, long end) {
  // "yyyy-MM-dd HH:mm:ss"; the form with a T was taken out of the samples as a mistake.
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final int LONGEST = 10_800;

  /** The request, unless something is wrong with it, which {@code violations} is told. */
  static Optional<InteractionRequest> read(
      JsonNode body, Instant newest, List<Violation> violations) {
    Optional<LocalDateTime> local = local(body.path("segmentEndTime").asText());
    Optional<ZoneId> zone =
        Optional.of(body.path("timeZone").asText()).filter(ZONES::contains).map(ZoneId::of);
    JsonNode length = body.path("timeInterval");
    if (local.isEmpty()) {
      violations.add(violation(body, "segmentEndTime", "must have the format yyyy-MM-dd HH:mm:ss"));
    }
    if (zone.isEmpty()) {
      violations.add(violation(body, "timeZone", "is not a known time zone"));
    }
    if (!length.canConvertToInt() || length.asInt() < 1 || length.asInt() > LONGEST) {
      violations.add(violation(body, "timeInterval", "must be from 1 to " + LONGEST));
    }
    if (!violations.isEmpty()) {
      return Optional.empty();
    }
    long start = local.get().atZone(zone.get()).toEpochSecond();
    InteractionRequest request = new InteractionRequest(start, start + length.asInt());
    if (request.end() > newest.getEpochSecond()) {
      violations.add(violation(body, "segmentEndTime", "the window must end before " + newest));
      return Optional.empty();
    }
    return Optional.of(request);
  }

  private static Violation violation(JsonNode body, String attribute, String message) {
    return new Violation(attribute, message, body.path(attribute).asText());
  }

  private static Optional<LocalDateTime> local(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, LOCAL));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
