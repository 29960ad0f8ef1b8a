package io.contactcenter.exporter.vendor.ringcentral;

import java.util.Optional;

/**
 * A figure of the vendor's.
 *
 * @param option its name in a request
 * @param name its name in the answer, which may differ
 * @param timer whether it is a time rather than a count
 * @param breakdown what its values tell apart; empty where it is a single number
 */
record Metric(String option, String name, boolean timer, Optional<Breakdown> breakdown) {
  static Metric counter(String option, String name, Breakdown breakdown) {
    return new Metric(option, name, false, Optional.of(breakdown));
  }

  static Metric counter(String name, Breakdown breakdown) {
    return counter(name, name, breakdown);
  }

  static Metric timer(String option, String name, Breakdown breakdown) {
    return new Metric(option, name, true, Optional.of(breakdown));
  }

  static Metric single(String option, String name, boolean timer) {
    return new Metric(option, name, timer, Optional.empty());
  }
}
