package io.contactcenter.exporter.week;

import java.util.List;

/** The vendors that live through weeks: a new one is added here. */
final class WeekVendors {
  static final List<WeekVendor> ALL =
      List.of(
          new RingCxWeeks(),
          new WorkWeeks(),
          new RingCentralWeeks(),
          new ContactCenterWeeks(),
          new MotionCxWeeks());

  private WeekVendors() {}

  /** The one whose type that is; those of all take turns where it is empty. */
  static WeekVendor of(String type, long seed) {
    if (type.isEmpty()) {
      return ALL.get((int) Math.floorMod(seed - 1, (long) ALL.size()));
    }
    return ALL.stream()
        .filter(vendor -> vendor.schema().type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no vendor '"
                        + type
                        + "'; there are "
                        + ALL.stream().map(vendor -> vendor.schema().type()).toList()));
  }
}
