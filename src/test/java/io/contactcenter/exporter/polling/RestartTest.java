package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.interval.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a state file, nothing is lost, nothing counts twice and no counter falls. */
class RestartTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String BEGIN = "2026-03-04T10:01:00Z";

  @TempDir Path folder;

  @Test
  void aKillAfterAnyWriteLosesNothingAndCountsNothingTwice() {
    int writes = 0;
    for (int kill = 1; ; kill++) {
      VirtualClock clock = new VirtualClock(BEGIN);
      ScriptedVendor vendor = scripted(clock);
      VirtualExporter.Counted counted = new VirtualExporter.Counted();
      Path dead = created("dead-" + kill);
      Path disk = created("disk-" + kill);
      if (!diesAtWrite(kill, clock, vendor, counted, dead, disk)) {
        break;
      }
      writes++;
      Setup setup = new Setup().state(disk);
      try (VirtualExporter again =
          VirtualExporter.open(
              clock, setup.config(), vendor, counted, new VirtualExporter.Writes())) {
        again.runUntil("2026-03-04T12:36:00Z");

        // 10:00 to 12:00, a contact a minute.
        assertThat(total(again)).as("killed at write %d", kill).hasValue(120);
        assertThat(again.scrape().value("contactcenter_queue_today_offered")).hasValue(121);
      }
    }
    assertThat(writes).isGreaterThan(8);
  }

  /** Runs until the disk is as it is after write {@code kill}; false when there are not so many. */
  private static boolean diesAtWrite(
      int kill,
      VirtualClock clock,
      ScriptedVendor vendor,
      VirtualExporter.Counted counted,
      Path folder,
      Path disk) {
    VirtualExporter.Writes writes = new VirtualExporter.Writes();
    writes.afterWrite(
        () -> {
          if (writes.written == kill) {
            copy(folder, disk);
            throw new Killed();
          }
        });
    VirtualExporter doomed = null;
    try {
      doomed =
          VirtualExporter.open(clock, new Setup().state(folder).config(), vendor, counted, writes);
      doomed.runUntil("2026-03-04T11:36:00Z");
      return false;
    } catch (Killed e) {
      return true;
    } finally {
      if (doomed != null) {
        doomed.close();
      }
    }
  }

  /** The process is gone between write and publication. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void aCleanStopLosesNothingHoweverOftenItIsDone() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    VirtualExporter.Counted counted = new VirtualExporter.Counted();
    Setup setup = new Setup().state(folder);
    for (int i = 0; i < 22; i++) {
      try (VirtualExporter exporter =
          VirtualExporter.open(
              clock, setup.config(), vendor, counted, new VirtualExporter.Writes())) {
        exporter.run(Duration.ofMinutes(7));
      }
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(3));

      assertThat(total(exporter)).hasValue(120);
    }
  }

  @Test
  void intervalsMissedMeanwhileAreCountedOverMidnightToo() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    Setup setup = new Setup().state(folder);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:51:00Z");
    }
    clock.advance(Duration.ofDays(2));
    vendor.offers("1", "2026-03-05T10:00:00Z", 1000);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      assertThat(total(exporter)).hasValue(45);
      exporter.run(Duration.ofMinutes(5));

      assertThat(total(exporter)).hasValue(1120);
      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    }
  }

  @Test
  void intervalsOfAProcessThatNeverGotAnAnswerAreCounted() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    vendor.stop();
    Setup setup = new Setup().state(folder);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T11:01:00Z");
    }
    vendor.recover();
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:36:00Z");

      // From the interval that ended at 10:15 on.
      assertThat(total(exporter)).hasValue(120);
    }
  }

  @Test
  void whatIsOlderThanSevenDaysIsGivenUpOnce() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    Setup setup = new Setup().state(folder);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:51:00Z");
    }
    clock.advance(Duration.ofDays(8));
    vendor.offers("1", "2026-03-05T10:00:00Z", 1000);
    vendor.offers("1", "2026-03-06T10:00:00Z", 7);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofHours(1));

      assertThat(exporter.scrape().value("contactcenter_report_intervals_missed_total", "too_old"))
          .hasValue(96);
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofHours(1));

      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    }
  }

  @Test
  void aRestartDuringAHoldKeepsWhatWaitsAndBeginsTheHoldAnew() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    Setup setup = new Setup().state(folder);
    setup.zeroHold = Duration.ofMinutes(4);
    vendor.offers("2", "2026-03-04T10:00:00Z", 9);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:23:00Z");
      assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(0);
    }
    vendor.stop();
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:26:50Z");
      assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(0);
      exporter.runUntil("2026-03-04T10:27:10Z");
      assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(9);
    }
  }

  @Test
  void intervalAndTodayAreThereAtOnceWithTheLabelsOfTheirCounters() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    vendor.directory = Directories.queue("1", "Sales desk", "chat");
    Setup setup = new Setup().state(folder);
    Scrape before;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:51:00Z");
      before = exporter.scrape();
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      Scrape after = exporter.scrape();
      assertThat(after.counters()).isEqualTo(before.counters());
      assertThat(after.entities("_interval_")).isEqualTo(before.entities("_interval_"));
      assertThat(after.entities("_today_")).isEqualTo(before.entities("_today_"));
      // Its group is not known before the directory is.
      assertThat(after.all("contactcenter_queue_info")).isEmpty();
      assertThat(before.value("contactcenter_queue_info", "Sales desk", "chat")).hasValue(1);
    }
  }

  @Test
  void aReadBackWithoutStateCountsNothing() {
    VirtualClock clock = new VirtualClock("2026-03-04T13:01:00Z");
    ScriptedVendor vendor = scripted(clock);
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.run(Duration.ofMinutes(10));

      assertThat(total(exporter)).hasValue(0);
      assertThat(exporter.scrape().value("contactcenter_queue_today_offered")).hasValue(121);
    }
  }

  @Test
  void aSecondExporterOnTheSameStateIsToldWhoHasIt() {
    VirtualClock clock = new VirtualClock(BEGIN);
    ScriptedVendor vendor = scripted(clock);
    Setup setup = new Setup().state(folder);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(1));
      assertThatThrownBy(() -> VirtualExporter.open(clock, setup.config(), vendor))
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("since 2026-03-04T10:01:00Z");
    }
    VirtualExporter.open(clock, setup.config(), vendor).close();
  }

  private static OptionalLong total(VirtualExporter exporter) {
    return exporter.scrape().value(TOTAL, "queue=\"1\"");
  }

  /** A contact a minute from 10:00 to 12:00, and one before. */
  private static ScriptedVendor scripted(VirtualClock clock) {
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T09:30:00Z", 1);
    for (int i = 0; i < 8; i++) {
      vendor.offers("1", "2026-03-04T1%d:%02d:00Z".formatted(i / 4, i % 4 * 15), 15);
    }
    return vendor;
  }

  private Path created(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
