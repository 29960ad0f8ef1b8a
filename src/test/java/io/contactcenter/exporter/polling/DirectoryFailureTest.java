package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.snapshot.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known of queues and teams stays while the vendor does not answer its directory. */
class DirectoryFailureTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String LABELS =
      "{source=\"acme\",queue=\"1\",queue_name=\"Sales desk\",media=\"chat\"}";

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @BeforeEach
  void script() {
    vendor.directory = Directories.queue("1", "Sales desk", "chat");
    for (int i = 0; i < 12; i++) {
      vendor.offers("1", "2026-03-04T1%d:%02d:00Z".formatted(i / 4, i % 4 * 15), 10);
    }
  }

  @Test
  void aQueueKeepsItsSeriesOverARestart() {
    setup.state(folder);
    runUntil("2026-03-04T10:51:00Z");
    vendor.directory = Directory.UNREAD;
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T11:36:00Z");

      assertThat(exporter.scrape().all(TOTAL)).isEqualTo(Map.of(LABELS, 60L));
      assertThat(exporter.scrape().value("contactcenter_queue_info", "Sales desk", "chat"))
          .hasValue(1);
      assertThat(exporter.engine.sources().get(0).queues())
          .extracting(Status.Queue::queueName, Status.Queue::media)
          .containsExactly(tuple("Sales desk", "chat"));

      vendor.directory = Directories.queue("1", "Sales desk", "chat");
      exporter.runUntil("2026-03-04T11:51:00Z");
      assertThat(exporter.scrape().all(TOTAL)).isEqualTo(Map.of(LABELS, 70L));
    }
  }

  @Test
  void aQueueThatTheRowsRenameMeanwhileIsRenamed() {
    setup.state(folder);
    runUntil("2026-03-04T10:51:00Z");
    vendor.directory = Directory.UNREAD;
    vendor.forget("2026-03-04T11:00:00Z");
    vendor.queue("1", "Sales and service", "2026-03-04T11:00:00Z", 10, 10);
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T11:22:00Z");

      assertThat(exporter.scrape().all("contactcenter_queue_interval_offered").keySet())
          .containsExactly(
              "{source=\"acme\",queue=\"1\",queue_name=\"Sales and service\",media=\"chat\"}");
    }
  }

  @Test
  void aQueueThatAWholeDirectoryDoesNotKnowHasTheNameOfItsRows() {
    setup.state(folder);
    runUntil("2026-03-04T10:51:00Z");
    vendor.directory = new Directory(Map.of(), Map.of(), List.of());
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T11:06:00Z");

      assertThat(exporter.scrape().all("contactcenter_queue_interval_offered").keySet())
          .containsExactly("{source=\"acme\",queue=\"1\",queue_name=\"Queue 1\",media=\"chat\"}");
    }
  }

  @Test
  void aQueueKeepsSeriesGroupAndThresholdOverAReload() {
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T10:51:00Z");
      Scrape before = exporter.scrape();
      vendor.directory = Directory.UNREAD;
      setup.pollEvery = Duration.ofMinutes(5);
      exporter.reload(setup.config());
      exporter.runUntil("2026-03-04T11:36:00Z");
      Scrape after = exporter.scrape();

      assertThat(vendor.opened).isEqualTo(2);
      assertThat(after.all(TOTAL)).isEqualTo(Map.of(LABELS, 60L));
      for (String family :
          List.of("contactcenter_queue_info", "contactcenter_queue_service_level_threshold")) {
        assertThat(after.entities(family)).isNotEmpty().isEqualTo(before.entities(family));
      }
    }
  }

  @Test
  void teamsKeepTheirAgentsOverAReload() {
    setup.reports = List.of("agent");
    setup.agents(Privacy.Agents.TEAM);
    vendor.directory = Directories.team("Blue", "1", "2", "3");
    for (String agent : List.of("1", "2", "3")) {
      vendor.works(agent, "2026-03-04T10:00:00Z", 600);
      vendor.works(agent, "2026-03-04T11:00:00Z", 600);
    }
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T10:51:00Z");
      vendor.directory = Directory.UNREAD;
      setup.pollEvery = Duration.ofMinutes(5);
      exporter.reload(setup.config());
      exporter.runUntil("2026-03-04T11:36:00Z");

      assertThat(exporter.scrape().all("contactcenter_team_logged_in_seconds_total"))
          .isEqualTo(Map.of("{source=\"acme\",team=\"Blue\"}", 3_600_000_000L));
    }
  }

  @Test
  void aPartThatIsAnsweredIsNotCompletedAnyMore() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    vendor.directory = Directories.team("Blue", "1", "2");
    vendor.works("1", "2026-03-04T10:00:00Z", 600);
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T10:51:00Z");
      assertThat(exporter.scrape().value("contactcenter_agent_info", "Blue")).hasValue(1);
      vendor.directory =
          new Directory(
              Map.of(),
              Map.of("1", new Directory.Agent("Person 1", "Green", "")),
              List.of(),
              Set.of(Directory.Part.QUEUES, Directory.Part.THRESHOLDS));
      setup.pollEvery = Duration.ofMinutes(5);
      exporter.reload(setup.config());
      exporter.runUntil("2026-03-04T11:10:00Z");

      assertThat(exporter.scrape().value("contactcenter_agent_info", "Green")).hasValue(1);
      assertThat(exporter.scrape().all("contactcenter_agent_info")).hasSize(1);
    }
  }

  @Test
  void whatAReloadFiltersOutIsNotInherited() {
    Directory former =
        new Directory(
            Map.of("1", queue("Sales desk"), "2", queue("Spare")),
            Map.of(
                "7", new Directory.Agent("Person 7", "Blue", ""),
                "8", new Directory.Agent("Person 8", "Blue", "")),
            List.of(
                new Directory.Member("7", "1", ""),
                new Directory.Member("7", "2", ""),
                new Directory.Member("8", "1", "")));
    Directory kept = InheritedDirectory.kept(former, without("Spare"), without("Person 8"));

    assertThat(kept.queues()).containsOnlyKeys("1");
    assertThat(kept.agents()).containsOnlyKeys("7");
    assertThat(kept.members()).containsExactly(new Directory.Member("7", "1", ""));
  }

  private void runUntil(String end) {
    try (VirtualExporter exporter = open()) {
      exporter.runUntil(end);
      assertThat(exporter.scrape().all(TOTAL)).containsOnlyKeys(LABELS);
    }
  }

  private VirtualExporter open() {
    return VirtualExporter.open(clock, setup.config(), vendor);
  }

  private static EntityFilter without(String name) {
    return new EntityFilter(List.of(), List.of(Pattern.compile(name)));
  }

  private static Directory.Queue queue(String name) {
    return new Directory.Queue(name, "voice", "", Optional.empty(), Optional.empty());
  }
}
