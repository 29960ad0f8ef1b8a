package io.contactcenter.exporter.simulator.vcc;

import java.util.Arrays;
import java.util.Optional;

/**
 * The notations of an answer, chosen by the ending of the path (Statistics Reporting API,
 * "Responses").
 */
enum Format {
  XML("xml", "text/xml;charset=UTF-8"),
  CSV("csv", "text/csv;charset=UTF-8"),
  JSON("json", "application/json;charset=UTF-8");

  final String ending;
  final String contentType;

  Format(String ending, String contentType) {
    this.ending = ending;
    this.contentType = contentType;
  }

  /** That of a path; XML where it names none. */
  static Format of(String path) {
    return named(path).orElse(XML);
  }

  /** What comes before the ending. */
  static String without(String segment) {
    return named(segment)
        .map(format -> segment.substring(0, segment.length() - format.ending.length() - 1))
        .orElse(segment);
  }

  private static Optional<Format> named(String path) {
    return Arrays.stream(values()).filter(format -> path.endsWith("." + format.ending)).findFirst();
  }
}
