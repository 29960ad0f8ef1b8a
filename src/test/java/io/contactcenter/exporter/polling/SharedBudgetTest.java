// Over 8 kB: each test is a scenario of an hour or two, told in full.
package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Book;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vendor accounts and their budgets over real HTTP, as the simulated vendors booked them. */
class SharedBudgetTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String FAILURES = "contactcenter_report_poll_failures_total";

  private final VirtualClock clock = new VirtualClock("2026-11-18T18:07:30Z"); // 13:07:30
  private final Transport transport = new Transport("test");
  private final RingCxVendor vendor = new RingCxVendor(transport);

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void twoSourcesOfOneAccountShareOneBudget(@TempDir Path folder) {
    try (RingCxSimulator simulator = simulator()) {
      Config config = config(folder, source("one", simulator), source("two", simulator));
      for (int i = 0; i < 6; i++) {
        try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
          exporter.run(Duration.ofMinutes(11 + 9 * i));
          assertThat(simulator.account().violations()).isZero();
          assertThat(statuses(simulator)).doesNotContain(429);
        }
      }
      try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
        exporter.run(Duration.ofMinutes(1));
        for (String source : List.of("one", "two")) {
          assertThat(exporter.scrape().entities("_interval_").keySet())
              .anyMatch(series -> series.contains("source=\"" + source + "\""));
        }
      }
    }
  }

  @Test
  void oneAccountThatIsThrottledLeavesAnotherAlone() {
    try (RingCxSimulator busy = simulator();
        RingCxSimulator calm = simulator()) {
      Config config = config(null, source("busy", busy), source("calm", calm));
      try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
        exporter.run(Duration.ofMinutes(30));
        busy.faults(
            Faults.of(Outage.of(Trouble.THROTTLED, "reports").retryAfter(RetryAfter.SECONDS, 600)));
        int before = reports(calm).size();
        exporter.run(Duration.ofHours(1));

        assertThat(reports(calm).size() - before).isGreaterThanOrEqualTo(12);
        assertThat(exporter.scrape().sum(FAILURES, "source=\"calm\"")).isZero();
        assertThat(exporter.scrape().sum(FAILURES, "source=\"busy\"", "throttled")).isPositive();
        assertThat(busy.account().violations() + calm.account().violations()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = RetryAfter.class,
      names = {"SECONDS", "DATE"})
  void aVendorOutOfOrderIsLeftAloneForAsLongAsItSays(RetryAfter how) {
    aRefusalIsFollowedByAPause(Outage.of(Trouble.UNAVAILABLE, "reports"), how, "http_5xx");
  }

  @ParameterizedTest
  @EnumSource(
      value = RetryAfter.class,
      names = {"SECONDS", "DATE"})
  void aVendorThatThrottlesIsLeftAloneForAsLongAsItSays(RetryAfter how) {
    aRefusalIsFollowedByAPause(Outage.of(Trouble.THROTTLED, "reports"), how, "throttled");
  }

  private void aRefusalIsFollowedByAPause(Outage outage, RetryAfter how, String reason) {
    Duration pause = Duration.ofSeconds(800);
    try (RingCxSimulator simulator = simulator()) {
      Config config = config(null, source("one", simulator));
      try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
        exporter.run(Duration.ofHours(1));
        simulator.faults(Faults.of(outage.times(1).retryAfter(how, (int) pause.toSeconds())));
        exporter.run(Duration.ofHours(1));

        List<Book.Entry> all = simulator.account().entries();
        int refused =
            statuses(simulator).indexOf(outage.trouble() == Trouble.THROTTLED ? 429 : 503);
        assertThat(Duration.between(all.get(refused).at(), all.get(refused + 1).at()))
            .isBetween(pause, pause.plusSeconds(3));
        assertThat(exporter.scrape().sum(FAILURES, reason)).isPositive();
        assertThat(exporter.scrape().sum(FAILURES))
            .isEqualTo(exporter.scrape().sum(FAILURES, reason));
        assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
      }
    }
  }

  @Test
  void aPauseThatTheDirectoryBringsIsCountedAtEveryReport() {
    try (RingCxSimulator simulator = simulator()) {
      Config config = config(null, source("one", simulator));
      try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
        exporter.run(Duration.ofMinutes(55));
        simulator.faults(
            Faults.of(
                Outage.of(Trouble.THROTTLED, "directory")
                    .times(1)
                    .retryAfter(RetryAfter.SECONDS, 1800)));
        exporter.run(Duration.ofMinutes(45));

        for (String report : List.of("queue", "agent", "agent_queue")) {
          assertThat(exporter.scrape().sum(FAILURES, "throttled", "report=\"" + report + "\""))
              .as(report)
              .isEqualTo(1);
        }
        exporter.run(Duration.ofMinutes(10));
        assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
      }
    }
  }

  @Test
  void aRestartIntoAPauseShowsWhenItWillPollAndCountsWhatItCannot(@TempDir Path folder) {
    try (RingCxSimulator simulator = simulator()) {
      Config config = config(folder, source("one", simulator));
      try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
        exporter.run(Duration.ofMinutes(30));
        simulator.faults(
            Faults.of(
                Outage.of(Trouble.THROTTLED, "reports")
                    .times(1)
                    .retryAfter(RetryAfter.SECONDS, 3600)));
        exporter.run(Duration.ofMinutes(20));
      }
      int asked = simulator.account().entries().size();
      assertThat(statuses(simulator)).endsWith(429);
      try (VirtualExporter exporter = VirtualExporter.open(clock, config, vendor)) {
        List<Long> late = new ArrayList<>();
        exporter.run(Duration.ofSeconds(1));
        exporter.scrape(
            scrape ->
                late.add(
                    clock.now().getEpochSecond()
                        - scrape
                                .value(
                                    "contactcenter_report_next_poll_timestamp_seconds",
                                    "report=\"queue\"")
                                .orElse(0)
                            / 1_000_000));
        exporter.run(Duration.ofMinutes(35));

        assertThat(late).hasSizeGreaterThan(100).allSatisfy(l -> assertThat(l).isNegative());
        assertThat(exporter.scrape().sum(FAILURES, "throttled", "report=\"queue\"")).isEqualTo(2);
        assertThat(simulator.account().entries()).hasSize(asked);
        exporter.run(Duration.ofMinutes(30));
        assertThat(simulator.account().entries().size()).isGreaterThan(asked);
        assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
      }
    }
  }

  private static List<Integer> statuses(RingCxSimulator simulator) {
    return simulator.account().entries().stream().map(Book.Entry::status).toList();
  }

  private static List<Instant> reports(RingCxSimulator simulator) {
    return simulator.account().entries().stream()
        .filter(entry -> entry.group().equals("reports"))
        .map(Book.Entry::at)
        .toList();
  }

  private RingCxSimulator simulator() {
    return RingCxSimulator.start(Options.strict().withZone(ZONE).withClock(clock::now));
  }

  private static Config config(@Nullable Path folder, SourceConfig... sources) {
    Setup setup = new Setup();
    if (folder != null) {
      setup.state(folder);
    }
    return setup.config(List.of(sources));
  }

  private static SourceConfig source(String name, RingCxSimulator simulator) {
    Setup setup = new Setup().strict();
    setup.name = name;
    setup.url = simulator.baseUrl();
    setup.zone = ZONE;
    setup.reports = List.of("queue", "agent", "agent_queue");
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
    return setup.source();
  }
}
