package io.contactcenter.exporter.week;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A simulated vendor in real time, and its account: what it says of every interval, asked of a twin
 * that nobody else asks and that no outage strikes. The same rows are late or wrong in both.
 */
public final class Accounted implements AutoCloseable {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  // After the second of the readings that follow each other in quarters of an hour.
  private static final int SETTLED_SECONDS = 19 * 60;

  private final Week week;
  private final Simulated asked;
  private final Twin twin;

  /** The types of all vendors there are. */
  public static List<String> types() {
    return WeekVendors.ALL.stream().map(vendor -> vendor.schema().type()).toList();
  }

  /**
   * Starts it.
   *
   * @param flawed the share of rows that are late, wrong, taken back or written in two
   */
  public Accounted(String type, long seed, ZoneId zone, double flawed, InstantSource clock) {
    WeekVendor vendor = WeekVendors.of(type, seed);
    week = week(vendor, seed, zone, clock.instant(), flawed);
    asked = vendor.start(new Circumstances(week, clock, Accounted::pause, told -> {}));
    twin = new Twin(week, clock, Accounted::pause);
  }

  private static Week week(
      WeekVendor vendor, long seed, ZoneId zone, Instant begin, double flawed) {
    LinkedHashSet<String> reports = new LinkedHashSet<>();
    vendor.reports().forEach(reports::addAll);
    boolean quarters = vendor.intervals().contains(Duration.ofMinutes(15));
    return new Week(
        vendor,
        seed,
        zone,
        LocalTime.MIDNIGHT,
        begin,
        quarters ? Duration.ofMinutes(15) : HALF_HOUR,
        // Who made an outbound call, 8x8 Contact Center says an hour later.
        quarters ? HALF_HOUR : HALF_HOUR.multipliedBy(2),
        Duration.ofSeconds(4),
        Duration.ZERO,
        true,
        false,
        1,
        List.copyOf(reports),
        quarters ? flaws(flawed) : Faults.NONE.withSplit(flawed, 0),
        Changes.NONE,
        List.of());
  }

  // The client of 8x8 Contact Center does not ask for the waits of a queue that another resource
  // says had no contacts in any half hour of the question; where resources contradict each other,
  // how much is asked for at once would matter.
  private static Faults flaws(double share) {
    return Faults.NONE
        .withLate(share, SETTLED_SECONDS)
        .withCorrected(share, SETTLED_SECONDS)
        .withWavering(share, SETTLED_SECONDS)
        .withVanished(share / 2, SETTLED_SECONDS)
        .withSplit(share, 0);
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** Where it is asked. */
  public URI url() {
    return asked.baseUrl();
  }

  /** What goes wrong from now on, beside its rows. */
  public void strike(List<Outage> outages) {
    asked.faults().accept(new Faults(outages, week.unsettled().flaws()));
  }

  /** How many requests it had, those without an answer included. */
  public long requests() {
    return asked.account().get().requests();
  }

  /** What the environment has to say. */
  public Map<String, String> secrets() {
    return week.vendor().secrets();
  }

  /** The names of its reports, as in labels. */
  public List<String> reports() {
    return week.reports();
  }

  /** How long an interval is. */
  public Duration interval() {
    return week.interval();
  }

  /** The entry of {@code service_levels} without its braces; empty for a vendor without any. */
  public String serviceLevel() {
    String entry = week.vendor().serviceLevel();
    return entry.isEmpty() ? "" : entry.substring(1, entry.length() - 1);
  }

  /** The lines of a source that asks it at {@code baseUrl}. */
  public List<String> source(URI baseUrl) {
    return Twin.source(week, baseUrl);
  }

  /** What it says now of all that ended after {@code counting} and by {@code end}. */
  public Account account(Instant counting, Instant end) throws InterruptedException {
    return twin.account(counting, end);
  }

  /** The newest interval that can be asked for at {@code now}. */
  public Interval newest(Instant now) {
    return twin.grid().latestEndedBy(now.minus(Twin.DELAY));
  }

  @Override
  public void close() {
    asked.close();
    twin.close();
  }

  static Clock clock(InstantSource vendor) {
    return new Clock() {
      @Override
      public Instant now() {
        return vendor.instant();
      }

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
      }
    };
  }
}
