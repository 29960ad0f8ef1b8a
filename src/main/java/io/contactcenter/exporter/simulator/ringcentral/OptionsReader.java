package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which figures are asked for, and how they are to be put together (Business Analytics
 * OpenAPI document, AggregationResponseOptions). Only sums are simulated.
 */
final class OptionsReader {
  private static final Set<String> TYPES = Set.of("Sum", "Average", "Max", "Min", "Percent");
  private static final Set<String> WITHOUT_INTERVAL = Set.of("Sum", "Percent");
  private static final Set<String> INTERVALS = Set.of("Hour", "Day", "Week", "Month");

  private final Generation generation;
  private final Optional<Grouping> grouping;
  private final Violations violations;

  OptionsReader(Generation generation, Optional<Grouping> grouping, Violations violations) {
    this.generation = generation;
    this.grouping = grouping;
    this.violations = violations;
  }

  List<Metric> read(JsonNode options) {
    if (!options.isObject()) {
      violations.invalid("responseOptions", options.asText());
      return List.of();
    }
    List<Metric> metrics = new ArrayList<>();
    read(options.path("counters"), false, metrics);
    read(options.path("timers"), true, metrics);
    return metrics;
  }

  private void read(JsonNode options, boolean timers, List<Metric> metrics) {
    for (Map.Entry<String, JsonNode> option : options.properties()) {
      String parameter = (timers ? "timers." : "counters.") + option.getKey();
      Optional<Metric> metric = generation.metric(timers, option.getKey());
      if (metric.isEmpty()) {
        violations.invalid("responseOptions." + parameter, "");
      } else {
        check(parameter, option.getValue(), metric.get());
        metrics.add(metric.get());
      }
    }
  }

  private void check(String parameter, JsonNode option, Metric metric) {
    String type = option.path("aggregationType").asText();
    if (!TYPES.contains(type)) {
      violations.invalid(parameter + ".aggregationType", type);
      return;
    }
    JsonNode interval = option.path("aggregationInterval");
    boolean has = !interval.isMissingNode();
    boolean summed = WITHOUT_INTERVAL.contains(type);
    boolean wrong =
        has ? summed || !INTERVALS.contains(interval.asText()) : !summed && !metric.timer();
    if (wrong) {
      violations.invalid(parameter + ".aggregationInterval", interval.asText());
    }
    if (metric.breakdown() == Breakdown.OPPORTUNITIES) {
      boolean ofUsers = grouping.filter(by -> by == Grouping.USERS).isPresent();
      if (!type.equals("Sum") || !ofUsers) {
        violations.invalid(parameter, type);
      }
    }
    if (!type.equals("Sum")) {
      violations.because(parameter, type, "The simulator knows sums only");
    }
  }
}
