package io.contactcenter.exporter.simulator;

import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import java.net.URI;

/** A simulated vendor that listens: what all of them have in common. Thread-safe. */
public abstract class Simulator implements AutoCloseable {
  private final Stage stage;
  private final SimulatedServer server;

  protected Simulator(Stage stage, SimulatedServer server) {
    this.stage = stage;
    this.server = server;
  }

  /** The {@code base_url} of a source, and its {@code auth_url} where it has one. */
  public final URI baseUrl() {
    return server.baseUrl();
  }

  /** Replaces all faults by these. */
  public final void faults(Faults next) {
    stage.faults().set(next, stage.options().clock().instant());
  }

  /** What it was asked so far. */
  public final Book.Account account() {
    return server.account();
  }

  /** How often it was asked so far, and how often over its limits. */
  public final Book.Totals totals() {
    return server.totals();
  }

  /** How many requests were over a limit so far. */
  public final long violations() {
    return totals().violations();
  }

  /** The days behind the answers. */
  public final History history() {
    return stage.history();
  }

  @Override
  public final void close() {
    server.close();
  }
}
