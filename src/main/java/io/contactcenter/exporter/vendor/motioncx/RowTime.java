package io.contactcenter.exporter.vendor.motioncx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as the vendor writes them: ISO 8601 in UTC, with or without milliseconds. Offsets may lack
 * their colon, as in the documents' own examples.
 */
final class RowTime {
  private static final Pattern NO_COLON = Pattern.compile("([+-]\\d{2})(\\d{2})$");
  private static final Pattern ZONED = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})$");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private RowTime() {}

  static Optional<Instant> parse(String text) {
    String colon = NO_COLON.matcher(text).replaceFirst("$1:$2");
    try {
      return Optional.of(
          ZONED.matcher(colon).matches()
              ? OffsetDateTime.parse(colon).toInstant()
              : LocalDateTime.parse(colon).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The beginning of a range. */
  static String from(Instant start) {
    return SECONDS.format(start);
  }

  /**
   * The end of a range of rows, which have milliseconds. Whether a range contains its end is not
   * documented: its last millisecond is in it either way.
   */
  static String lastOf(Instant end) {
    return MILLIS.format(end.minusMillis(1));
  }
}
