package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.vendor.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on over a reload, and what begins anew. */
class ReloadTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String MISSED = "contactcenter_report_intervals_missed_total";

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();
  private final VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor);

  @BeforeEach
  void script() {
    for (int i = 0; i < 12; i++) {
      vendor.offers("1", "2026-03-04T1%d:%02d:00Z".formatted(i / 4, i % 4 * 15), 10);
    }
  }

  @AfterEach
  void close() {
    exporter.close();
  }

  @Test
  void aSourceThatIsConfiguredAsBeforeKeepsItsLogIn() {
    VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    Setup setup = new Setup();
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:02:00Z");
      exporter.reload(setup.config());
      exporter.runUntil("2026-03-04T10:06:00Z");
      assertThat(vendor.opened).isEqualTo(1);
      assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);

      setup.pollEvery = Duration.ofMinutes(5);
      exporter.reload(setup.config());
      assertThat(vendor.opened).isEqualTo(2);
    }
  }

  @Test
  void keepsLedgerCountersHoldsAndRhythm() {
    vendor.offers("2", "2026-03-04T10:30:00Z", 5);
    exporter.runUntil("2026-03-04T10:51:00Z");
    int calls = vendor.calls.size();
    Scrape before = exporter.scrape();
    exporter.reload(setup.config());

    assertThat(exporter.scrape().counters()).isEqualTo(before.counters());
    assertThat(exporter.scrape().entities("_today_")).isEqualTo(before.entities("_today_"));
    assertThat(exporter.scrape().all("contactcenter_queue_info"))
        .isEqualTo(before.all("contactcenter_queue_info"));
    exporter.runUntil("2026-03-04T10:52:20Z");
    assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(0);
    exporter.runUntil("2026-03-04T10:52:40Z");
    assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(5);
    exporter.runUntil("2026-03-04T11:04:00Z");
    assertThat(vendor.calls).hasSize(calls);
  }

  @Test
  void aLongerIntervalCountsFromTheEndOfTheNewestCountedOne() {
    exporter.runUntil("2026-03-04T10:51:00Z");
    assertThat(exporter.scrape().value(TOTAL)).hasValue(30);
    setup.interval = Duration.ofMinutes(30);
    exporter.reload(setup.config());
    exporter.runUntil("2026-03-04T12:10:00Z");

    // 10:45 to 11:00 lies in an interval that began before.
    assertThat(exporter.scrape().value(TOTAL)).hasValue(70);
    assertThat(exporter.scrape().value(MISSED, "reconfigured")).hasValue(1);
    assertThat(exporter.scrape().value("contactcenter_queue_today_offered")).hasValue(80);
    assertThat(exporter.scrape().sum("contactcenter_report_polls_total")).isGreaterThan(5);
  }

  @Test
  void aLongerIntervalAfterARestartIsTheSame() {
    setup.state(folder);
    try (VirtualExporter first = VirtualExporter.open(clock, setup.config(), vendor)) {
      first.runUntil("2026-03-04T10:51:00Z");
    }
    setup.interval = Duration.ofMinutes(30);
    try (VirtualExporter second = VirtualExporter.open(clock, setup.config(), vendor)) {
      second.runUntil("2026-03-04T12:10:00Z");

      assertThat(second.scrape().value(TOTAL)).hasValue(70);
      assertThat(second.scrape().value(MISSED, "reconfigured")).hasValue(1);
    }
  }

  @Test
  void aChangedServiceLevelAppliesToIntervalsFirstReadAfterIt() {
    exporter.runUntil("2026-03-04T10:24:00Z");
    long before = exporter.scrape().sum("contactcenter_queue_service_level_eligible_total");
    vendor.queue("1", "Queue 1", "2026-03-04T10:15:00Z", 4, 0);
    setup.formula = Formula.ANSWERED_ONLY;
    exporter.reload(setup.config());
    exporter.runUntil("2026-03-04T10:36:00Z");

    // 10:00 as before; of 10:15, the four who gave up are not eligible any more.
    assertThat(exporter.scrape().sum("contactcenter_queue_service_level_eligible_total") - before)
        .isEqualTo(10);
    assertThat(exporter.scrape().sum("contactcenter_report_corrections_total")).isZero();
  }

  @Test
  void anAddedSourceOfTheSameAccountLeavesTheLedgerToItsOwner() {
    exporter.runUntil("2026-03-04T10:51:00Z");
    SourceConfig owner = setup.source();
    setup.name = "added";
    exporter.reload(setup.config(List.of(setup.source(), owner)));

    assertThat(exporter.scrape().value(TOTAL, "source=\"acme\"")).hasValue(30);
    assertThat(exporter.scrape().value(TOTAL, "source=\"added\"")).isEmpty();
  }

  @Test
  void aRenamedSourceGoesOnWithItsLedger() {
    exporter.runUntil("2026-03-04T10:51:00Z");
    setup.name = "renamed";
    exporter.reload(setup.config());
    exporter.runUntil("2026-03-04T11:10:00Z");

    assertThat(exporter.scrape().value(TOTAL, "source=\"renamed\"")).hasValue(40);
    assertThat(exporter.scrape().all(TOTAL)).hasSize(1);
  }

  @Test
  void anotherAccountBeginsAsWithoutState() {
    exporter.runUntil("2026-03-04T10:51:00Z");
    setup.account = "2";
    try (VirtualExporter other = VirtualExporter.open(clock, setup.config(), vendor)) {
      setup.account = "1";
      other.reload(setup.config());
      other.run(Duration.ofMinutes(1));
      assertThat(other.scrape().sum(TOTAL)).isZero();
    }
  }

  @Test
  void readinessIsNotTakenBackByASourceThatComes() {
    exporter.runUntil("2026-03-04T10:24:00Z");
    SourceConfig first = setup.source();
    setup.name = "second";
    setup.account = "2";
    exporter.reload(setup.config(List.of(first, setup.source())));

    assertThat(exporter.engine.ready()).isTrue();
  }

  @Test
  void otherCredentialsAreTriedAtOnceWhereTheFormerWereRefused() {
    exporter.runUntil("2026-03-04T10:19:00Z");
    vendor.failsOnce(Failure.AUTH);
    exporter.runUntil("2026-03-04T10:20:15Z");
    assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(0);

    setup.settings = new Rotated(setup.account);
    exporter.reload(setup.config());
    exporter.run(Duration.ofSeconds(2));
    assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
  }

  /** Credentials of the same account. */
  private record Rotated(String account) implements VendorSettings {}

  @Test
  void aReloadKeepsTheBudget() {
    setup.strict();
    try (VirtualExporter tight = VirtualExporter.open(clock, setup.config(), vendor)) {
      tight.run(Duration.ofSeconds(20));
      int calls = vendor.calls.size();
      setup.settle = Duration.ofMinutes(45);
      setup.interval = Duration.ofMinutes(30);
      for (int i = 0; i < 5; i++) {
        tight.reload(setup.config());
        tight.run(Duration.ofSeconds(3));
      }
      assertThat(vendor.calls.size() - calls).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void whatOnePrivacyModeHidesDoesNotGoOnFromAnother() throws Exception {
    setup.reports = List.of("queue", "agent");
    setup.state(folder);
    vendor.works("7001", "2026-03-04T10:00:00Z", 600);
    vendor.works("jdoe", "2026-03-04T10:00:00Z", 300);
    vendor.directory = Directories.team("Blue", "7001", "jdoe");
    setup.agents(Privacy.Agents.NAME);
    try (VirtualExporter named = VirtualExporter.open(clock, setup.config(), vendor)) {
      named.runUntil("2026-03-04T10:24:00Z");
      assertThat(named.scrape().value("contactcenter_agent_info", "Person 7001")).hasValue(1);
      assertThat(named.scrape().all("contactcenter_agent_logged_in_seconds_total")).hasSize(2);

      setup.agents(Privacy.Agents.ID);
      named.reload(setup.config());
      assertThat(named.scrape().all("contactcenter_agent_logged_in_seconds_total").keySet())
          .containsExactly("{source=\"acme\",agent=\"7001\"}");
      assertThat(named.scrape().sum(TOTAL)).isEqualTo(10);
      assertThat(Files.readString(folder.resolve("state"))).doesNotContain("jdoe", "Agent 7001");

      setup.agents(Privacy.Agents.PSEUDONYM);
      named.reload(setup.config());
      named.runUntil("2026-03-04T10:56:00Z");
      assertThat(named.scrape().all("contactcenter_agent_info").keySet())
          .noneMatch(labels -> labels.contains("7001") || labels.contains("jdoe"));
      assertThat(Files.readString(folder.resolve("state"))).doesNotContain("7001", "jdoe");

      setup.agents(Privacy.Agents.NONE);
      named.reload(setup.config());
      assertThat(named.scrape().entities("contactcenter_agent")).isEmpty();
    }
  }

  @Test
  void agentsAreSummedIntoTeamsAndSmallTeamsIntoOther() {
    setup.reports = List.of("agent");
    setup.agents(Privacy.Agents.TEAM);
    vendor.directory = Directories.team("Blue", "1", "2", "3");
    for (String agent : List.of("1", "2", "3", "4")) {
      vendor.works(agent, "2026-03-04T10:00:00Z", 600);
    }
    try (VirtualExporter teams = VirtualExporter.open(clock, setup.config(), vendor)) {
      teams.runUntil("2026-03-04T10:24:00Z");
      Scrape scrape = teams.scrape();
      assertThat(scrape.entities("contactcenter_agent")).isEmpty();
      assertThat(scrape.value("contactcenter_team_logged_in_seconds_total", "Blue"))
          .hasValue(1_800_000_000);
      assertThat(scrape.value("contactcenter_team_interval_agents", "Blue")).hasValue(3);
      assertThat(scrape.value("contactcenter_team_interval_agents", "other")).hasValue(1);
    }
  }

  @Test
  void tooManySeriesLeaveWholeEntitiesOut() {
    setup.reports = List.of("queue", "agent_queue");
    vendor.answers("7", "1", "2026-03-04T10:00:00Z", 4);
    setup.series = 32;
    try (VirtualExporter limited = VirtualExporter.open(clock, setup.config(), vendor)) {
      limited.runUntil("2026-03-04T10:24:00Z");
      Scrape scrape = limited.scrape();
      assertThat(scrape.entities("contactcenter_agent_queue")).isEmpty();
      assertThat(scrape.sum(TOTAL)).isEqualTo(10);
      assertThat(scrape.sum("contactcenter_exporter_series_dropped", "agent_queue")).isPositive();
      assertThat(scrape.sum("contactcenter_exporter_series_dropped", "entity=\"queue\"")).isZero();
      assertThat(scrape.value("contactcenter_exporter_series").orElseThrow())
          .isLessThanOrEqualTo(32);
    }
  }

  @Test
  void aReportThatIsAddedCountsWhatEndsFromThenOn() {
    VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
    ScriptedVendor vendor = tenContactsInEveryInterval(clock);
    Setup setup = new Setup();
    setup.reports = List.of("agent");
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofHours(3));
      setup.reports = List.of("queue", "agent");
      exporter.reload(setup.config());
      exporter.run(Duration.ofMinutes(35));

      assertThat(exporter.scrape().value("contactcenter_queue_offered_total")).hasValue(20);
    }
  }

  @Test
  void aSourceThatIsAddedCountsWhatEndsFromThenOn() {
    VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
    ScriptedVendor vendor = tenContactsInEveryInterval(clock);
    Setup setup = new Setup();
    SourceConfig owner = setup.source();
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofHours(3));
      setup.name = "added";
      exporter.reload(setup.config(List.of(owner, setup.source())));
      exporter.run(Duration.ofMinutes(35));

      assertThat(exporter.scrape().value("contactcenter_queue_offered_total", "source=\"added\""))
          .hasValue(20);
    }
  }

  private static ScriptedVendor tenContactsInEveryInterval(VirtualClock clock) {
    ScriptedVendor vendor = new ScriptedVendor(clock);
    Instant first = clock.now().truncatedTo(ChronoUnit.HOURS);
    for (int i = 0; i < 24; i++) {
      vendor.offers("1", first.plus(Duration.ofMinutes(15L * i)).toString(), 10);
    }
    return vendor;
  }
}
