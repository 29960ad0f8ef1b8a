package io.contactcenter.exporter.vendor.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Limits;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real client asks the simulated RingCX, which takes and gives wall-clock times, for the hours
 * around a change of the clocks. It gets what happened, in the interval in which it happened.
 */
class ClockChangeTest {
  private final Transport transport = new Transport("test");

  @AfterEach
  void close() {
    transport.close();
  }

  @ParameterizedTest(name = "{3} min in {0} on {1}, {4} at a time")
  @CsvSource({
    "America/New_York,    2026-11-01, 2026-11-01T06:00:00Z, 15, 1",
    "America/New_York,    2026-11-01, 2026-11-01T06:00:00Z, 30, 3",
    "America/New_York,    2026-11-01, 2026-11-01T06:00:00Z, 15, 12",
    "America/New_York,    2026-03-08, 2026-03-08T07:00:00Z, 15, 1",
    "America/New_York,    2026-03-08, 2026-03-08T07:00:00Z, 45, 4",
    "Australia/Lord_Howe, 2026-04-05, 2026-04-04T15:00:00Z, 15, 1",
    "Australia/Lord_Howe, 2026-04-05, 2026-04-04T15:00:00Z, 60, 3",
    "Australia/Lord_Howe, 2026-10-04, 2026-10-03T15:30:00Z, 60, 1",
    "Europe/London,       2026-10-25, 2026-10-25T01:00:00Z, 30, 6",
    "America/St_Johns,    2026-11-01, 2026-11-01T04:30:00Z, 15, 5",
    "America/Havana,      2021-11-07, 2021-11-07T05:00:00Z, 15, 2",
    "America/Havana,      2021-03-14, 2021-03-14T05:00:00Z, 60, 3",
    "Africa/Casablanca,   2021-04-11, 2021-04-11T02:00:00Z, 15, 4",
  })
  void everyIntervalAroundAChangeGetsWhatHappenedInIt(
      ZoneId zone, LocalDate date, Instant change, int minutes, int atATime) throws Exception {
    ManualClock clock = new ManualClock();
    try (RingCxSimulator simulator =
            RingCxSimulator.start(
                Options.strict()
                    .withClock(clock::now)
                    .withLimits(Limits.LIFTED)
                    // Nobody calls at night: the center stands where the change is at noon.
                    .withZone(ZoneOffset.ofHours(12 - change.atOffset(ZoneOffset.UTC).getHour())));
        Source source = source(simulator, clock, zone, minutes)) {
      Grid grid = grid(zone, minutes);
      BusinessDay.Day day = grid.businessDay().day(date);
      clock.advance(max(Duration.between(clock.now(), day.end().plusSeconds(3_600))));
      List<Interval> around =
          grid.between(day.start(), day.end()).stream()
              .filter(i -> i.end().isAfter(change.minusSeconds(2 * 3_600)))
              .filter(i -> i.start().isBefore(change.plusSeconds(2 * 3_600)))
              .toList();
      long offered = 0;
      for (List<Interval> window : windows(around, atATime)) {
        Rows rows = new Rows();
        source.fetch(source.reports().get(0), Question.of(new Window(window)), rows);

        assertThat(rows.rejected).isEmpty();
        assertThat(offered(rows.rows))
            .as("%s in %s", window, zone)
            .isEqualTo(truth(simulator, window));
        offered += rows.rows.stream().mapToLong(ClockChangeTest::offered).sum();
      }
      assertThat(offered).isGreaterThan(50);
    }
  }

  /** Windows as a poll asks for them: so many intervals at a time, all of one length. */
  private static List<List<Interval>> windows(List<Interval> intervals, int atATime) {
    List<List<Interval>> windows = new ArrayList<>();
    List<Interval> window = new ArrayList<>();
    for (Interval interval : intervals) {
      boolean full = window.size() == atATime;
      if (full || (!window.isEmpty() && !window.get(0).length().equals(interval.length()))) {
        windows.add(window);
        window = new ArrayList<>();
      }
      window.add(interval);
    }
    windows.add(window);
    return windows;
  }

  private static Map<String, Long> offered(List<Row> rows) {
    Map<String, Long> offered = new TreeMap<>();
    for (Row row : rows) {
      offered.merge(row.at() + " " + row.key().ids().get(0), offered(row), Long::sum);
    }
    offered.values().removeIf(n -> n == 0);
    return offered;
  }

  private static long offered(Row row) {
    return row.values()[QueueMeasure.OFFERED.slot()];
  }

  private static Map<String, Long> truth(RingCxSimulator simulator, List<Interval> intervals) {
    Map<String, Long> truth = new TreeMap<>();
    for (Interval interval : intervals) {
      Account account =
          new Account(
              simulator.history(),
              interval.start().getEpochSecond(),
              interval.end().getEpochSecond());
      for (Queue queue : simulator.history().center().queues()) {
        long offered =
            account.queue(queue).get(QueueFigure.OFFERED_DIRECT)
                + account.queue(queue).get(QueueFigure.OVERFLOW_IN);
        truth.put(interval.start() + " " + queue.id(), offered);
      }
    }
    truth.values().removeIf(n -> n == 0);
    return truth;
  }

  private Source source(RingCxSimulator simulator, ManualClock clock, ZoneId zone, int minutes) {
    String url = simulator.baseUrl().toString();
    SourceConfig sample = Sample.config(url, EntityFilter.ALL, EntityFilter.ALL);
    return new RingCxVendor(transport)
        .open(
            new SourceConfig(
                sample.name(),
                sample.type(),
                sample.baseUrl(),
                zone,
                zone,
                grid(zone, minutes),
                sample.pollEvery(),
                sample.availabilityDelay(),
                sample.settle(),
                sample.maxAge(),
                sample.requestTimeout(),
                sample.rateLimit(),
                sample.reports(),
                sample.queues(),
                sample.agents(),
                sample.teams(),
                new RingCxSettings(
                    simulator.baseUrl(),
                    new Secret(Credentials.CLIENT_ID),
                    new Secret(Credentials.CLIENT_SECRET),
                    new Secret(Credentials.JWT),
                    Credentials.RC_ACCOUNT_ID,
                    Credentials.SUB_ACCOUNT_ID,
                    true,
                    true,
                    RingCxSettings.TimeIntervalUnit.MINUTES,
                    RingCxSettings.InteractionsApi.V2)),
            new SourceContext(
                clock, new VendorClock(clock), new OpenBudget(), new Requests(), 1 << 22));
  }

  private static Grid grid(ZoneId zone, int minutes) {
    return new Grid(new BusinessDay(zone, LocalTime.MIDNIGHT), Duration.ofMinutes(minutes));
  }

  private static Duration max(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
