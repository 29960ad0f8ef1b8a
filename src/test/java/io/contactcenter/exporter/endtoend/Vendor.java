package io.contactcenter.exporter.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A simulated RingCX whose time a test moves from interval to interval. The exporter follows it by
 * its {@code Date} header. It can be away for a while.
 */
final class Vendor implements AutoCloseable, InstantSource {
  private static final List<String> FIGURES = List.of("offered", "answered", "abandoned");
  static final Duration INTERVAL = Duration.ofMinutes(15);
  // availability_delay, and a little more: the header is known to the second only.
  private static final Duration READABLE = Duration.ofMinutes(5).plusSeconds(5);

  // Far enough for all that tests do to be past, and on the same day where the center stands.
  private static final Duration BEHIND = Duration.ofHours(8);
  private static final int HOUR_HERE = 17;

  private final ZoneId zone;
  private final Duration behind;
  private volatile Duration moved = Duration.ZERO;
  private URI former = URI.create("");
  private RingCxSimulator simulator;

  /** Where it is after nine in the morning. */
  Vendor() {
    this(BEHIND, whereItIsFive());
  }

  /** Where it is {@code now}, at a date of its own: what happens there is the same every time. */
  Vendor(ZonedDateTime now) {
    this(Duration.between(now.toInstant(), Instant.now()), now.getZone());
  }

  private Vendor(Duration behind, ZoneId zone) {
    this.behind = behind;
    this.zone = zone;
    simulator = RingCxSimulator.start(options());
  }

  private Options options() {
    return Options.demo().withZone(zone).withClock(this).withTokenLifetime(Duration.ofDays(1));
  }

  /** Where it is after five in the afternoon now. */
  private static ZoneId whereItIsFive() {
    int offset = HOUR_HERE - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    int onEarth = offset > 14 ? offset - 24 : offset;
    // The names have the sign of POSIX: Etc/GMT-3 is three hours ahead of Greenwich.
    return ZoneId.of("Etc/GMT" + (onEarth > 0 ? "-" + onEarth : "+" + -onEarth));
  }

  @Override
  public Instant instant() {
    return Instant.now().minus(behind).plus(moved);
  }

  /** A configuration of {@code serve} that polls every second and keeps its state. */
  Path config(Path folder) {
    return config(folder, "zero_hold: 300ms");
  }

  /** The same with other {@code settings} beside the source. */
  Path config(Path folder, String settings) {
    return new Simulated(
            url(),
            "state_file: " + folder.resolve("state") + "\n" + settings,
            "time_zone: "
                + zone
                + "\npoll_every: 1s\nmax_age: 2d\nrate_limit: [{requests: 1000, per: 60s}]")
        .in(folder);
  }

  /** Where it stands. */
  ZoneId zone() {
    return zone;
  }

  URI url() {
    return simulator.baseUrl();
  }

  /** Replaces all faults by these. */
  void faults(Faults faults) {
    simulator.faults(faults);
  }

  /** What it was asked so far. */
  Book.Account account() {
    return simulator.account();
  }

  /** The start of the interval that is going on: who begins to count now counts it first. */
  Instant currentInterval() {
    long length = INTERVAL.toSeconds();
    return Instant.ofEpochSecond(instant().getEpochSecond() / length * length);
  }

  /** Lets the next interval end and become readable; returns its end. */
  Instant nextInterval() {
    long length = INTERVAL.toSeconds();
    Instant now = instant().minus(READABLE);
    Instant end = Instant.ofEpochSecond((now.getEpochSecond() / length + 1) * length);
    moved = moved.plus(Duration.between(now, end)).plusMillis(1);
    return end;
  }

  void goAway() {
    former = simulator.baseUrl();
    simulator.close();
  }

  /** On the same port, knowing nobody that was logged in. */
  void comeBack() {
    simulator = RingCxSimulator.start(options().withAddress(former.getHost(), former.getPort()));
  }

  /** Which contacts happened in which queue from {@code from} to {@code until}. */
  Map<String, Double> happened(Instant from, Instant until) {
    Map<String, Double> sums = new TreeMap<>();
    add(until, 1, sums);
    add(from, -1, sums);
    return sums;
  }

  /** Everything that happened from {@code from} to {@code until} and adds up. */
  Map<Series, BigDecimal> everything(Instant from, Instant until) {
    return Happened.between(url(), zone, from, until);
  }

  /** The same as {@code scrape} has it in its counters. */
  static Map<String, Double> counted(Scrape scrape) {
    Map<String, Double> counted = new TreeMap<>();
    for (String figure : FIGURES) {
      scrape
          .of("contactcenter_queue_" + figure + "_total")
          .forEach(
              (series, value) ->
                  counted.merge(
                      series.replaceAll(".*queue=\"(\\d+)\".*", "$1") + " " + figure,
                      value,
                      Double::sum));
    }
    return counted;
  }

  private void add(Instant until, int sign, Map<String, Double> sums) {
    String time = URLEncoder.encode(until.toString(), StandardCharsets.UTF_8);
    JsonNode day = new Web(url()).json("/simulator/day?until=" + time);
    for (JsonNode queue : day.path("queues")) {
      for (String figure : FIGURES) {
        sums.merge(
            queue.path("queue").asText() + " " + figure,
            sign * queue.path(figure).asDouble(),
            Double::sum);
      }
    }
  }

  @Override
  public void close() {
    simulator.close();
  }
}
