package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is asked first when permits are short, judged by nothing but what arrived at the vendor: the
 * newest interval of any report, then what counts, then what only today's sums need.
 */
class UrgencyTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** An interval may be asked for that long after its end. */
  private static final Duration DELAY = Duration.ofMinutes(5).plusSeconds(2);

  private static final Duration SETTLED = DELAY.plusMinutes(30).minusSeconds(2);
  private static final Instant MIDNIGHT = Instant.parse("2026-03-04T00:00:00Z");
  private static final Instant BEGAN = Instant.parse("2026-03-04T13:07:30Z");
  private static final Instant OUTAGE = Instant.parse("2026-03-04T13:50:00Z");
  private static final Instant BACK = Instant.parse("2026-03-04T17:52:00Z");

  private final VirtualClock clock = new VirtualClock(BEGAN.toString());
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  /** How urgent a request is. */
  private enum Rank {
    NEWEST,
    COUNTS,
    READ_BACK
  }

  @Test
  void afterAnOutageTheMostUrgentIsAskedAtEveryMoment() {
    try (VirtualExporter exporter = open()) {
      outage(exporter);
    }
    assertUrgency();
  }

  @Test
  void afterAnOutageAndARestartTheMostUrgentIsAskedAtEveryMoment(@TempDir Path folder) {
    setup.state(folder);
    try (VirtualExporter exporter = open()) {
      exporter.runUntil(OUTAGE);
    }
    clock.advance(Duration.between(OUTAGE, BACK));
    try (VirtualExporter exporter = open()) {
      exporter.runUntil(BACK.plus(Duration.ofHours(5)));
      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    }
    assertUrgency();
  }

  private void outage(VirtualExporter exporter) {
    exporter.runUntil(OUTAGE);
    vendor.stop();
    exporter.runUntil(BACK);
    vendor.recover();
    exporter.runUntil(BACK.plus(Duration.ofHours(5)));
    assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    assertThat(exporter.scrape().all("contactcenter_report_today_complete_ratio"))
        .hasSize(3)
        .allSatisfy((report, ratio) -> assertThat(Double.longBitsToDouble(ratio)).isEqualTo(1.0));
  }

  private VirtualExporter open() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    setup.rateLimit = List.of(new RateLimit(1, Duration.ofSeconds(30)), new RateLimit(5, QUARTER));
    return VirtualExporter.open(clock, setup.config(), vendor);
  }

  private void assertUrgency() {
    Map<Rank, Integer> seen = new EnumMap<>(Rank.class);
    List<ScriptedVendor.Call> answered = new ArrayList<>();
    // A report that failed waits five minutes at most before it is asked again.
    Instant settled = BACK.plus(Duration.ofMinutes(5));
    for (ScriptedVendor.Call call : vendor.calls) {
      boolean failed = !call.at().isBefore(OUTAGE) && call.at().isBefore(BACK);
      if (call.at().isAfter(settled)) {
        Rank made = rank(call, answered);
        seen.merge(made, 1, Integer::sum);
        assertThat(made).as("%s", call).isEqualTo(mostUrgent(call.at(), answered));
      }
      if (!failed) {
        answered.add(call);
      }
    }
    assertThat(seen).containsOnlyKeys(Rank.values());
    assertThat(seen.values()).allSatisfy(calls -> assertThat(calls).isGreaterThan(2));
  }

  private static Rank rank(ScriptedVendor.Call call, List<ScriptedVendor.Call> answered) {
    for (Rank candidate : Rank.values()) {
      Predicate<Interval> wanted = wanted(candidate, call.report(), call.at(), answered);
      if (call.window().intervals().stream().anyMatch(wanted)) {
        return candidate;
      }
    }
    throw new AssertionError("nobody needs " + call);
  }

  private static Rank mostUrgent(Instant now, List<ScriptedVendor.Call> answered) {
    for (Rank candidate : Rank.values()) {
      for (String report : List.of("queue", "agent", "agent_queue")) {
        if (intervals(now).stream().anyMatch(wanted(candidate, report, now, answered))) {
          return candidate;
        }
      }
    }
    throw new AssertionError("nothing is needed at " + now);
  }

  private static Predicate<Interval> wanted(
      Rank rank, String report, Instant now, List<ScriptedVendor.Call> answered) {
    return interval -> {
      List<Instant> readings =
          answered.stream()
              .filter(call -> call.report().equals(report))
              .filter(call -> call.window().intervals().contains(interval))
              .map(ScriptedVendor.Call::at)
              .toList();
      boolean newest = interval.end().plus(DELAY).plus(QUARTER).isAfter(now);
      boolean counts = interval.end().isAfter(BEGAN);
      boolean read = !readings.isEmpty();
      return switch (rank) {
        case NEWEST -> newest && !read;
        case COUNTS -> counts && (read ? isDueAgain(interval, readings, now) : !newest);
        case READ_BACK -> !newest && !counts && !read;
      };
    };
  }

  /** A settling interval is read once after every tick, until a reading finds it settled. */
  private static boolean isDueAgain(Interval interval, List<Instant> readings, Instant now) {
    Instant last = readings.get(readings.size() - 1);
    Instant tick = MIDNIGHT.plus(DELAY);
    while (!tick.plus(QUARTER).isAfter(now)) {
      tick = tick.plus(QUARTER);
    }
    boolean settled = !last.isBefore(interval.end().plus(SETTLED));
    return !settled && last.isBefore(tick);
  }

  /** The intervals of the day that may be asked for. */
  private static List<Interval> intervals(Instant now) {
    List<Interval> all = new ArrayList<>();
    for (Instant start = MIDNIGHT;
        !start.plus(QUARTER).plus(DELAY).isAfter(now);
        start = start.plus(QUARTER)) {
      all.add(new Interval(start, start.plus(QUARTER)));
    }
    return all;
  }
}
