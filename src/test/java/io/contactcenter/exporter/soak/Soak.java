package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Storms and calms by turns. In the first third processes are killed and restarted; the last of
 * them lives through the rest, so that a leak has time to show.
 */
final class Soak {
  private static final Duration STORM = Duration.ofMinutes(6);
  private static final Duration QUIET = Duration.ofSeconds(30);

  private Soak() {}

  /** Arguments: seconds, seed, the jar, a folder for what is written. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Duration length = Duration.ofSeconds(Long.parseLong(args[0]));
    long seed = Long.parseLong(args[1]);
    Path folder = Files.createDirectories(Path.of(args[3])).toAbsolutePath();
    System.out.println("seed " + seed);
    boolean well;
    try (World world = new World(seed, Path.of(args[2]).toAbsolutePath(), folder)) {
      Thread undo = new Thread(world::close);
      Runtime.getRuntime().addShutdownHook(undo);
      well = new Soak().run(world, length, seed, folder);
      Runtime.getRuntime().removeShutdownHook(undo);
    }
    System.exit(well ? 0 : 1);
  }

  private boolean run(World world, Duration length, long seed, Path folder)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    world.begin();
    Storm storm = new Storm(world, seed);
    Watch watch = new Watch(world);
    Calm calm = new Calm(world);
    Report report = new Report(world, storm, watch, length, seed);
    // Not without the directory: names are part of the series.
    report.calm(calm.await());
    Duration raging = length.dividedBy(2).compareTo(STORM) < 0 ? length.dividedBy(3) : STORM;
    Duration elapsed = Duration.ZERO;
    while (elapsed.compareTo(length) < 0) {
      storm.rage(raging, elapsed.compareTo(length.dividedBy(3)) < 0);
      Calm.Outcome outcome = calm.await();
      report.calm(outcome);
      Thread.sleep(QUIET.toMillis());
      report.quiet(watch.sample());
      elapsed = Duration.ofNanos(System.nanoTime() - began);
      String table = report.table(elapsed);
      Files.writeString(folder.resolve("soak.md"), table);
      System.out.println(table);
    }
    List<String> failures = report.failures();
    failures.forEach(System.out::println);
    System.out.println(
        failures.isEmpty()
            ? "held"
            : String.format(Locale.ROOT, "%d promises were not kept", failures.size()));
    return failures.isEmpty();
  }
}
