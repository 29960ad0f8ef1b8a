package io.contactcenter.exporter.soak;

import io.contactcenter.exporter.week.Accounted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Collects what is to be told of the run, and writes it down as a table in Markdown. */
final class Report {
  private static final int MOST_TOLD = 20;

  private final World world;
  private final Storm storm;
  private final Watch watch;
  private final Duration length;
  private final long seed;
  private final List<Calm.Outcome> calms = new ArrayList<>();
  private final List<Sample> quiet = new ArrayList<>();

  Report(World world, Storm storm, Watch watch, Duration length, long seed) {
    this.world = world;
    this.storm = storm;
    this.watch = watch;
    this.length = length;
    this.seed = seed;
  }

  void calm(Calm.Outcome outcome) {
    calms.add(outcome);
    System.out.printf(
        Locale.ROOT,
        "calm: %d values equal after %d s, %d differences%n",
        outcome.values(),
        outcome.took().toSeconds(),
        outcome.differences().size());
    outcome.differences().stream().limit(MOST_TOLD).forEach(System.out::println);
  }

  void quiet(Sample sample) {
    quiet.add(sample);
    System.out.println(sample);
  }

  /** The samples of the process that lived last. */
  private List<Sample> lastLife() {
    long pid = quiet.get(quiet.size() - 1).pid();
    return quiet.stream().filter(sample -> sample.pid() == pid).toList();
  }

  /** Every promise that was not kept. */
  List<String> failures() {
    List<String> failures = new ArrayList<>(world.scraper.failures());
    calms.forEach(calm -> failures.addAll(calm.differences()));
    List<Sample> life = lastLife();
    failures.addAll(Leaks.between(life.get(0), life.get(life.size() - 1)));
    return failures;
  }

  String table(Duration elapsed) {
    List<Sample> life = lastLife();
    Sample first = life.get(0);
    Sample last = life.get(life.size() - 1);
    StringBuilder rows = new StringBuilder("| figure | value |\n|---|---|\n");
    row(rows, "seed", "%d", seed);
    row(rows, "duration, asked for and lasted", "%s, %s", words(length), words(elapsed));
    row(
        rows,
        "faults",
        "%s",
        storm.drawn().entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", ")));
    row(rows, "half hours that passed at the vendors, in storms", "%d", storm.leaps());
    row(
        rows,
        "lives of the process, of which without a state to go on from",
        "%d, %d",
        world.lives(),
        world.lostStates());
    row(
        rows,
        "requests to vendors",
        "%d",
        world.vendors.values().stream().mapToLong(Accounted::requests).sum());
    row(
        rows,
        "calms, values compared in each",
        "%d, %s",
        calms.size(),
        range(calms.stream().map(calm -> (long) calm.values()).toList()));
    row(
        rows,
        "largest difference",
        "%d",
        calms.stream().mapToLong(Calm.Outcome::largest).max().orElse(0));
    row(
        rows,
        "until all was equal",
        "%s s",
        range(calms.stream().map(calm -> calm.took().toSeconds()).toList()));
    row(
        rows,
        "scrapes, of which failed, unparsable or with a counter that went back",
        "%d, %d",
        world.scraper.scrapes(),
        world.scraper.failures().size());
    row(
        rows,
        "scrape: half, 99 of 100, longest",
        "%.1f ms, %.1f ms, %.0f ms",
        world.scraper.quantile(0.5),
        world.scraper.quantile(0.99),
        world.scraper.quantile(1));
    row(
        rows,
        "series, bytes of an exposition",
        "%d, %d",
        world.scraper.series(),
        world.scraper.bytes());
    row(rows, "rude connections", "%d", world.rude.connections());
    row(rows, "quiet samples of the last process", "%d", life.size());
    row(
        rows,
        "live heap after a collection, first and last",
        "%.1f MiB, %.1f MiB",
        mebi(first.heap()),
        mebi(last.heap()));
    row(
        rows,
        "state file, first and last",
        "%.2f MiB, %.2f MiB",
        mebi(first.state()),
        mebi(last.state()));
    row(
        rows,
        "resident, first, last, largest",
        "%d MiB, %d MiB, %d MiB",
        first.rss() / 1024,
        last.rss() / 1024,
        watch.rss / 1024);
    row(
        rows,
        "threads, first, last, largest",
        "%d, %d, %d",
        first.threads(),
        last.threads(),
        watch.threads);
    row(
        rows,
        "descriptors, first, last, largest",
        "%d, %d, %d",
        first.descriptors(),
        last.descriptors(),
        watch.descriptors);
    row(rows, "log lines, most in a minute", "%d, %d", watch.logLines, watch.mostLines);
    return rows.toString();
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation would be a dependency of the tests.
  private static void row(StringBuilder rows, String name, String format, Object... values) {
    rows.append("| ").append(name).append(" | ");
    rows.append(String.format(Locale.ROOT, format, values)).append(" |\n");
  }

  private static String range(List<Long> values) {
    long least = values.stream().mapToLong(Long::longValue).min().orElse(0);
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    return least == most ? String.valueOf(least) : least + " to " + most;
  }

  private static double mebi(long bytes) {
    return bytes / (double) (1 << 20);
  }

  private static String words(Duration duration) {
    return duration.toMinutes() + "m" + duration.toSecondsPart() + "s";
  }
}
