package io.contactcenter.exporter.soak;

import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws faults, several at a time, and ends each after a while. */
final class Storm {
  private static final int MOST_AT_ONCE = 4;
  private static final String BAD = "bad reload";
  private static final String SET_BACK = "vendors' clock set back";
  private static final List<Trouble> TROUBLES =
      List.of(
          Trouble.THROTTLED,
          Trouble.THROTTLED,
          Trouble.THROTTLED,
          Trouble.UNAVAILABLE,
          Trouble.INTERNAL_ERROR,
          Trouble.UNAUTHORIZED,
          Trouble.FORBIDDEN,
          Trouble.HTML,
          Trouble.TRUNCATED,
          Trouble.CLOSED,
          Trouble.SLOW);

  private final World world;
  private final Random random;
  private final List<Fault> current = new ArrayList<>();
  private final Map<String, List<Outage>> outages = new HashMap<>();
  private final Map<String, Integer> drawn = new TreeMap<>();
  private int reloads;
  private int leaps;

  /** One that has begun. Of the same {@code what} there is one at a time. */
  private record Fault(String what, long until, Runnable end) {}

  Storm(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
  }

  /** How many of each kind were drawn so far. */
  Map<String, Integer> drawn() {
    return drawn;
  }

  /** How many half hours have passed in storms. */
  int leaps() {
    return leaps;
  }

  /** Rages for that long, and is over. */
  void rage(Duration time, boolean deadly) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    long nextFault = 0;
    long nextLeap = 0;
    while (System.nanoTime() - end < 0) {
      long now = System.nanoTime();
      endThoseBefore(now);
      if ((now - nextLeap >= 0 || nextLeap == 0) && world.hasBegun()) {
        world.time.leap();
        leaps++;
        nextLeap = now + seconds(10 + random.nextInt(20));
      }
      if (now - nextFault >= 0 || nextFault == 0) {
        if (current.size() < MOST_AT_ONCE) {
          draw(now, deadly);
        }
        nextFault = now + seconds(1 + random.nextInt(8));
      }
      Thread.sleep(200);
    }
    current.forEach(fault -> fault.end().run());
    current.clear();
  }

  private void endThoseBefore(long now) {
    for (Fault fault : List.copyOf(current)) {
      if (now - fault.until() >= 0) {
        current.remove(fault);
        fault.end().run();
      }
    }
  }

  private void draw(long now, boolean deadly) throws InterruptedException {
    String type = oneOf(List.copyOf(world.vendors.keySet()));
    switch (random.nextInt(deadly ? 14 : 12)) {
      case 0, 1, 2 -> trouble(type, now);
      case 3 -> proxy("connections reset", type, Proxy.Mode.RESET, now);
      case 4 ->
          proxy(
              "vendor half open",
              type,
              oneOf(List.of(Proxy.Mode.SILENT, Proxy.Mode.HALF, Proxy.Mode.TRICKLE)),
              now);
      case 5 ->
          begin(
              "name not found",
              type,
              now,
              5 + random.nextInt(30),
              () -> world.names.lose(type),
              () -> world.names.find(type));
      case 6, 7 -> {
        if (world.disk.canBeFull()) {
          begin("disk full", "", now, 5 + random.nextInt(40), world.disk::fill, world.disk::free);
        }
      }
      case 8 -> {
        if (world.ourClock.canBeSet()) {
          int by = (30 + random.nextInt(1200)) * (random.nextBoolean() ? 1 : -1);
          begin(
              by > 0 ? "our clock set forward" : "our clock set back",
              "",
              now,
              5 + random.nextInt(40),
              () -> world.ourClock.set(by),
              () -> world.ourClock.set(0));
        }
      }
      case 9 -> {
        if (world.hasBegun()) {
          begin(
              SET_BACK,
              "",
              now,
              5 + random.nextInt(20),
              () -> world.time.setBack(Duration.ofSeconds(600 + random.nextInt(240))),
              () -> world.time.setBack(Duration.ZERO));
        }
      }
      case 10 -> reload(now);
      case 11 ->
          begin(
              "rude scrapers",
              "",
              now,
              10 + random.nextInt(30),
              world.rude::come,
              world.rude::leave);
      default -> restart();
    }
  }

  private void trouble(String type, long now) {
    Trouble trouble = oneOf(TROUBLES);
    String[] where =
        oneOf(
            List.of(
                new String[] {},
                new String[] {"reports"},
                new String[] {"reports"},
                new String[] {"auth"},
                new String[] {"directory"}));
    Outage drawnOutage = Outage.of(trouble, where);
    Outage outage =
        switch (trouble) {
          case THROTTLED, UNAVAILABLE ->
              drawnOutage.retryAfter(oneOf(List.of(RetryAfter.values())), 1 + random.nextInt(20));
          case SLOW -> drawnOutage.late(1 + random.nextInt(8));
          default -> drawnOutage;
        };
    List<Outage> all = outages.computeIfAbsent(type, t -> new ArrayList<>());
    begin(
        trouble == Trouble.THROTTLED ? "throttling" : "wrong answers",
        type,
        now,
        5 + random.nextInt(40),
        () -> {
          all.add(outage);
          world.vendor(type).strike(all);
        },
        () -> {
          all.remove(outage);
          world.vendor(type).strike(all);
        });
  }

  private void proxy(String what, String type, Proxy.Mode mode, long now) {
    Proxy proxy = world.proxy(type);
    if (current.stream().noneMatch(fault -> fault.what().endsWith(" proxy " + type))) {
      begin(
          what,
          "proxy " + type,
          now,
          5 + random.nextInt(30),
          () -> proxy.mode(mode),
          () -> proxy.mode(Proxy.Mode.PASS));
    }
  }

  private void reload(long now) {
    if (random.nextBoolean()) {
      world.goodConfig(++reloads % 10);
      begin("good reload", "", now, 1, () -> world.served().signal("HUP"), () -> {});
    } else {
      begin(
          BAD,
          "",
          now,
          2 + random.nextInt(5),
          () -> {
            world.badConfig();
            world.served().signal("HUP");
          },
          () -> {
            world.goodConfig(0);
            world.served().signal("HUP");
          });
    }
  }

  private void restart() throws InterruptedException {
    // A process that cannot read its configuration ends at once, as it should. One that begins to
    // count must not be told a time that is taken back, nor be followed by one that was told none:
    // that counts from when the first began by our clock, of which the vendors' is hours ahead.
    if (!world.hasBegun()
        || current.stream()
            .anyMatch(fault -> fault.what().startsWith(BAD) || fault.what().startsWith(SET_BACK))) {
      return;
    }
    boolean kill = random.nextInt(3) > 0;
    count(kill ? "kill -9" : "orderly restart");
    say(kill ? "kill -9" : "orderly restart");
    world.restart(kill, 200 + random.nextInt(3000));
  }

  private void begin(
      String kind, String where, long now, int seconds, Runnable begins, Runnable ends) {
    String what = kind + " " + where;
    if (current.stream().anyMatch(fault -> fault.what().equals(what))) {
      return;
    }
    count(kind);
    say(what + " for " + seconds + " s");
    begins.run();
    current.add(new Fault(what, now + seconds(seconds), ends));
  }

  private void count(String kind) {
    drawn.merge(kind, 1, Integer::sum);
  }

  private static void say(String what) {
    System.out.println(Instant.now() + " " + what);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
