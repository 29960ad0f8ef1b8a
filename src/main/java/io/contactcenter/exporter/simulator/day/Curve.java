package io.contactcenter.exporter.simulator.day;

import java.time.LocalTime;
import java.util.List;

/**
 * Contacts per hour over a day, given at each full hour and linear between.
 *
 * @param perHour 24 values
 */
public record Curve(List<Integer> perHour) {
  public Curve {
    perHour = List.copyOf(perHour);
    if (perHour.size() != 24) {
      throw new IllegalArgumentException("a curve has 24 values, not " + perHour.size());
    }
  }

  /** The contacts per hour at 0:00, 1:00, ... 23:00. */
  public static Curve of(Integer... perHour) {
    return new Curve(List.of(perHour));
  }

  Curve times(int factor) {
    return new Curve(perHour.stream().map(contacts -> contacts * factor).toList());
  }

  double at(LocalTime time) {
    int hour = time.getHour();
    double share = (time.toSecondOfDay() - hour * 3600) / 3600.0;
    return perHour.get(hour) * (1 - share) + perHour.get((hour + 1) % 24) * share;
  }

  int peak() {
    return perHour.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
