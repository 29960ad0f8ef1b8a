package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.motioncx.Store.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code interaction/aggregates}: the rows of a range summed up by the server (page "Reporting
 * Aggregation"). The range's resolution does not divide the sums; a bucket column among the group
 * fields does. A column is called by its aggregate and its field, as {@code SumAnsweredApplied}.
 */
final class Aggregates {
  private final Options options;
  private final Store store;

  Aggregates(Options options, Store store) {
    this.options = options;
    this.store = store;
  }

  Reply answer(Body body, Instant now) {
    List<String> by = body.texts("GroupFields");
    List<Column> columns = columns(body.get("Aggregates"));
    Set<String> told = new HashSet<>(by);
    columns.forEach(column -> told.add(column.field()));
    Store.Found found = store.find(body, now, told);
    options
        .witness()
        .said(
            new Said(
                now,
                "interaction-aggregates",
                found.range().start(),
                found.range().end(),
                found.hits().stream().map(Hit::seen).toList(),
                List.of()));
    Map<List<@Nullable Object>, List<Hit>> groups = new LinkedHashMap<>();
    for (Hit hit : found.hits()) {
      List<@Nullable Object> key = new ArrayList<>();
      by.forEach(field -> key.add(hit.fields().get(field)));
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(hit);
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    groups.forEach(
        (key, hits) -> {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          for (int i = 0; i < by.size(); i++) {
            row.put(by.get(i), key.get(i));
          }
          columns.forEach(column -> row.put(column.name(), column.of(hits)));
          rows.add(row);
        });
    return options.envelope().rows(rows, "JObject", null);
  }

  private static List<Column> columns(JsonNode json) {
    List<Column> columns = new ArrayList<>();
    json.properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        kind -> columns.add(new Column(Kind.of(kind.asText()), entry.getKey()))));
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("Aggregates are missing");
    }
    return columns;
  }

  /** What is made of a column; by name or by number. */
  private enum Kind {
    SUM("Sum", "0"),
    MAX("Max", "1"),
    MIN("Min", "2"),
    COUNT("Count", "3");

    private final String word;
    private final String number;

    Kind(String word, String number) {
      this.word = word;
      this.number = number;
    }

    static Kind of(String text) {
      for (Kind kind : values()) {
        if (kind.word.equalsIgnoreCase(text) || kind.number.equals(text)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("unknown aggregate " + text);
    }
  }

  private record Column(Kind kind, String field) {
    String name() {
      return kind.word + field;
    }

    @Nullable Object of(List<Hit> hits) {
      List<Object> values =
          hits.stream()
              .map(hit -> Optional.ofNullable(hit.fields().get(field)))
              .flatMap(Optional::stream)
              .toList();
      return switch (kind) {
        case COUNT -> values.size();
        case SUM -> sum(values);
        case MAX -> values.stream().max(Column::compare).orElse(null);
        case MIN -> values.stream().min(Column::compare).orElse(null);
      };
    }

    // Whole numbers stay whole; anything else is summed in floating point, with its noise.
    private static Object sum(List<Object> values) {
      boolean whole = values.stream().allMatch(Integer.class::isInstance);
      double sum =
          values.stream()
              .filter(Number.class::isInstance)
              .mapToDouble(value -> ((Number) value).doubleValue())
              .sum();
      return whole ? (Object) (long) sum : (Object) sum;
    }

    private static int compare(Object one, Object other) {
      return one instanceof Number number && other instanceof Number another
          ? Double.compare(number.doubleValue(), another.doubleValue())
          : one.toString().compareTo(other.toString());
    }
  }
}
