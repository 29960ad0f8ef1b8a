package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.Variant;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.polling.Stepper;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Vendor;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** One process of the exporter, from start to end: engine and expositions, without the server. */
final class Life implements AutoCloseable {
  private final Stepper stepper;
  private final Expositions expositions;

  /**
   * A process that has asked nobody yet.
   *
   * @param served told of every snapshot before it is served
   */
  Life(
      VirtualClock clock,
      Config config,
      Vendor vendor,
      StateEvents state,
      Consumer<Snapshot> served,
      long seed) {
    expositions =
        new Expositions(
            new Snapshot(0, Instant.EPOCH, List.of()),
            () -> LiveSnapshot.EMPTY,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            clock);
    Environment environment =
        new Environment(
            clock,
            Map.of(vendor.schema().type(), vendor),
            snapshot -> {
              served.accept(snapshot);
              expositions.publish(snapshot);
            },
            state,
            new Random(seed));
    try {
      stepper = new Stepper(config, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StateLock.HeldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When something is due next, on the monotonic clock. */
  long next() {
    return stepper.next();
  }

  void step() {
    stepper.step();
  }

  void reload(Config config) {
    stepper.reload(config);
  }

  /** What a scrape gets now. */
  String scrape() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try {
      expositions.answer(Variant.TEXT_PLAIN).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Storage.text(out.toByteArray());
  }

  /** What the status page says of the sources. */
  List<Status.Source> status() {
    return stepper.engine().sources();
  }

  @Override
  public void close() {
    try {
      stepper.engine().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
