package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Draws weeks: the same seed gives the same week with the same vendor. */
final class WeekDraw {
  /** Where a week can be, and on which dates it begins: in most, a clock changes in it. */
  private record Place(ZoneId zone, List<LocalDate> begins) {}

  private static final List<Place> PLACES =
      List.of(
          place("America/New_York", "2026-03-05", "2026-10-29", "2026-06-10"),
          place("Australia/Lord_Howe", "2026-04-02", "2026-10-01"),
          place("Europe/London", "2026-03-26", "2026-10-22"),
          place("Asia/Kolkata", "2026-02-11"),
          place("UTC", "2026-07-01"));

  private static final List<Trouble> TROUBLES =
      List.of(
          Trouble.THROTTLED,
          Trouble.THROTTLED,
          Trouble.UNAVAILABLE,
          Trouble.INTERNAL_ERROR,
          Trouble.UNAUTHORIZED,
          Trouble.FORBIDDEN,
          Trouble.HTML,
          Trouble.TRUNCATED,
          Trouble.CLOSED,
          Trouble.HANG,
          Trouble.SLOW,
          Trouble.SLOW);

  private final WeekVendor vendor;
  private final SplittableRandom random;
  private final long seed;

  private WeekDraw(WeekVendor vendor, long seed) {
    this.vendor = vendor;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  static Week of(WeekVendor vendor, long seed) {
    return new WeekDraw(vendor, seed).draw();
  }

  private Week draw() {
    Place place = oneOf(PLACES);
    LocalTime dayStart = oneOf(List.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
    Instant begin =
        oneOf(place.begins())
            .atTime(random.nextInt(24), random.nextInt(60), 2 + 15 * random.nextInt(4))
            .atZone(place.zone())
            .toInstant();
    Duration interval = oneOf(vendor.intervals());
    Duration settle = oneOf(vendor.settles(interval));
    boolean stateful = random.nextInt(4) > 0;
    return new Week(
        vendor,
        seed,
        place.zone(),
        dayStart,
        begin,
        interval,
        settle,
        // The longest outlasts a correction, and a restart begins it anew.
        Duration.ofSeconds(oneOf(List.of(60, 150, 150, 300, 2400))),
        Duration.ofSeconds(oneOf(List.of(0, 0, 60, -60, 7))),
        stateful,
        random.nextInt(3) == 0,
        random.nextInt(4) == 0 ? 2 : 1,
        oneOf(vendor.reports()),
        rows(settle),
        changes(begin),
        mishaps(stateful));
  }

  private Faults rows(Duration settle) {
    Faults faults = Faults.NONE;
    int within = (int) settle.toSeconds();
    if (random.nextInt(3) > 0) {
      faults = faults.withLate(share(), 300 + random.nextInt(within + 1200));
    }
    if (random.nextInt(3) > 0) {
      faults = faults.withCorrected(share(), 300 + random.nextInt(within + 1200));
    }
    if (random.nextInt(3) > 0) {
      faults = faults.withWavering(share(), 300 + random.nextInt(within + 1200));
    }
    if (random.nextInt(3) == 0) {
      faults = faults.withVanished(share() / 2, 300 + random.nextInt(within + 1200));
    }
    if (random.nextInt(3) == 0) {
      faults = faults.withSplit(share(), 0);
    }
    return faults;
  }

  private double share() {
    return oneOf(List.of(0.02, 0.1, 0.3));
  }

  private Changes changes(Instant begin) {
    Changes changes = Changes.NONE;
    int many = random.nextInt(5);
    for (int i = 0; i < many; i++) {
      long at = begin.plus(moment()).getEpochSecond();
      long until = at + duration(Duration.ofHours(1), Duration.ofDays(4)).toSeconds();
      int queue = oneOf(TinyCenter.QUEUES);
      int agent = oneOf(TinyCenter.AGENTS);
      changes =
          switch (random.nextInt(6)) {
            case 0 -> changes.queueNamed(queue, at, "Queue named in " + i);
            case 5 ->
                changes
                    .queueNamed(queue, at, "Queue named for a while")
                    .queueNamed(queue, until, TinyCenter.name(queue));
            case 1 -> changes.queueAway(queue, at, until);
            case 2 -> changes.agentNamed(agent, at, "Renamed", "In " + i);
            case 3 -> changes.agentAway(agent, at, until);
            default -> changes.agentMoved(agent, at, TinyCenter.OTHER_TEAM);
          };
    }
    return changes;
  }

  private List<Mishap> mishaps(boolean stateful) {
    List<Mishap> mishaps = new ArrayList<>();
    int many = 1 + random.nextInt(12);
    for (int i = 0; i < many; i++) {
      mishaps.add(mishap(stateful));
    }
    mishaps.sort(Comparator.comparing(Mishap::at));
    return mishaps;
  }

  private Mishap mishap(boolean stateful) {
    Duration at = moment();
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> restart(at, stateful);
      case 4 ->
          !stateful
              ? vendorTrouble(at)
              : new Mishap.DiskTrouble(
                  at, duration(Duration.ofSeconds(30), Duration.ofHours(5)), random.nextBoolean());
      case 5 -> new Mishap.Sleep(at, duration(Duration.ofMinutes(1), Duration.ofHours(9)));
      case 6 -> new Mishap.OurClock(at, Duration.ofSeconds(random.nextInt(-90, 91)));
      case 7 -> new Mishap.VendorClock(at, Duration.ofSeconds(random.nextInt(-90, 91)));
      case 8 -> new Mishap.Reload(at, random.nextBoolean());
      default -> vendorTrouble(at);
    };
  }

  private Mishap restart(Duration at, boolean stateful) {
    Mishap.Disk disk =
        stateful && random.nextInt(6) == 0
            ? oneOf(List.of(Mishap.Disk.values()))
            : Mishap.Disk.INTACT;
    return new Mishap.Restart(
        at,
        oneOf(
            stateful
                ? List.of(Mishap.Death.values())
                : List.of(Mishap.Death.STOP, Mishap.Death.KILL, Mishap.Death.KILL_ON_ANSWER)),
        random.nextInt(3) == 0
            ? duration(Duration.ofMinutes(10), Duration.ofDays(2))
            : Duration.ofSeconds(15L * random.nextInt(20)),
        disk);
  }

  private Mishap vendorTrouble(Duration at) {
    Trouble trouble = oneOf(TROUBLES);
    String[] where =
        oneOf(
            List.of(
                new String[] {},
                new String[] {"reports"},
                new String[] {"auth"},
                new String[] {"directory"}));
    Outage outage = Outage.of(trouble, where);
    if (trouble == Trouble.THROTTLED || trouble == Trouble.UNAVAILABLE) {
      outage = outage.retryAfter(oneOf(List.of(RetryAfter.values())), 1 + random.nextInt(600));
    }
    if (trouble == Trouble.SLOW) {
      outage = outage.late(1 + random.nextInt(28));
    }
    if (trouble == Trouble.HANG) {
      outage = outage.late(30);
    }
    // Days of waiting for every answer are as good as an outage.
    Duration longest =
        trouble == Trouble.SLOW || trouble == Trouble.HANG
            ? Duration.ofHours(3)
            : Duration.ofDays(3);
    return new Mishap.VendorTrouble(at, duration(Duration.ofSeconds(10), longest), outage);
  }

  /** Some time in the week, never at a full quarter of a minute. */
  private Duration moment() {
    return Duration.ofSeconds(15L * random.nextLong(Week.LENGTH.toSeconds() / 15) + 5);
  }

  /** Short ones as likely as long ones; a multiple of 15 seconds. */
  private Duration duration(Duration shortest, Duration longest) {
    double from = Math.log((double) shortest.toSeconds());
    double to = Math.log((double) longest.toSeconds());
    long seconds = (long) Math.exp(from + random.nextDouble() * (to - from));
    return Duration.ofSeconds(seconds / 15 * 15 + 15);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Place place(String zone, String... begins) {
    return new Place(ZoneId.of(zone), List.of(begins).stream().map(LocalDate::parse).toList());
  }
}
