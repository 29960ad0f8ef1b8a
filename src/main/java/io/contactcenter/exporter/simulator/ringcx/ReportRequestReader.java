package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.ringcx.Errors.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a report request against every documented rule and keeps what is wrong with it. The
 * wording of the messages is not documented.
 *
 * <p>A local time that the zone has twice is the earlier one; one that it skips moves on by the
 * length of the gap.
 */
final class ReportRequestReader {
  // "yyyy-MM-dd HH:mm:ss", with a space and no zone (RingCX OpenAPI document).
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Duration LONGEST = Duration.ofHours(3);

  private final Options options;
  private final Instant now;
  private final List<Violation> violations = new ArrayList<>();

  ReportRequestReader(Options options, Instant now) {
    this.options = options;
    this.now = now;
  }

  List<Violation> violations() {
    return violations;
  }

  /** The request, unless something is wrong with it. */
  Optional<ReportRequest> read(ReportRequest.Wire wire) {
    Optional<ZoneId> zone = zone(wire.timeZone());
    Optional<Integer> minutes = minutes(wire.timeInterval());
    Optional<LocalDateTime> start = local("startDate", wire.startDate());
    Optional<LocalDateTime> end = local("endDate", wire.endDate());
    if (zone.isEmpty() || minutes.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    ReportRequest request =
        new ReportRequest(
            start.get().atZone(zone.get()).toInstant(),
            end.get().atZone(zone.get()).toInstant(),
            minutes.get(),
            zone.get());
    checkWindow(request, wire.endDate());
    return violations.isEmpty() ? Optional.of(request) : Optional.empty();
  }

  private void checkWindow(ReportRequest request, String endDate) {
    if (!request.end().isAfter(request.start())) {
      violations.add(new Violation("endDate", "must be after startDate", endDate));
    } else if (Duration.between(request.start(), request.end()).compareTo(LONGEST) > 0) {
      violations.add(new Violation("endDate", "must be within 3 hours of startDate", endDate));
    }
    if (request.end().isAfter(now.minus(options.availabilityDelay()))) {
      violations.add(
          new Violation(
              "endDate",
              "must be at least " + options.availabilityDelay().toSeconds() + " s before now",
              endDate));
    }
  }

  private Optional<ZoneId> zone(String name) {
    if (ZONES.contains(name)) {
      return Optional.of(ZoneId.of(name));
    }
    violations.add(new Violation("timeZone", "is not a known time zone", name));
    return Optional.empty();
  }

  private Optional<Integer> minutes(String value) {
    int unit = options.timeIntervalInSeconds() ? 60 : 1;
    Optional<Integer> minutes =
        options.timeIntervals().stream()
            .filter(allowed -> String.valueOf(allowed * unit).equals(value))
            .findFirst();
    if (minutes.isEmpty()) {
      String allowed =
          options.timeIntervals().stream()
              .sorted()
              .map(interval -> String.valueOf(interval * unit))
              .toList()
              .toString();
      violations.add(new Violation("timeInterval", "must be one of " + allowed, value));
    }
    return minutes;
  }

  private Optional<LocalDateTime> local(String attribute, String value) {
    try {
      return Optional.of(LocalDateTime.parse(value, LOCAL));
    } catch (DateTimeException e) {
      violations.add(new Violation(attribute, "must have the format yyyy-MM-dd HH:mm:ss", value));
      return Optional.empty();
    }
  }
}
