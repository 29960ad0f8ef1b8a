package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.motioncx.Envelope.Paging;
import io.contactcenter.exporter.simulator.motioncx.Store.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code interaction/details}: rows, page by page. */
final class Details {
  // The page size of a request that does not say any (published specification).
  private static final int DEFAULT_LIMIT = 5;

  private final Options options;
  private final Store store;
  private final AtomicInteger shifts;

  Details(Options options, Store store) {
    this.options = options;
    this.store = store;
    shifts = new AtomicInteger(options.pageShifts());
  }

  Reply answer(Body body, Instant now) {
    Store.Found found = store.find(body, now);
    List<Hit> hits = ordered(found.hits(), body.texts("OrderBy"));
    int limit = body.number("Limit").filter(n -> n > 0).orElse(DEFAULT_LIMIT);
    int rows = Math.min(limit, options.mostRows());
    int offset = Math.max(0, body.number("Offset").orElse(0));
    if (offset > 0 && shifts.getAndUpdate(left -> Math.max(0, left - 1)) > 0 && !hits.isEmpty()) {
      // The first row has moved elsewhere since the last page.
      hits = hits.subList(1, hits.size());
    }
    List<Hit> page =
        hits.subList(Math.min(offset, hits.size()), Math.min(offset + rows, hits.size()));
    options
        .witness()
        .said(
            new Said(
                now,
                "interaction-details",
                found.range().start(),
                found.range().end(),
                page.stream().map(Hit::seen).toList(),
                List.of()));
    List<String> fields = body.texts("Fields");
    return options
        .envelope()
        .rows(
            page.stream().map(hit -> wanted(hit.fields(), fields)).toList(),
            "JObject",
            options.tellsPaging() ? new Paging(hits.size(), rows, offset) : null);
  }

  private Map<String, @Nullable Object> wanted(
      Map<String, @Nullable Object> row, List<String> fields) {
    Map<String, @Nullable Object> some = new LinkedHashMap<>();
    row.forEach(
        (name, value) -> {
          if (fields.isEmpty() || fields.contains(name)) {
            some.put(options.camelCaseRows() ? camel(name) : name, value);
          }
        });
    return some;
  }

  private static String camel(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static List<Hit> ordered(List<Hit> hits, List<String> columns) {
    List<Hit> sorted = new ArrayList<>(hits);
    Comparator<Hit> order = Comparator.comparingInt(hit -> 0);
    for (String column : columns) {
      order = order.thenComparing((one, other) -> compare(one, other, column));
    }
    sorted.sort(order);
    return sorted;
  }

  // Nothing comes before everything; only values of one kind are in one column.
  private static int compare(Hit one, Hit other, String column) {
    Object here = one.fields().get(column);
    Object there = other.fields().get(column);
    if (here == null || there == null) {
      return Boolean.compare(here != null, there != null);
    }
    if (here instanceof Instant time) {
      return time.compareTo((Instant) there);
    }
    return here instanceof Number number
        ? Double.compare(number.doubleValue(), ((Number) there).doubleValue())
        : here.toString().compareTo(there.toString());
  }
}
