package io.contactcenter.exporter.simulator.motioncx;

import java.util.Arrays;

/** Size of periods: by name on one page of the documents, by number on another. */
enum Resolution {
  QUARTER_HOUR("QuarterHour", "0", 900),
  HOUR("Hour", "1", 3_600),
  DAY("Day", "2", 86_400);

  private final String word;
  private final String number;
  private final long seconds;

  Resolution(String word, String number, long seconds) {
    this.word = word;
    this.number = number;
    this.seconds = seconds;
  }

  long seconds() {
    return seconds;
  }

  static Resolution of(String text) {
    return Arrays.stream(values())
        .filter(one -> one.word.equalsIgnoreCase(text) || one.number.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown Resolution " + text));
  }
}
