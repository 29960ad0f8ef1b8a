package io.contactcenter.exporter.simulator.ringcentral;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When company and queues are open, by the clock of the center. */
record Hours(ZoneId zone) {
  private static final String OPEN = "businessHours";
  private static final String CLOSED = "afterHours";

  /** Monday to Friday from 8 to 18. */
  String ofCompany(long second) {
    ZonedDateTime time = Instant.ofEpochSecond(second).atZone(zone);
    boolean weekday = time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    return weekday && time.getHour() >= 8 && time.getHour() < 18 ? OPEN : CLOSED;
  }

  /** Every day from 6 to 22. */
  String ofQueues(long second) {
    ZonedDateTime time = Instant.ofEpochSecond(second).atZone(zone);
    return time.getHour() >= 6 && time.getHour() < 22 ? OPEN : CLOSED;
  }
}
