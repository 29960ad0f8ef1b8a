package io.contactcenter.exporter.cli;

import java.util.List;
import java.util.Locale;

/** The form and the level of the log. */
final class Logging {
  static final List<String> FORMATS = List.of("text", "json");
  static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");

  private Logging() {}

  /**
   * Chooses how the log is written; {@code logback.xml} reads these properties when the first
   * logger is made, so this comes before it. The level is that of the exporter itself; libraries
   * log warnings and errors only.
   *
   * @param format one of {@link #FORMATS}
   * @param level one of {@link #LEVELS}, in any case
   * @throws IllegalArgumentException when a word is none of these
   */
  static void configure(String format, String level) {
    System.setProperty("log.format", oneOf(FORMATS, "log format", format));
    System.setProperty("log.level", oneOf(LEVELS, "log level", level));
  }

  private static String oneOf(List<String> words, String what, String word) {
    String known = word.toLowerCase(Locale.ROOT);
    if (!words.contains(known)) {
      throw new IllegalArgumentException(
          "unknown " + what + " \"" + word + "\": use one of " + String.join(", ", words));
    }
    return known;
  }
}
