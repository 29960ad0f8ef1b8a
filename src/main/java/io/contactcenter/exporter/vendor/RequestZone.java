package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** In which zone to ask an API that takes and gives wall-clock times. */
public final class RequestZone {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Duration HOUR = Duration.ofHours(1);
  // Farther than any clock change has ever reached (Samoa left out a day).
  private static final Duration REACH = Duration.ofHours(25);

  private RequestZone() {}

  /**
   * The zone for a window: {@code preferred}, or UTC where a wall-clock time in or at the border of
   * the window could mean two moments or none, that is within an hour of a change of the clocks.
   * Offsets are asked as UTC too, since vendors take names of the tz database only.
   */
  public static ZoneId forWindow(ZoneId preferred, Instant start, Instant end) {
    if (preferred instanceof ZoneOffset) {
      return UTC;
    }
    ZoneRules rules = preferred.getRules();
    ZoneOffsetTransition change = rules.nextTransition(start.minus(REACH));
    while (change != null && change.getInstant().isBefore(end.plus(REACH))) {
      if (touches(change, start, end)) {
        return UTC;
      }
      change = rules.nextTransition(change.getInstant());
    }
    return preferred;
  }

  private static boolean touches(ZoneOffsetTransition change, Instant start, Instant end) {
    Duration size = change.getDuration().abs();
    Duration margin = size.compareTo(HOUR) > 0 ? size : HOUR;
    return !change.getInstant().isBefore(start.minus(margin))
        && !change.getInstant().isAfter(end.plus(margin));
  }
}
