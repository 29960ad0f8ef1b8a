package io.contactcenter.exporter.config;

import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code service_levels}. */
final class ServiceLevelReader {
  private final Map<String, Optional<Judged>> vendors;
  private final List<ServiceLevel> levels = new ArrayList<>();
  private final List<Section> places = new ArrayList<>();

  /** With the vendors of the sources by name, as far as they are known. */
  ServiceLevelReader(Map<String, Optional<Judged>> vendors) {
    this.vendors = vendors;
  }

  List<ServiceLevel> read(Section root) {
    for (Section entry : root.sections("service_levels")) {
      ServiceLevel level =
          new ServiceLevel(
              entry.find("source", Scalars::text),
              entry.find("queue", Scalars::text),
              entry.find("formula", Scalars.oneOf(Formula.class)),
              entry.find("target", Scalars::ratio),
              entry.find("threshold", Durations::parsePositive),
              entry.find("opening_hours", Scalars::openingHours));
      check(entry, level);
      levels.add(level);
      places.add(entry);
    }
    return levels;
  }

  private void check(Section entry, ServiceLevel level) {
    if (level.source().isPresent() && !vendors.containsKey(level.source().get())) {
      entry.error(
          "source",
          "there is no source '" + level.source().get() + "'",
          Spelling.nearest(level.source().get(), vendors.keySet())
              .map(meant -> "did you mean '" + meant + "'?")
              .orElse("name one of " + String.join(", ", vendors.keySet())));
    }
    checkReached(entry, level);
    Map<String, Judged> meant = meant(level);
    boolean anywhere = meant.values().stream().anyMatch(vendor -> gives(vendor, level));
    meant.forEach(
        (source, vendor) -> {
          if (!gives(vendor, level)) {
            formulaLacking(entry, source, vendor, level, anywhere);
          }
          if (level.threshold().isPresent() && !vendor.recountsThresholds()) {
            entry.warn(
                "threshold",
                vendor.type()
                    + " counts with its own thresholds: where they differ, source '"
                    + source
                    + "' has no service level",
                "set the threshold at the vendor and remove the key");
          }
        });
  }

  /**
   * The known vendors of the sources that an entry is for. One that has no service level at all is
   * meant only where it is named.
   */
  private Map<String, Judged> meant(ServiceLevel level) {
    Map<String, Judged> meant = new LinkedHashMap<>();
    vendors.forEach(
        (source, vendor) -> {
          boolean named = level.source().map(source::equals).orElse(false);
          boolean general = level.source().isEmpty();
          vendor
              .filter(known -> named || (general && !known.formulas().isEmpty()))
              .ifPresent(known -> meant.put(source, known));
        });
    return meant;
  }

  private static boolean gives(Judged vendor, ServiceLevel level) {
    return level.formula().map(vendor.formulas()::contains).orElse(true);
  }

  /** An entry for all sources may suit only some; one for this source is a mistake. */
  private static void formulaLacking(
      Section entry, String source, Judged vendor, ServiceLevel level, boolean anywhere) {
    String what =
        "'"
            + level.formula().map(Formula::id).orElse("")
            + "' cannot be had from source '"
            + source
            + "': "
            + vendor.type()
            + " lacks a count";
    String formulas =
        String.join(", ", vendor.formulas().stream().sorted().map(Formula::id).toList());
    if (anywhere) {
      entry.warn(
          "formula", what, "give it an entry of its own, with source and one of " + formulas);
    } else {
      entry.error(
          "formula",
          what,
          formulas.isEmpty()
              ? "it has no service level at all: remove the key"
              : "write one of " + formulas);
    }
  }

  private void checkReached(Section entry, ServiceLevel level) {
    for (int i = 0; i < levels.size(); i++) {
      ServiceLevel former = levels.get(i);
      int line = places.get(i).line();
      if (former.isDefault() && level.isDefault()) {
        entry.error("", "line " + line + " is the default already", "give it a source or a queue");
        return;
      }
      if (!former.isDefault()
          && !level.isDefault()
          && covers(former.source(), level.source())
          && covers(former.queue(), level.queue())) {
        entry.warn("", "is never used: line " + line + " matches before", "put it above that");
        return;
      }
    }
  }

  private static boolean covers(Optional<String> former, Optional<String> later) {
    return former.isEmpty() || former.equals(later);
  }
}
