package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real client against the simulated RingCX under its documented limits, on virtual time. */
class ScenarioTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<String> REPORTS = List.of("queue", "agent", "agent_queue");

  private final VirtualClock clock = new VirtualClock("2026-11-18T18:07:30Z"); // 13:07:30
  private final Transport transport = new Transport("test");
  private final RingCxVendor vendor = new RingCxVendor(transport);

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void showsIntervalsInTwoMinutesAndTodayWhenTheDayIsReadBackWithinTheLimits(@TempDir Path folder) {
    try (RingCxSimulator simulator = simulator(Faults.NONE)) {
      Setup setup = setup(simulator).state(folder);
      Instant began = clock.now();
      try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
        Map<String, Duration> first = new TreeMap<>();
        exporter.scrape(
            scrape -> {
              for (String family :
                  List.of(
                      "contactcenter_queue_interval_offered",
                      "contactcenter_agent_interval_logged_in_seconds",
                      "contactcenter_agent_interval_answered",
                      "contactcenter_agent_queue_interval_answered",
                      "contactcenter_queue_today_offered",
                      "contactcenter_agent_today_logged_in_seconds",
                      "contactcenter_agent_today_answered",
                      "contactcenter_agent_queue_today_answered")) {
                if (!scrape.all(family).isEmpty()) {
                  first.putIfAbsent(family, Duration.between(began, clock.now()));
                }
              }
            });
        exporter.run(Duration.ofMinutes(75));

        assertThat(first).hasSize(8);
        assertThat(first)
            .allSatisfy(
                (family, after) ->
                    assertThat(after)
                        .as(family)
                        .isLessThanOrEqualTo(
                            Duration.ofMinutes(family.contains("_interval_") ? 2 : 35)));
        assertThat(exporter.scrape().all("contactcenter_report_today_complete_ratio"))
            .hasSize(3)
            .allSatisfy(
                (report, ratio) -> assertThat(Double.longBitsToDouble(ratio)).isEqualTo(1.0));
        assertToday(exporter.scrape(), simulator);
      }
      Map<String, Long> before;
      try (VirtualExporter again = VirtualExporter.open(clock, setup.config(), vendor)) {
        before = again.scrape().entities("_today_");
        assertThat(before).isNotEmpty();
        assertThat(again.scrape().counters()).isNotEmpty();
        assertToday(again.scrape(), simulator);
        again.run(Duration.ofMinutes(20));
      }
      assertThat(simulator.account().violations()).isZero();
    }
  }

  @Test
  void countersEqualTheVendorsOwnAccountOfADay() {
    equalsTheAccountOfADay(Faults.NONE);
  }

  @Test
  void countersEqualTheVendorsOwnAccountOfADayWithLateRowsAndCorrections() {
    equalsTheAccountOfADay(Faults.NONE.withLate(0.2, 1200).withCorrected(0.2, 1500));
  }

  private void equalsTheAccountOfADay(Faults faults) {
    clock.advance(Duration.between(clock.now(), Instant.parse("2026-11-19T05:00:00Z")));
    Instant start = clock.now();
    Instant end = start.plus(Duration.ofDays(1));
    try (RingCxSimulator simulator = simulator(faults);
        VirtualExporter exporter = VirtualExporter.open(clock, setup(simulator).config(), vendor)) {
      exporter.runUntil(end);
      simulator.faults(Faults.NONE);
      exporter.runUntil(end.plus(Duration.ofMinutes(40)));

      Scrape scrape = exporter.scrape();
      // Counters stand still where a correction downwards is still owed.
      assertThat(scrape.sum("contactcenter_report_late_rows_total")).isZero();
      if (faults.equals(Faults.NONE)) {
        assertThat(scrape.sum("contactcenter_report_series_held")).isZero();
      } else {
        assertThat(scrape.sum("contactcenter_report_corrections_total")).isPositive();
      }
      assertThat(simulator.account().violations()).isZero();
      assertThat(scrape.sum("contactcenter_report_poll_failures_total")).isZero();
      Figures figures = new Figures(simulator, start, end.plus(Duration.ofMinutes(30)));
      figures.isSaidBy(scrape, (family, id) -> owed(exporter, family, id), "_total", "");
    }
  }

  private void assertToday(Scrape scrape, RingCxSimulator simulator) {
    long end =
        scrape
                .value("contactcenter_report_interval_end_timestamp_seconds", "report=\"queue\"")
                .orElseThrow()
            / 1_000_000;
    Instant start =
        Instant.ofEpochSecond(end).atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    new Figures(simulator, start, Instant.ofEpochSecond(end))
        .isSaidBy(scrape, (family, id) -> 0L, "", "_today");
  }

  /** What the simulator's own account says of a stretch of time. */
  private static final class Figures {
    private final RingCxSimulator simulator;
    private final Account account;

    Figures(RingCxSimulator simulator, Instant start, Instant end) {
      this.simulator = simulator;
      this.account = new Account(simulator.history(), start.getEpochSecond(), end.getEpochSecond());
    }

    void isSaidBy(
        Scrape scrape, ToLongBiFunction<String, String> owed, String suffix, String shape) {
      for (Queue queue : simulator.history().center().queues()) {
        Tally<QueueFigure> truth = account.queue(queue);
        String id = "queue=\"" + queue.id() + "\"";
        String prefix = "contactcenter_queue" + shape + "_";
        long offered = truth.get(QueueFigure.OFFERED_DIRECT) + truth.get(QueueFigure.OVERFLOW_IN);
        same(scrape, owed, prefix + "offered" + suffix, id, offered);
        same(scrape, owed, prefix + "answered" + suffix, id, truth.get(QueueFigure.ANSWERED));
        same(scrape, owed, prefix + "abandoned" + suffix, id, truth.get(QueueFigure.ABANDONED));
        same(
            scrape,
            owed,
            prefix + "talk_seconds" + suffix,
            id,
            truth.get(QueueFigure.TALK) * 1_000_000);
        same(
            scrape,
            owed,
            prefix + "hold_seconds" + suffix,
            id,
            truth.get(QueueFigure.HOLD) * 1_000);
      }
      for (Agent agent : simulator.history().center().agents()) {
        String id = "agent=\"" + agent.id() + "\"";
        same(
            scrape,
            owed,
            "contactcenter_agent" + shape + "_logged_in_seconds" + suffix,
            id,
            account.agent(agent).get(AgentFigure.LOGGED_IN) * 1_000_000);
        for (int queue : agent.queues()) {
          Tally<AgentQueueFigure> work =
              account.agentQueue(agent, simulator.history().center().queue(queue));
          same(
              scrape,
              owed,
              "contactcenter_agent_queue" + shape + "_answered" + suffix,
              id + ",queue=\"" + queue + "\"",
              work.get(AgentQueueFigure.ANSWERED));
        }
      }
    }

    private static void same(
        Scrape scrape,
        ToLongBiFunction<String, String> owed,
        String family,
        String id,
        long truth) {
      assertThat(scrape.sum(family, id) - owed.applyAsLong(family, id))
          .as("%s{%s}", family, id)
          .isEqualTo(truth);
    }
  }

  /** What counters have shown too much, as the status says. */
  private static long owed(VirtualExporter exporter, String family, String id) {
    return exporter.engine.sources().stream()
        .flatMap(source -> source.reports().stream())
        .flatMap(report -> report.owed().stream())
        .filter(owed -> owed.metric().equals(family))
        .filter(
            owed ->
                id.equals(
                    String.join(
                        ",",
                        owed.labels().entrySet().stream()
                            .filter(label -> !label.getKey().equals("source"))
                            .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                            .toList())))
        .mapToLong(
            owed -> Math.round(owed.amount() * (family.contains("_seconds") ? 1_000_000 : 1)))
        .sum();
  }

  private RingCxSimulator simulator(Faults faults) {
    return RingCxSimulator.start(
        Options.strict().withZone(ZONE).withClock(clock::now).withFaults(faults));
  }

  private static Setup setup(RingCxSimulator simulator) {
    Setup setup = new Setup().strict();
    setup.url = simulator.baseUrl();
    setup.zone = ZONE;
    setup.reports = REPORTS;
    setup.settings =
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
            RingCxSettings.InteractionsApi.V2);
    return setup;
  }
}
