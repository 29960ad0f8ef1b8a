package io.contactcenter.exporter.polling;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives an activity in real time on a thread of its own. */
final class ActivityThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ActivityThread.class);
  private static final Duration AFTER_DEFECT = Duration.ofSeconds(30);
  private static final long STOP_MILLIS = 10_000;

  private final Activity activity;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean wake;
  private volatile boolean stopped;

  ActivityThread(String name, Activity activity) {
    this.activity = activity;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Takes the next step now, or right after the one that is being taken. */
  void wake() {
    lock.lock();
    try {
      wake = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Cancels what is being waited for and waits for the thread to end. */
  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopped) {
      try {
        pause(step());
      } catch (InterruptedException e) {
        // Only close() interrupts.
        return;
      }
    }
  }

  private Duration step() throws InterruptedException {
    try {
      return activity.step();
    } catch (RuntimeException | Error e) {
      // A thread that ended would leave its sources as they are, without a word.
      say(e);
      return AFTER_DEFECT;
    }
  }

  private void say(Throwable e) {
    try {
      LOG.error(
          "{} failed {}; it goes on in {} s",
          thread.getName(),
          e instanceof OutOfMemoryError ? "for lack of memory" : "for a defect of this program",
          AFTER_DEFECT.toSeconds(),
          Unsaid.of(e));
    } catch (OutOfMemoryError again) {
      // Not even enough to say so.
      return;
    }
  }

  private void pause(Duration wait) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = wait.toNanos();
      while (!wake && left > 0) {
        left = woken.awaitNanos(left);
      }
      wake = false;
    } finally {
      lock.unlock();
    }
  }
}
