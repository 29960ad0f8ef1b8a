package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One list of the vendor's, asked for hourly, and what has gone from it lately: its last rows may
 * not be read yet. A list can be short in a way that does not show, such as CSV that breaks off
 * between two lines, and what nobody is asked about would be counted as silent: gone is what two
 * lists lack. Used by one thread at a time, but for what is known.
 */
final class Listing {
  // Beyond what is ever read again.
  private static final Duration FORGOTTEN = Duration.ofDays(8);

  private final Resource resource;
  private final Listed.Reading reading;
  private final Pages pages;
  private final Endpoints endpoints;
  private final VendorClock vendorClock;
  private final Remembered<Listed> remembered;
  private final Map<String, Gone> gone = new HashMap<>();
  private volatile Optional<Map<String, Listed>> present = Optional.empty();
  private volatile Map<String, Listed> lately = Map.of();

  /**
   * One that a list lacked.
   *
   * @param noticed when that was
   * @param sure whether the next list lacked it too
   */
  private record Gone(Listed item, Instant noticed, boolean sure) {}

  Listing(
      Resource resource,
      Listed.Reading reading,
      Pages pages,
      Endpoints endpoints,
      Clock clock,
      VendorClock vendorClock) {
    this.resource = resource;
    this.reading = reading;
    this.pages = pages;
    this.endpoints = endpoints;
    this.vendorClock = vendorClock;
    this.remembered = new Remembered<>(clock);
  }

  /** Asks if that is due. */
  void ask(Complaints complaints) throws InterruptedException {
    remembered.get("", () -> complaints.listening(resource, this::fetch).map(this::present));
  }

  /** The newest answer by id; empty where there never was one. Any thread may ask. */
  Optional<Map<String, Listed>> known() {
    return present;
  }

  /** What is listed and what has gone from the list in the last days. Any thread may ask. */
  Map<String, Listed> lately() {
    return lately;
  }

  /**
   * Everything that was listed at {@code start} or later, and what may be listed still.
   *
   * @throws VendorException when the vendor has never answered and does not now
   */
  List<Listed> since(Instant start) throws VendorException, InterruptedException {
    if (present.isEmpty()) {
      present(fetch());
    }
    List<Listed> all = new ArrayList<>(present.orElseThrow().values());
    gone.values().stream()
        .filter(item -> !item.sure() || item.noticed().isAfter(start))
        .map(Gone::item)
        .forEach(all::add);
    return all;
  }

  private Map<String, Listed> fetch() throws VendorException, InterruptedException {
    Map<String, Listed> found = new LinkedHashMap<>();
    pages.all(
        resource,
        endpoints.list(resource, ""),
        Patience.of(0),
        raw ->
            reading
                .of(raw)
                .filter(item -> found.size() < Items.MOST)
                .ifPresent(item -> found.putIfAbsent(item.id(), item)));
    if (found.size() == Items.MOST) {
      throw new VendorException(
          Failure.TOO_LARGE, resource.endpoint + ": more than " + Items.MOST + " are listed");
    }
    return found;
  }

  private List<Listed> present(Map<String, Listed> next) {
    Instant now = vendorClock.now();
    gone.keySet().removeAll(next.keySet());
    gone.replaceAll((id, item) -> new Gone(item.item(), item.noticed(), true));
    present.ifPresent(
        former ->
            former.forEach(
                (id, item) -> {
                  if (!next.containsKey(id) && gone.size() < Items.MOST) {
                    gone.put(id, new Gone(item, now, false));
                  }
                }));
    gone.values().removeIf(item -> item.noticed().isBefore(now.minus(FORGOTTEN)));
    present = Optional.of(Collections.unmodifiableMap(next));
    Map<String, Listed> all = new LinkedHashMap<>(next);
    gone.forEach((id, item) -> all.put(id, item.item()));
    lately = Collections.unmodifiableMap(all);
    return List.copyOf(next.values());
  }
}
