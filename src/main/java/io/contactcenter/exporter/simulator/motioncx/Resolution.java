package io.contactcenter.exporter.simulator.motioncx;

import java.util.Arrays;

/** Size of periods: by name on one page of the documents, by number on another. */
enum Resolution {
  QUARTER_HOUR("QuarterHour", 900),
  HOUR("Hour", 3_600),
  DAY("Day", 86_400);

  private final String word;
  private final long seconds;

  Resolution(String word, long seconds) {
    this.word = word;
    this.seconds = seconds;
  }

  long seconds() {
    return seconds;
  }

  static Resolution of(String text) {
    return Arrays.stream(values())
        .filter(
            one -> one.word.equalsIgnoreCase(text) || String.valueOf(one.ordinal()).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown Resolution " + text));
  }
}
