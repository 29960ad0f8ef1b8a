package io.contactcenter.exporter.simulator.http;

import java.time.Duration;

/** How time passes while an answer is held back. It is called on the server's threads. */
public interface Pause {
  /** Returns when {@code time} has passed by the vendor's clock. */
  void pass(Duration time) throws InterruptedException;
}
