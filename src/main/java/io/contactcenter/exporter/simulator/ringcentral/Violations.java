package io.contactcenter.exporter.simulator.ringcentral;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request. */
final class Violations {
  /**
   * One thing.
   *
   * @param value as it was written
   */
  record Violation(String parameter, String value, String message) {}

  private final List<Violation> all = new ArrayList<>();

  /** A parameter whose value is not allowed, in the vendor's published words. */
  void invalid(String parameter, String value) {
    because(parameter, value, "Parameter [" + parameter + "] value is invalid");
  }

  void because(String parameter, String value, String message) {
    all.add(new Violation(parameter, value, message));
  }

  List<Violation> all() {
    return List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
