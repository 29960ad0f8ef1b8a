package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A simulated vendor that runs. */
record Simulated(
    URI baseUrl, Consumer<Faults> faults, Supplier<Book.Account> account, Runnable stop)
    implements AutoCloseable {
  @Override
  public void close() {
    stop.run();
  }
}
