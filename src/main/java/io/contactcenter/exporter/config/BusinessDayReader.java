package io.contactcenter.exporter.config;

import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads {@code business_day}, which is there for all sources and may be there for one: each key of
 * its own goes before that for all.
 */
final class BusinessDayReader {
  private final Section section;
  private final Optional<ZoneId> zone;
  private final Optional<LocalTime> startsAt;
  private final Optional<BusinessDayReader> common;

  private BusinessDayReader(Section section, Optional<BusinessDayReader> common) {
    this.section = section;
    this.common = common;
    this.zone = section.find("time_zone", Scalars::zone);
    this.startsAt = section.find("starts_at", Scalars::time);
  }

  /** That for all sources. */
  static BusinessDayReader common(Section root) {
    return new BusinessDayReader(root.section("business_day"), Optional.empty());
  }

  /** That of one source. */
  BusinessDayReader of(Section source) {
    return new BusinessDayReader(source.section("business_day"), Optional.of(this));
  }

  /** The business day cut into intervals, where a source says nothing of its own in its zone. */
  Grid grid(Section source, ZoneId sourceZone, Duration interval) {
    ZoneId dayZone = zone.or(() -> common.flatMap(day -> day.zone)).orElse(sourceZone);
    Optional<LocalTime> start = startsAt.or(() -> common.flatMap(day -> day.startsAt));
    start.ifPresent(time -> checkStart(source, time, interval));
    return new Grid(new BusinessDay(dayZone, start.orElse(LocalTime.MIDNIGHT)), interval);
  }

  private void checkStart(Section source, LocalTime start, Duration interval) {
    if (start.toSecondOfDay() % interval.toSeconds() != 0) {
      Section written = startsAt.isPresent() ? section : common.orElseThrow().section;
      written.error(
          "starts_at",
          "'"
              + start
              + "' is no whole number of intervals of "
              + Durations.format(interval)
              + " after 00:00, as "
              + source.path()
              + " needs",
          "choose another time or another interval");
    }
  }
}
