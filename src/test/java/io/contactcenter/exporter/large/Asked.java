package io.contactcenter.exporter.large;

import java.util.Map;

/**
 * A request as the vendor got it.
 *
 * @param query the parameters of the path, one of each name
 * @param body as it was sent
 */
record Asked(String method, String path, Map<String, String> query, String body) {
  /** The last segment of the path. */
  String last() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The parameter {@code name}, which must be there. */
  String parameter(String name) {
    String value = query.get(name);
    if (value == null) {
      throw new IllegalArgumentException(path + " was asked without " + name);
    }
    return value;
  }
}
