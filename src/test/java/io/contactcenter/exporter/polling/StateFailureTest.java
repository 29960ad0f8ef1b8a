package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served depends on what is durable; a state that lies is worse than none. */
class StateFailureTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String TODAY = "contactcenter_queue_today_offered";

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);

  @BeforeEach
  void script() {
    vendor.offers("1", "2026-03-04T09:45:00Z", 1);
    vendor.offers("1", "2026-03-04T10:00:00Z", 10);
    vendor.offers("1", "2026-03-04T10:15:00Z", 10);
    vendor.offers("1", "2026-03-04T10:30:00Z", 10);
  }

  @Test
  void theStateIsDurableBeforeItIsServed() {
    VirtualExporter.Writes writes = new VirtualExporter.Writes();
    try (VirtualExporter exporter =
        VirtualExporter.open(
            clock,
            new Setup().state(folder).config(),
            vendor,
            new VirtualExporter.Counted(),
            writes)) {
      writes.afterWrite(
          () -> {
            OptionalLong served = total(exporter);
            assertThat(onDisk()).isGreaterThanOrEqualTo(served.orElse(0));
          });
      exporter.runUntil("2026-03-04T10:51:00Z");

      assertThat(onDisk()).isEqualTo(30);
      assertThat(total(exporter)).hasValue(30);
    }
  }

  @Test
  void aStateThatCannotBeWrittenIsRemovedAndServingGoesOn() throws IOException {
    try (VirtualExporter exporter =
        VirtualExporter.open(clock, new Setup().state(folder).config(), vendor)) {
      exporter.runUntil("2026-03-04T10:30:00Z");
      obstruct(folder.resolve("state.new"));
      exporter.runUntil("2026-03-04T10:36:00Z");

      assertThat(total(exporter)).hasValue(20);
      assertThat(exporter.writes().failed).isPositive();
      assertThat(folder.resolve("state")).doesNotExist();

      clear(folder.resolve("state.new"));
      exporter.runUntil("2026-03-04T10:37:00Z");

      assertThat(onDisk()).isEqualTo(20);
    }
  }

  /** As on a disk that has room for one state and not for two. */
  @Test
  void aStateThatCannotBeWrittenBesideTheFormerIsWrittenInItsPlace() throws IOException {
    try (VirtualExporter exporter =
        VirtualExporter.open(clock, new Setup().state(folder).config(), vendor)) {
      exporter.runUntil("2026-03-04T10:30:00Z");
      // No file can be renamed to a folder, but an empty one can be removed.
      Files.delete(folder.resolve("state"));
      Files.createDirectory(folder.resolve("state"));
      exporter.runUntil("2026-03-04T10:35:03Z");

      assertThat(total(exporter)).hasValue(20);
      assertThat(onDisk()).isEqualTo(20);
      assertThat(exporter.writes().failed).isZero();
    }
  }

  @Test
  void countersStandStillWhileTheStateCanBeNeitherWrittenNorRemoved() throws IOException {
    try (VirtualExporter exporter =
        VirtualExporter.open(clock, new Setup().state(folder).config(), vendor)) {
      exporter.runUntil("2026-03-04T10:30:00Z");
      obstruct(folder.resolve("state.new"));
      Files.delete(folder.resolve("state"));
      obstruct(folder.resolve("state"));
      exporter.runUntil("2026-03-04T10:36:00Z");

      assertThat(total(exporter)).hasValue(10);
      assertThat(exporter.scrape().value("contactcenter_queue_interval_offered")).hasValue(10);
      assertThat(exporter.scrape().value(TODAY)).hasValue(21);

      clear(folder.resolve("state.new"));
      clear(folder.resolve("state"));
      exporter.runUntil("2026-03-04T10:37:00Z");

      assertThat(total(exporter)).hasValue(20);
    }
  }

  @Test
  void aDamagedStateIsSetAsideAndCountingBeginsAnew() throws IOException {
    byte[] content = written();
    content[content.length / 2] ^= 1;
    isSetAside(content);
  }

  @Test
  void aTruncatedStateIsSetAside() throws IOException {
    byte[] content = written();
    isSetAside(Arrays.copyOf(content, content.length / 2));
  }

  @Test
  void anEmptyStateIsSetAside() throws IOException {
    isSetAside(new byte[0]);
  }

  @Test
  void aForeignFileIsSetAside() throws IOException {
    isSetAside(checked("[1, 2]"));
  }

  @Test
  void aStateOfAnotherVersionIsSetAside() throws IOException {
    String body = new String(written(), StandardCharsets.UTF_8);
    String changed =
        body.substring(0, body.lastIndexOf("\ncrc32")).replace("\"version\":1", "\"version\":99");
    isSetAside(checked(changed));
  }

  @Test
  void aStateWithAValueThatCannotBeIsSetAside() throws IOException {
    String body = new String(written(), StandardCharsets.UTF_8);
    String changed =
        body.substring(0, body.lastIndexOf("\ncrc32"))
            .replaceFirst("\"newest_start\":\"[^\"]*\"", "\"newest_start\":\"yesterday\"");
    isSetAside(checked(changed));
  }

  /** {@code text} with a checksum that fits. */
  private byte[] checked(String text) throws IOException {
    Path file = folder.resolve("checked");
    new StateFile(file).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return Files.readAllBytes(file);
  }

  private byte[] written() throws IOException {
    try (VirtualExporter exporter =
        VirtualExporter.open(clock, new Setup().state(folder).config(), vendor)) {
      exporter.runUntil("2026-03-04T10:30:00Z");
    }
    return Files.readAllBytes(folder.resolve("state"));
  }

  private void isSetAside(byte[] content) throws IOException {
    Files.write(folder.resolve("state"), content);
    try (VirtualExporter exporter =
        VirtualExporter.open(clock, new Setup().state(folder).config(), vendor)) {
      assertThat(exporter.scrape().counters()).isEmpty();
      assertThat(folder.resolve("state.unusable-1")).hasBinaryContent(content);
      exporter.runUntil("2026-03-04T10:51:00Z");
      assertThat(total(exporter).orElseThrow()).isPositive();
    }
  }

  /** What a restart would read. */
  private long onDisk() {
    try {
      Path copy = Files.createTempDirectory(folder, "copy");
      Files.copy(folder.resolve("state"), copy.resolve("state"));
      Setup setup = new Setup().state(copy);
      setup.zeroHold = Duration.ZERO;
      try (VirtualExporter reader = VirtualExporter.open(clock, setup.config(), vendor)) {
        return total(reader).orElse(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static OptionalLong total(VirtualExporter exporter) {
    return exporter.scrape().value(TOTAL, "queue=\"1\"");
  }
}
