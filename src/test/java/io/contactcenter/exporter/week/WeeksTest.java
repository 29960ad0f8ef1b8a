package io.contactcenter.exporter.week;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Bad weeks, drawn at random: whatever happens, what Prometheus has stored at the end is what the
 * vendor said. The vendors take turns, seed by seed. {@code make weeks WEEKS=1000} runs more of
 * them, {@code make week SEED=7} one again, {@code VENDOR=} either with one vendor alone; the
 * reckoning is in {@code target/weeks.txt}, a line for each.
 */
class WeeksTest {
  // As many as two cores live through in four minutes.
  private static final int WEEKS = 9;

  // A week syncs some thousand files; in memory that costs nothing, and the calls are the same.
  private static final Path MEMORY = Path.of("/dev/shm");

  // Everything that can fail does, some hundred thousand times.
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.contactcenter");

  @TempDir Path folder;

  private final Level level = LOG.getLevel();

  @BeforeEach
  void beQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void speakAgain() {
    LOG.setLevel(level);
  }

  @Test
  void incrementsAreTheVendorsTotalsWhateverHappens() throws Exception {
    long first = Long.getLong("week.seed", 1);
    long last = first + Long.getLong("weeks", WEEKS) - 1;
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Reckoning>> running =
          LongStream.rangeClosed(first, last)
              .mapToObj(seed -> threads.submit(() -> live(drawn(seed))))
              .toList();
      reckon(running);
    } finally {
      threads.shutdownNow();
    }
  }

  private void reckon(List<Future<Reckoning>> running) throws Exception {
    Path report = Files.createDirectories(Path.of("target")).resolve("weeks.txt");
    List<Reckoning> all = new ArrayList<>();
    for (Future<Reckoning> week : running) {
      Reckoning reckoning = week.get();
      all.add(reckoning);
      Files.write(report, all.stream().map(Reckoning::line).toList());
      if (!reckoning.holds()) {
        throw new AssertionError(explained(reckoning));
      }
    }
    Files.writeString(report, Reckoning.summary(all) + "\n", StandardOpenOption.APPEND);
    assertThat(all)
        .allMatch(
            week -> week.scrapes() > 10_000 && week.samples() > 5_000 && week.counted() > 1_000);
  }

  private String explained(Reckoning failed) {
    Week week = failed.week();
    List<String> kept = Shrinking.of(week, fewer -> !live(fewer).holds());
    Week small = week.only(kept);
    return Stream.of(
            "a week does not hold; to live through it again:",
            "  make week VENDOR="
                + week.vendor().schema().type()
                + " SEED="
                + week.seed()
                + " KEEP="
                + (kept.isEmpty() ? "nothing" : String.join(",", kept)),
            small.described(),
            live(small).line(),
            String.join("\n", live(small).differences()))
        .reduce("", (a, b) -> a + "\n" + b);
  }

  private static Week drawn(long seed) {
    WeekVendor vendor = WeekVendors.of(System.getProperty("week.vendor", ""), seed);
    Week week = WeekDraw.of(vendor, seed);
    String kept = System.getProperty("week.keep", "");
    return kept.isEmpty() ? week : week.only(List.of(kept.split(",")));
  }

  private Reckoning live(Week week) {
    try {
      Path memory = Files.isDirectory(MEMORY) ? MEMORY : folder;
      Path state = Files.createTempDirectory(memory, "contactcenter-week");
      try (WeekRun run = new WeekRun(week, state, Files.createTempFile(folder, "week", ".yml"))) {
        return run.run();
      } finally {
        new Folder(state).remove();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
