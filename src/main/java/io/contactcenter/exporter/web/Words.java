package io.contactcenter.exporter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as people say them, in one zone. */
record Words(ZoneId zone, Instant now) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

  /**
   * {@code US/Eastern (EST, UTC-05:00)}. A zone without a place is its offset: the names of {@code
   * Etc/GMT-7} and its like have the sign of POSIX, against what people read.
   */
  String zoneName() {
    ZonedDateTime local = now.atZone(zone);
    String seconds = local.getOffset().getTotalSeconds() == 0 ? "" : local.getOffset().getId();
    String offset = "UTC" + seconds;
    if (zone.getId().startsWith("Etc/") || zone.getId().equals("UTC")) {
      return offset;
    }
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(local);
    boolean known = name.chars().allMatch(Character::isLetter) && !name.equals(zone.getId());
    return zone.getId() + " (" + (known ? name + ", " : "") + offset + ")";
  }

  /** {@code 10:15}, with the date where it is not today's. */
  String time(Instant at) {
    return date(at) + TIME.format(at.atZone(zone));
  }

  /** {@code 10:15:07}, with the date where it is not today's. */
  String exactTime(Instant at) {
    return date(at) + EXACT.format(at.atZone(zone));
  }

  /** {@code 10:00-10:15} with an en dash. */
  String span(Instant start, Instant end) {
    return time(start) + "–" + TIME.format(end.atZone(zone));
  }

  /** {@code in 40 s}, {@code 7 min ago}, {@code now}. */
  String relative(Instant at) {
    long seconds = at.getEpochSecond() - now.getEpochSecond();
    if (seconds == 0) {
      return "now";
    }
    return seconds > 0 ? "in " + rough(seconds) : rough(-seconds) + " ago";
  }

  /** {@code 40 s}, {@code 7 min}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
  static String rough(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    if (hours < 48) {
      return minutes % 60 == 0 ? hours + " h" : hours + " h " + minutes % 60 + " min";
    }
    return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
  }

  /** A wait: {@code 12 s}, {@code 2 min 5 s}. */
  static String wait(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole % 60 == 0 ? whole / 60 + " min" : whole / 60 + " min " + whole % 60 + " s";
  }

  /** {@code 81.9 %}; rounded down, so that what missed 80 never reads as 80.0. */
  static String percent(double ratio) {
    // A ratio that is a decimal, as 0.29, must not fall below it: 0.29 * 1000 is
    // 289.99999999999994.
    double tenths = Math.floor(Math.round(ratio * 1e9) / 1e6);
    String text = String.format(Locale.ROOT, "%.1f", tenths / 10);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
  }

  /** {@code 12,345}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private String date(Instant at) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return date.equals(now.atZone(zone).toLocalDate()) ? "" : DATE.format(date) + ", ";
  }
}
