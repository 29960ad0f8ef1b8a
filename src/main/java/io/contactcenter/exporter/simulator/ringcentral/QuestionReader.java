package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a request for call performance against every published rule and keeps what is wrong with
 * it (Business Analytics OpenAPI document; changelogs 1.0.50 and 1.0.51 of the API guide).
 *
 * <p>Filters of calls, days and hours are not simulated: a request that has some is refused.
 */
final class QuestionReader {
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  // "Earliest timeFrom": changelog 1.0.50.
  private static final Duration REACH = Duration.ofDays(184);
  private static final int LARGEST_PAGE = 200;

  private final Generation generation;
  private final PhoneSystem phones;
  private final Instant now;
  private final Violations violations = new Violations();

  QuestionReader(Generation generation, PhoneSystem phones, Instant now) {
    this.generation = generation;
    this.phones = phones;
    this.now = now;
  }

  Violations violations() {
    return violations;
  }

  /** The question, unless something is wrong with it. */
  Optional<Question> read(JsonNode body, Context request) {
    Question.Page page = PageReader.read(request, LARGEST_PAGE, violations);
    Optional<Grouped> grouped =
        generation == Generation.BETA_2021 && body.path("grouping").isMissingNode()
            ? Optional.of(new Grouped(Grouping.COMPANY, Set.of()))
            : grouping(body.path("grouping"));
    JsonNode range = range(body);
    Optional<Instant> from = moment(range, "timeFrom");
    Optional<Instant> to = moment(range, "timeTo");
    if (from.isPresent() && from.get().isBefore(now.minus(REACH))) {
      violations.invalid("timeRange.timeFrom", from.get().toString());
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      violations.invalid("timeRange.timeTo", to.get().toString());
    }
    notSimulated(body, "callFilters", "additionalFilters");
    List<Metric> metrics =
        new OptionsReader(generation, grouped.map(Grouped::grouping), violations)
            .read(body.path("responseOptions"));
    if (!violations.isEmpty() || grouped.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            generation,
            grouped.get().grouping(),
            grouped.get().keys(),
            from.get().toEpochMilli(),
            to.get().toEpochMilli(),
            metrics,
            page));
  }

  private record Grouped(Grouping grouping, Set<String> keys) {}

  private Optional<Grouped> grouping(JsonNode grouping) {
    JsonNode by = grouping.path("groupBy");
    JsonNode byMembers = grouping.path("groupByMembers");
    boolean members = generation == Generation.V1 && !byMembers.isMissingNode();
    if (members && !by.isMissingNode()) {
      violations.because("grouping", "", "Exactly one of groupBy and groupByMembers is allowed");
      return Optional.empty();
    }
    Set<String> keys = new HashSet<>();
    grouping
        .path(generation == Generation.V1 ? "keys" : "ids")
        .forEach(key -> keys.add(key.asText()));
    if (members) {
      return phones
          .members(byMembers.asText(), keys)
          .map(users -> new Grouped(Grouping.USERS, users))
          .or(() -> invalidGrouping("grouping.groupByMembers", byMembers));
    }
    Optional<Grouping> found = Grouping.of(generation, by.asText());
    if (found.isPresent() && found.get() == Grouping.COMPANY && !keys.isEmpty()) {
      violations.because(
          "grouping",
          by.asText(),
          "Grouping by '" + by.asText() + "' cannot contain group identifiers");
    }
    return found
        .map(known -> new Grouped(known, keys))
        .or(() -> invalidGrouping("grouping.groupBy", by));
  }

  private Optional<Grouped> invalidGrouping(String parameter, JsonNode value) {
    violations.invalid(parameter, value.asText());
    return Optional.empty();
  }

  private JsonNode range(JsonNode body) {
    if (generation == Generation.BETA_2021) {
      return body.path("timeRange");
    }
    JsonNode settings = body.path("timeSettings");
    String parent = generation == Generation.V1 ? "timeSettings" : "advancedTimeSettings";
    JsonNode zone =
        generation == Generation.V1
            ? settings.path("timeZone")
            : settings.path("advancedTimeSettings").path("timeZone");
    boolean required = generation == Generation.V1 || !zone.isMissingNode();
    if (required && !ZONES.contains(zone.asText())) {
      violations.invalid(parent + ".timeZone", zone.asText());
    }
    notSimulated(settings.path("advancedTimeSettings"), "includeDays", "includeHours");
    return settings.path("timeRange");
  }

  private Optional<Instant> moment(JsonNode range, String name) {
    String text = range.path(name).asText();
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      violations.invalid("timeRange." + name, text);
      return Optional.empty();
    }
  }

  private void notSimulated(JsonNode parent, String... names) {
    for (String name : names) {
      if (!parent.path(name).isEmpty()) {
        violations.because(name, "", "The simulator knows no " + name);
      }
    }
  }
}
