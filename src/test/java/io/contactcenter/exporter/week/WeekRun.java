package io.contactcenter.exporter.week;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One week, lived through: the real client asks the simulator over HTTP, the real engine counts and
 * publishes, the real expositions are scraped every 15 seconds, all on one virtual clock.
 */
final class WeekRun implements AutoCloseable {
  private static final long SCRAPE_EVERY = Duration.ofSeconds(15).toNanos();
  private final Week week;
  private final Path configFile;
  private final Folder folder;
  private final VirtualClock clock;
  private final long began;
  private final Simulated simulator;
  private final Transport transport = new Transport("week");
  private final Vendor vendor;
  private final Audit audit;
  private final List<Outage> outages = new ArrayList<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::after));
  private volatile Duration ahead;
  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<Told>> sharing = new HashMap<>();
  private @Nullable Life life;
  private int lives;
  private boolean diskFailed;
  private int diskTroubles;
  private long nextScrape;
  private boolean otherLimits;
  private Mishap.@Nullable Restart armed;
  private Map<String, byte[]> beforeWrite = Map.of();

  /** Something that happens {@code after} nanoseconds. */
  private record Event(long after, Runnable what) {}

  /** The process is gone, and this is what it left. No exception, which a poll would survive. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
    private final transient Map<String, byte[]> left;

    Killed(Map<String, byte[]> left) {
      super(null, null, false, false);
      this.left = left;
    }
  }

  WeekRun(Week week, Path state, Path configFile) {
    this.week = week;
    this.configFile = configFile;
    this.folder = new Folder(state);
    this.clock = new VirtualClock(week.begin().toString());
    this.began = clock.nanoTime();
    this.ahead = week.vendorAhead();
    this.simulator =
        week.vendor().start(new Circumstances(week, this::vendorNow, clock::advance, told::add));
    this.vendor = new WitnessedVendor(week.vendor().client(transport), this::asks, this::taken);
    this.audit = new Audit(week, vendorNow());
  }

  /** Lives through it and reckons up. */
  Reckoning run() {
    for (Mishap mishap : week.mishaps()) {
      happens(mishap.at(), () -> befall(mishap));
    }
    happens(Week.LENGTH, this::calm);
    start(Mishap.Disk.INTACT);
    long end = Week.LENGTH.plus(week.calm()).toNanos();
    while (elapsed() < end) {
      Event event = events.peek();
      long until = event == null ? end : Math.min(end, event.after());
      Life running = life;
      long step = running == null ? Long.MAX_VALUE : running.next() - began;
      pass(Math.min(step, until));
      if (event != null && event.after() <= elapsed()) {
        events.remove(event);
        lived(event.what());
      } else if (running != null && step <= elapsed()) {
        lived(
            () -> {
              running.step();
              audit.stepped();
            });
      }
    }
    audit.close(vendorNow(), life == null ? List.of() : life.status());
    return audit.reckoning(lives, simulator.account().get());
  }

  @Override
  public void close() {
    if (life != null) {
      life.close();
    }
    transport.close();
    simulator.close();
  }

  private Instant vendorNow() {
    return clock.now().plus(ahead);
  }

  private long elapsed() {
    return clock.nanoTime() - began;
  }

  private void happens(Duration after, Runnable what) {
    events.add(new Event(after.toNanos(), what));
  }

  /** At the end of the week everything that still goes on ends. */
  private void happensUntil(Duration after, Runnable what) {
    happens(after.compareTo(Week.LENGTH) < 0 ? after : Week.LENGTH, what);
  }

  private void calm() {
    armed = null;
    outages.clear();
    strike();
    folder.free();
    if (life == null) {
      start(Mishap.Disk.INTACT);
    }
  }

  private void befall(Mishap mishap) {
    if (mishap instanceof Mishap.Restart restart) {
      die(restart);
    } else if (mishap instanceof Mishap.VendorTrouble trouble) {
      outages.add(trouble.outage());
      strike();
      happensUntil(
          trouble.at().plus(trouble.lasting()),
          () -> {
            outages.remove(trouble.outage());
            strike();
          });
    } else if (mishap instanceof Mishap.DiskTrouble trouble && life != null && week.stateful()) {
      diskFailed = true;
      if (trouble.stuck()) {
        folder.stick();
      } else {
        folder.fill();
      }
      int of = ++diskTroubles;
      happensUntil(trouble.at().plus(trouble.lasting()), () -> freed(of));
    } else if (mishap instanceof Mishap.Sleep sleep) {
      clock.set(sleep.lasting());
    } else if (mishap instanceof Mishap.OurClock set) {
      clock.set(set.by());
      ahead = ahead.minus(set.by());
    } else if (mishap instanceof Mishap.VendorClock set) {
      ahead = ahead.plus(set.by());
    } else if (mishap instanceof Mishap.Reload reload && life != null) {
      otherLimits = reload.otherLimits();
      life.reload(WeekConfig.read(week, simulator.baseUrl(), folder, configFile, otherLimits));
    }
  }

  /** A trouble ends by itself only if no other has begun since. */
  private void freed(int trouble) {
    if (trouble == diskTroubles) {
      folder.free();
    }
  }

  private void strike() {
    Faults rows = week.unsettled();
    simulator.faults().accept(new Faults(outages, rows.flaws()));
  }

  private void die(Mishap.Restart restart) {
    if (life == null) {
      return;
    }
    switch (restart.death()) {
      case STOP -> {
        life.close();
        gone(restart, folder.content());
      }
      case KILL -> {
        throw killed(restart, folder.content());
      }
      case KILL_ON_ANSWER, KILL_WHILE_WRITING, KILL_WHEN_WRITTEN -> {
        armed = restart;
        beforeWrite = folder.content();
      }
    }
  }

  private Killed killed(Mishap.Restart restart, Map<String, byte[]> left) {
    armed = restart;
    return new Killed(left);
  }

  /** Runs what may be the end of the process. */
  private void lived(Runnable what) {
    try {
      what.run();
    } catch (Killed e) {
      Mishap.Restart restart = armed;
      Life dead = life;
      if (restart == null || dead == null) {
        throw new IllegalStateException(e);
      }
      dead.close();
      gone(restart, e.left);
    }
  }

  private void gone(Mishap.Restart restart, Map<String, byte[]> left) {
    life = null;
    armed = null;
    folder.restore(left);
    happensUntil(
        Duration.ofNanos(elapsed()).plus(restart.down()), () -> startAgain(restart.disk()));
  }

  private void startAgain(Mishap.Disk disk) {
    if (life == null) {
      start(disk);
    }
  }

  private void start(Mishap.Disk disk) {
    boolean resumes = folder.hasState() && disk == Mishap.Disk.INTACT;
    if (week.stateful() && lives > 0 && !diskFailed && !resumes && disk == Mishap.Disk.INTACT) {
      audit.differs("the state is gone");
    }
    diskFailed = false;
    folder.damage(disk);
    audit.begins(resumes, vendorNow());
    lives++;
    life =
        new Life(
            clock,
            WeekConfig.read(week, simulator.baseUrl(), folder, configFile, otherLimits),
            vendor,
            new StateEvents() {
              @Override
              public void written(Instant at) {
                wrote();
              }

              @Override
              public void writeFailed() {}
            },
            this::serves,
            week.seed() + lives);
  }

  private void asks() {
    told.clear();
    week.vendor().begins(vendorNow()).ifPresent(told::add);
  }

  /** An answer was taken whole. */
  private void taken(String source, String report, Question question) {
    List<Told> answers = answers(source, report);
    if (armed != null && armed.death() == Mishap.Death.KILL_ON_ANSWER) {
      throw new Killed(folder.content());
    }
    audit.taken(source, report, question, answers);
  }

  /** What was said to this question; to an earlier one, where one answer serves several reports. */
  private List<Told> answers(String source, String report) {
    Optional<String> shared = week.vendor().shares(report).map(answer -> source + "/" + answer);
    List<Told> answers = List.copyOf(told);
    if (answers.isEmpty()) {
      Instant now = vendorNow();
      answers =
          shared.map(sharing::get).orElse(List.of()).stream()
              .map(answer -> answer.heardAgain(now))
              .toList();
    }
    if (answers.isEmpty()) {
      throw new IllegalStateException("nothing was said of " + report);
    }
    List<Told> last = answers;
    shared.ifPresent(answer -> sharing.put(answer, last));
    return answers;
  }

  private void wrote() {
    if (armed != null && armed.death() == Mishap.Death.KILL_WHILE_WRITING) {
      audit.lost();
      throw new Killed(Folder.halfWritten(folder.content(), beforeWrite));
    }
    audit.durable();
    if (armed != null && armed.death() == Mishap.Death.KILL_WHEN_WRITTEN) {
      audit.unserved(clock.nanoTime());
      throw new Killed(folder.content());
    }
  }

  private void serves(Snapshot snapshot) {
    scrapeUntil(clock.nanoTime());
    audit.serves(snapshot, clock.nanoTime(), folder.isStuck());
  }

  private void pass(long until) {
    scrapeUntil(began + until);
    advance(began + until);
  }

  private void scrapeUntil(long nanos) {
    while (began + nextScrape - nanos <= 0) {
      advance(began + nextScrape);
      if (life != null) {
        audit.scrape(life);
      }
      nextScrape += SCRAPE_EVERY;
    }
  }

  private void advance(long nanos) {
    clock.advance(Duration.ofNanos(Math.max(0, nanos - clock.nanoTime())));
  }
}
