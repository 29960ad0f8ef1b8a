package io.contactcenter.exporter.vendor.row;

import java.util.HashMap;
import java.util.Map;

/** The fields that the rows of one answer have, each with its position in every row. */
final class FieldNames {
  private static final int NONE = -1;

  private final Map<String, Integer> positions = new HashMap<>();

  /** The position of a field, which has one from now on. */
  int add(String name) {
    return positions.computeIfAbsent(name, unknown -> positions.size());
  }

  /** The position of a field, negative where no row has had it. */
  int position(String name) {
    return positions.getOrDefault(name, NONE);
  }

  int size() {
    return positions.size();
  }
}
