package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Controls;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import java.net.URI;
import java.util.List;

/** A MotionCX of one's own. {@link Credentials} opens it. Thread-safe. */
public final class MotionCxSimulator implements AutoCloseable {
  private final Options options;
  private final History history;
  private final Interactions interactions;
  private final Store store;
  private final FaultSwitch faults = new FaultSwitch();
  private final SimulatedServer server;

  private MotionCxSimulator(Options options) {
    this.options = options;
    history = new History(options.center(), options.seed());
    interactions = new Interactions(history);
    store = new Store(options, history, interactions, faults);
    faults.set(options.faults(), options.clock().instant());
    Errors errors = new Errors(options.clock(), options.envelope());
    WorkStateRollup workStates = new WorkStateRollup(options, history, faults);
    server =
        new SimulatedServer(
            options.host(),
            options.port(),
            options.clock(),
            options.pause(),
            faults,
            errors,
            new Operations(options, errors, store, workStates, this::present).all(),
            new Controls(options.clock(), history.center().zone(), faults, this::account, this::day)
                .all());
  }

  /** Starts a simulated vendor. */
  public static MotionCxSimulator start(Options options) {
    return new MotionCxSimulator(options);
  }

  /** The {@code base_url} of a source. */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /** Replaces all faults by these. */
  public void faults(Faults next) {
    faults.set(next, options.clock().instant());
  }

  /** What it was asked so far. */
  public Book.Account account() {
    return server.account();
  }

  /** How often it was asked so far, and how often over its limits. */
  public Book.Totals totals() {
    return server.totals();
  }

  /** How many requests were over a limit so far. */
  public long violations() {
    return totals().violations();
  }

  /** The days behind the reports. */
  public History history() {
    return history;
  }

  /** What really ended, contacts alone: from {@code start}, before {@code end}, epoch seconds. */
  public List<Interaction> contacts(long start, long end) {
    return interactions.contacts(start, end);
  }

  @Override
  public void close() {
    server.close();
  }

  private Center present() {
    return options.changes().present(history.center(), options.clock().instant().getEpochSecond());
  }

  private ObjectNode day(DayQuestion question) {
    return new DayAnswer(history, interactions, store.rollups()).to(question);
  }
}
