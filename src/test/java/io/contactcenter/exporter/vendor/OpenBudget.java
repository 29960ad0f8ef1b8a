package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grants everything, unless told otherwise, and remembers what it was told. Thread-safe. */
public final class OpenBudget implements Budget {
  private final List<Group> taken = new ArrayList<>();
  private final List<Optional<Duration>> pauses = new ArrayList<>();
  private final List<Duration> outages = new ArrayList<>();
  private int open;
  private int answers;
  private boolean spent;

  /** From now on no permit can be had at once. */
  public synchronized void spend() {
    spent = true;
  }

  /** The groups of all permits, in the order in which they were taken. */
  public synchronized List<Group> taken() {
    return List.copyOf(taken);
  }

  public synchronized List<Optional<Duration>> pauses() {
    return List.copyOf(pauses);
  }

  /** How long the vendor said that it is out of order. */
  public synchronized List<Duration> outages() {
    return List.copyOf(outages);
  }

  /** Permits that were not closed. */
  public synchronized int open() {
    return open;
  }

  public synchronized int answers() {
    return answers;
  }

  @Override
  public synchronized Permit take(Group group) {
    taken.add(group);
    open++;
    return this::close;
  }

  private synchronized void close() {
    open--;
  }

  @Override
  public synchronized Optional<Permit> tryTake(Group group) {
    return spent ? Optional.empty() : Optional.of(take(group));
  }

  @Override
  public synchronized void throttled(Optional<Duration> retryAfter) {
    pauses.add(retryAfter);
  }

  @Override
  public synchronized void unavailable(Duration retryAfter) {
    outages.add(retryAfter);
  }

  @Override
  public synchronized void answered() {
    answers++;
  }
}
