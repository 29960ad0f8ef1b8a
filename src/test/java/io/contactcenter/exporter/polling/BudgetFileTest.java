package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.contactcenter.exporter.interval.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a restart knows of spent permits, and what happens where they cannot be written down. */
class BudgetFileTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(BudgetKeeper.class);

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock("2026-03-04T13:07:30Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup().strict();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    setup.state(folder);
    logged.start();
    LOG.addAppender(logged);
  }

  @AfterEach
  void leave() {
    LOG.detachAppender(logged);
  }

  @Test
  void pollingGoesOnWithinTheLimitsWherePermitsCanBeNeitherWrittenNorRemoved() throws IOException {
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(1));
      obstruct(folder.resolve("state.budget.new"));
      Files.delete(folder.resolve("state.budget"));
      obstruct(folder.resolve("state.budget"));
      int before = vendor.calls.size();
      exporter.run(Duration.ofHours(1));

      int made = vendor.calls.size() - before;
      assertThat(made).isGreaterThanOrEqualTo(4);
      assertWithinLimits();
      assertThat(exporter.writes().failed).isEqualTo(made);
      assertThat(errors()).hasSize(1);
      assertThat(errors().get(0))
          .contains("state.budget cannot be written", "cannot be removed either");

      clear(folder.resolve("state.budget.new"));
      clear(folder.resolve("state.budget"));
      exporter.run(Duration.ofMinutes(20));
      assertThat(exporter.writes().failed).isEqualTo(made);
      assertThat(folder.resolve("state.budget")).isRegularFile();
      assertThat(logged.list.get(logged.list.size() - 1).getFormattedMessage())
          .endsWith("can be written again");
    }
  }

  /** As on a disk that has room for one such file and not for two. */
  @Test
  void aFileThatCannotBeWrittenBesideTheFormerIsWrittenInItsPlace() throws IOException {
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(1));
      // No file can be renamed to a folder, but an empty one can be removed.
      Files.delete(folder.resolve("state.budget"));
      Files.createDirectory(folder.resolve("state.budget"));
      exporter.run(Duration.ofHours(1));

      assertThat(folder.resolve("state.budget")).isRegularFile();
      assertThat(exporter.writes().failed).isZero();
      assertThat(errors()).isEmpty();
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsRemoved() throws IOException {
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(1));
      assertThat(folder.resolve("state.budget")).exists();
      obstruct(folder.resolve("state.budget.new"));
      exporter.run(Duration.ofMinutes(20));
      assertThat(folder.resolve("state.budget")).doesNotExist();
      clear(folder.resolve("state.budget.new"));
    }
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(1));
    }
    Files.writeString(folder.resolve("state.budget"), "{\"ringcx\":1}\n");
    int before = vendor.calls.size();
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofSeconds(30));
    }
    assertThat(vendor.calls.size() - before).isPositive();
  }

  @Test
  void withoutAFileAVendorThatPunishesIsApproachedAsIfAllWereSpent() throws IOException {
    vendor.penalty = Optional.of(Duration.ofSeconds(60));
    setup.rateLimit = List.of(setup.rateLimit.get(0));
    Instant began = clock.now();
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(5));
    }
    assertThat(vendor.calls.get(0).at()).isBetween(began.plusSeconds(60), began.plusSeconds(62));
    int known = vendor.calls.size();
    Instant again = clock.now();
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(1));
    }
    assertThat(vendor.calls.get(known).at()).isBefore(again.plusSeconds(60));
    Files.delete(folder.resolve("state.budget"));
    int forgotten = vendor.calls.size();
    Instant last = clock.now();
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(5));
    }
    assertThat(vendor.calls.get(forgotten).at()).isAfter(last.plusSeconds(60));
  }

  private VirtualExporter open() {
    return VirtualExporter.open(clock, setup.config(), vendor);
  }

  private List<String> errors() {
    return logged.list.stream()
        .filter(event -> event.getLevel() == Level.ERROR)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private void assertWithinLimits() {
    for (ScriptedVendor.Call last : vendor.calls) {
      assertThat(within(last.at(), Duration.ofSeconds(60))).isLessThanOrEqualTo(3);
      assertThat(within(last.at(), Duration.ofMinutes(15))).isLessThanOrEqualTo(9);
    }
  }

  private long within(Instant at, Duration stretch) {
    return vendor.calls.stream()
        .filter(call -> !call.at().isAfter(at) && call.at().isAfter(at.minus(stretch)))
        .count();
  }

  /** Nothing can be written to, moved over or deleted there, not even by root. */
  private static void obstruct(Path path) throws IOException {
    Files.createDirectory(path);
    Files.createFile(path.resolve("something"));
  }

  private static void clear(Path path) throws IOException {
    Files.delete(path.resolve("something"));
    Files.delete(path);
  }
}
