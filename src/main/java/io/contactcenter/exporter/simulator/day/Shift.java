package io.contactcenter.exporter.simulator.day;

import java.time.LocalTime;

/** From when to when an agent works, by the clock of the center. */
public record Shift(LocalTime from, LocalTime to) {
  /** From one full hour to another. */
  public static Shift of(int fromHour, int toHour) {
    return new Shift(LocalTime.of(fromHour, 0), LocalTime.of(toHour, 0));
  }
}
