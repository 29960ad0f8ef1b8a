package io.contactcenter.exporter.config;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.servicelevel.Formula;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the configuration of one kind of vendor may say. */
public interface VendorSchema {
  /** As it is written in {@code type:}. */
  String type();

  /** What holds where a source says nothing. */
  Defaults defaults();

  /** The lengths that the vendor can cut intervals to. */
  List<Duration> intervals();

  /** How long after its end the vendor itself refuses to answer for an interval. */
  Duration leastAvailabilityDelay();

  /** The formulas whose counts the vendor gives. */
  Set<Formula> formulas();

  /** The same of a source with these {@code settings}, where they matter. */
  default Set<Formula> formulas(VendorSettings settings) {
    return formulas();
  }

  /** Whether counts can be made for another threshold than the vendor's own. */
  boolean recountsThresholds();

  /** The same of a source with these {@code settings}, where they matter. */
  default boolean recountsThresholds(VendorSettings settings) {
    return recountsThresholds();
  }

  /** The key that lists the reports. */
  default String reportsKey() {
    return "reports";
  }

  /** The names that {@link #reportsKey} takes. */
  List<String> reports();

  /** What a report is called in labels that is {@code written} so in the configuration. */
  default String reportName(String written) {
    return written;
  }

  /** Reads the keys that only this vendor knows. */
  VendorSettings read(Section source);

  /** Values of the common keys; {@code formula} is used where no service level names one. */
  record Defaults(
      URI baseUrl,
      Duration interval,
      Duration pollEvery,
      Duration availabilityDelay,
      Duration settle,
      List<RateLimit> rateLimit,
      List<String> reports,
      Formula formula) {
    public Defaults {
      rateLimit = List.copyOf(rateLimit);
      reports = List.copyOf(reports);
    }
  }
}
