package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.VirtualClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * One large account in a process of its own: a morning read back, an hour of polls, a restart.
 * Waits pass at once, work takes the time that it takes of the processor, or really.
 */
final class LargeAccountRun {
  private static final Instant BEGIN = Instant.parse("2026-03-02T07:20:00Z");
  private static final int POLLS = 2;
  private static final long TICK = 1_000_000;
  private static final double MEGA = 1e6;

  private LargeAccountRun() {}

  /** Arguments: the type of the account, where its vendor is, a folder for the state. */
  public static void main(String[] args) throws Exception {
    LargeAccount account =
        LargeAccounts.all().filter(one -> one.type().equals(args[0])).findFirst().orElseThrow();
    URI vendor = URI.create(args[1]);
    Path folder = Path.of(args[2]);
    Heap heap = new Heap();
    VirtualClock clock = new VirtualClock(BEGIN.toString());
    boolean real = account.takesRealTime();
    if (real) {
      passes(clock);
    }
    try (LargeExporter exporter = new LargeExporter(clock, !real, account, vendor, folder)) {
      exporter.runUntil(BEGIN.plus(account.interval().multipliedBy(real ? 1 : 3)).minusSeconds(60));
      say("read back", effort(exporter.worked()));
      say("heap of the read back", mega(heap.most()));
      List<Poll> polls = new ArrayList<>();
      while (polls.size() < POLLS) {
        polls.add(exporter.poll(account.pollEvery()));
      }
      Poll longest = polls.stream().max(Comparator.comparingLong(Poll::rows)).orElseThrow();
      say("poll", effort(longest.worked()));
      say(
          "poll lasted",
          "%.1f s"
              .formatted(
                  seconds(
                      polls.stream()
                          .map(Poll::lasted)
                          .max(Comparator.naturalOrder())
                          .orElseThrow())));
      say("requests", Long.toString(longest.requests()));
      say("rows", "%,d".formatted(longest.rows()));
      say("series", "%,d".formatted(exporter.shown().series()));
      say("exposition", mega(exporter.unpacked()) + ", gzip " + mega(exporter.scraped()));
      say("state", mega(Files.size(folder.resolve("state"))));
      say("peak heap", mega(heap.most()));
      say("live heap", mega(Heap.live()));
      say("failures", exporter.status().lastFailure().toString());
    }
    heap.most();
    Effort before = Effort.soFar();
    try (LargeExporter exporter = new LargeExporter(clock, !real, account, vendor, folder)) {
      say("restart", effort(Effort.soFar().minus(before)));
      say("series after restart", "%,d".formatted(exporter.shown().series()));
      say("heap of the restart", mega(heap.most()));
    }
  }

  /** Beside the waits, which pass at once, real time passes. */
  private static void passes(VirtualClock clock) {
    Thread time =
        new Thread(
            () -> {
              for (long passed = System.nanoTime(); ; ) {
                LockSupport.parkNanos(TICK);
                long now = System.nanoTime();
                clock.advance(Duration.ofNanos(now - passed));
                passed = now;
              }
            });
    time.setDaemon(true);
    time.start();
  }

  private static void say(String what, String value) {
    System.out.printf(Locale.ROOT, "%s=%s%n", what, value);
  }

  private static String effort(Effort effort) {
    return "%.1f s (processor %.1f s)"
        .formatted(seconds(effort.real()), seconds(effort.processor()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static String mega(long bytes) {
    return "%.0f MB".formatted(bytes / MEGA);
  }
}
