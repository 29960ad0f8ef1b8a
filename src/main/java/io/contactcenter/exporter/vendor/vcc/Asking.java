package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which of the listed a report asks about: those that are kept. One that is switched off is asked
 * about until it has nothing to say, since it may have been on in the window.
 */
final class Asking {
  private final Listing listing;
  private final Predicate<Listed> kept;

  /** From when on those that are switched off had no row. */
  private final Map<String, Instant> silentSince = new HashMap<>();

  Asking(Listing listing, Predicate<Listed> kept) {
    this.listing = listing;
    this.kept = kept;
  }

  List<Listed> about(Window window) throws VendorException, InterruptedException {
    List<Listed> asked = new ArrayList<>();
    for (Listed item : listing.since(window.start())) {
      if (item.enabled()) {
        silentSince.remove(item.id());
      }
      Instant silent = silentSince.get(item.id());
      boolean saysNothing = silent != null && !window.start().isBefore(silent);
      if (kept.test(item) && !saysNothing) {
        asked.add(item);
      }
    }
    return asked;
  }

  /** What became of it. */
  void answered(String id, Window window, boolean empty) {
    boolean off = listing.known().map(all -> all.get(id)).filter(i -> !i.enabled()).isPresent();
    if (off && empty) {
      silentSince.merge(id, window.start(), (a, b) -> a.isBefore(b) ? a : b);
    } else {
      silentSince.remove(id);
    }
  }
}
