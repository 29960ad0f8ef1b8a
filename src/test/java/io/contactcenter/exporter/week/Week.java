package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Flaw;
import io.contactcenter.exporter.simulator.fault.Unsettled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bad week, as it was drawn.
 *
 * @param vendorAhead how far the vendor's clock is ahead of ours
 * @param stateful whether there is a state file
 * @param strict whether the vendor's documented limits hold, or none to speak of
 * @param sources one, or two of the same account that share its queues
 * @param unsettled rows that are late, corrected, taken back, split
 * @param mishaps in the order of time
 */
record Week(
    WeekVendor vendor,
    long seed,
    ZoneId zone,
    LocalTime dayStart,
    Instant begin,
    Duration interval,
    Duration settle,
    Duration zeroHold,
    Duration vendorAhead,
    boolean stateful,
    boolean strict,
    int sources,
    List<String> reports,
    Faults unsettled,
    Changes changes,
    List<Mishap> mishaps) {
  static final Duration LENGTH = Duration.ofDays(7);

  /** Long enough after it to read all that is missing within the limits, and to settle it. */
  Duration calm() {
    return Duration.ofHours(strict ? 24 : 6);
  }

  Week {
    reports = List.copyOf(reports);
    mishaps = List.copyOf(mishaps);
  }

  /** Everything that can be left out of it, by name. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < mishaps.size(); i++) {
      parts.add("m" + i);
    }
    for (int i = 0; i < changes.all().size(); i++) {
      parts.add("c" + i);
    }
    unsettled.flaws().keySet().forEach(flaw -> parts.add(flaw.name().toLowerCase(Locale.ROOT)));
    return parts;
  }

  /** The same week with these of its {@link #parts} alone. */
  Week only(Collection<String> kept) {
    List<Mishap> fewer = new ArrayList<>();
    for (int i = 0; i < mishaps.size(); i++) {
      if (kept.contains("m" + i)) {
        fewer.add(mishaps.get(i));
      }
    }
    List<Changes.Change> stay = new ArrayList<>();
    for (int i = 0; i < changes.all().size(); i++) {
      if (kept.contains("c" + i)) {
        stay.add(changes.all().get(i));
      }
    }
    Faults rows = Faults.NONE;
    for (Map.Entry<Flaw, Unsettled> flaw : unsettled.flaws().entrySet()) {
      if (kept.contains(flaw.getKey().name().toLowerCase(Locale.ROOT))) {
        rows = rows.with(flaw.getKey(), flaw.getValue());
      }
    }
    return new Week(
        vendor,
        seed,
        zone,
        dayStart,
        begin,
        interval,
        settle,
        zeroHold,
        vendorAhead,
        stateful,
        strict,
        sources,
        reports,
        rows,
        new Changes(stay),
        fewer);
  }

  /** As a list, one circumstance a line. */
  String described() {
    StringBuilder text = new StringBuilder();
    text.append("week of seed ").append(seed);
    text.append(" with ").append(vendor.schema().type()).append('\n');
    text.append("  begins ").append(begin.atZone(zone)).append(", day from ").append(dayStart);
    text.append(", intervals of ").append(interval.toMinutes()).append("m, settle ").append(settle);
    text.append(", zero_hold ").append(zeroHold).append('\n');
    text.append("  reports ").append(reports).append(", sources ").append(sources);
    text.append(stateful ? ", with state" : ", without state");
    text.append(strict ? ", documented limits" : ", wide limits");
    text.append(", vendor's clock ahead by ").append(vendorAhead).append('\n');
    unsettled
        .flaws()
        .forEach(
            (flaw, rows) ->
                text.append("  ")
                    .append(flaw.name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(rows)
                    .append('\n'));
    for (int i = 0; i < changes.all().size(); i++) {
      text.append("  c").append(i).append(": ").append(changes.all().get(i)).append('\n');
    }
    for (int i = 0; i < mishaps.size(); i++) {
      text.append("  m").append(i).append(": ").append(mishaps.get(i)).append('\n');
    }
    return text.toString();
  }
}
