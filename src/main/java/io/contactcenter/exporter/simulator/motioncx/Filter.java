package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the vendor's page "Reporting Filters": a field with a value or with operators,
 * several of them together, {@code $and}, {@code $or} and {@code $not}.
 */
final class Filter {
  private Filter() {}

  /**
   * Reads a filter; no filter lets everything pass.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Predicate<Map<String, @Nullable Object>> read(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return row -> true;
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("a filter is an object, not " + json);
    }
    List<Predicate<Map<String, @Nullable Object>>> all = new ArrayList<>();
    json.properties()
        .forEach(
            entry ->
                all.add(
                    switch (entry.getKey()) {
                      case "$and" -> every(each(entry.getValue()));
                      case "$or" -> any(each(entry.getValue()));
                      case "$not" -> read(entry.getValue()).negate();
                      default -> field(entry.getKey(), entry.getValue());
                    }));
    return every(all);
  }

  private static List<Predicate<Map<String, @Nullable Object>>> each(JsonNode array) {
    if (!array.isArray()) {
      throw new IllegalArgumentException("$and and $or have lists, not " + array);
    }
    List<Predicate<Map<String, @Nullable Object>>> all = new ArrayList<>();
    array.forEach(element -> all.add(read(element)));
    return all;
  }

  private static <T> Predicate<T> every(List<Predicate<T>> all) {
    return row -> all.stream().allMatch(one -> one.test(row));
  }

  private static <T> Predicate<T> any(List<Predicate<T>> all) {
    return row -> all.stream().anyMatch(one -> one.test(row));
  }

  private static Predicate<Map<String, @Nullable Object>> field(String name, JsonNode wanted) {
    if (name.startsWith("$")) {
      throw new IllegalArgumentException("unknown operator " + name);
    }
    if (!wanted.isObject()) {
      return row -> equal(row.get(name), wanted);
    }
    List<Predicate<Map<String, @Nullable Object>>> all = new ArrayList<>();
    wanted
        .properties()
        .forEach(
            entry -> {
              Predicate<Optional<Object>> operator = operator(entry.getKey(), entry.getValue());
              all.add(row -> operator.test(Optional.ofNullable(row.get(name))));
            });
    return every(all);
  }

  private static Predicate<Optional<Object>> operator(String name, JsonNode value) {
    return switch (name) {
      case "$eq" -> given -> equal(given.orElse(null), value);
      case "$ne" -> given -> !equal(given.orElse(null), value);
      case "$gt" -> given -> compares(given, value, order -> order > 0);
      case "$gte" -> given -> compares(given, value, order -> order >= 0);
      case "$lt" -> given -> compares(given, value, order -> order < 0);
      case "$lte" -> given -> compares(given, value, order -> order <= 0);
      case "$in" -> given -> in(given.orElse(null), value);
      case "$nin" -> given -> !in(given.orElse(null), value);
      case "$not" -> {
        List<Predicate<Optional<Object>>> all = new ArrayList<>();
        value.properties().forEach(entry -> all.add(operator(entry.getKey(), entry.getValue())));
        yield every(all).negate();
      }
      default -> throw new IllegalArgumentException("unknown operator " + name);
    };
  }

  private static boolean in(@Nullable Object given, JsonNode values) {
    for (JsonNode value : values) {
      if (equal(given, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(@Nullable Object given, JsonNode value) {
    if (given == null || value.isNull()) {
      return given == null && value.isNull();
    }
    return compares(Optional.of(given), value, order -> order == 0);
  }

  // What cannot be compared does not match.
  private static boolean compares(Optional<Object> given, JsonNode value, IntPredicate wanted) {
    if (given.isEmpty()) {
      return false;
    }
    Object here = given.get();
    if (here instanceof Boolean && value.isBoolean()) {
      return wanted.test(here.equals(value.asBoolean()) ? 0 : 1);
    }
    if (here instanceof Number && value.isNumber()) {
      return wanted.test(new BigDecimal(here.toString()).compareTo(value.decimalValue()));
    }
    if (here instanceof Instant time && value.isTextual()) {
      try {
        return wanted.test(time.compareTo(OffsetDateTime.parse(value.asText()).toInstant()));
      } catch (DateTimeException e) {
        return false;
      }
    }
    return value.isTextual() && wanted.test(here.toString().compareTo(value.asText()));
  }
}
