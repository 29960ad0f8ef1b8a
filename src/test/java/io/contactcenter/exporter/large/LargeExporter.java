package io.contactcenter.exporter.large;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.Variant;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.metric.ReportFamilies;
import io.contactcenter.exporter.metric.RequestFamilies;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.polling.Stepper;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The exporter with one large account, on virtual time and one thread: client, engine, state file
 * and expositions, without the server. It renders what a Prometheus asks for that understands
 * OpenMetrics and gzip.
 */
final class LargeExporter implements AutoCloseable {
  private static final Variant SCRAPED = Variant.OPENMETRICS_GZIP;

  private final VirtualClock clock;
  private final Transport transport = new Transport("large");
  private final Expositions expositions;
  private final Stepper stepper;
  private final boolean takesTime;
  private Snapshot served = new Snapshot(0, Instant.EPOCH, List.of());
  private Effort worked = Effort.NONE;
  private Instant lastAnswer = Instant.EPOCH;

  /**
   * Starts.
   *
   * @param takesTime whether work takes as much virtual as processor time, instead of none
   * @param folder of the state file
   */
  LargeExporter(
      VirtualClock clock, boolean takesTime, LargeAccount account, URI vendor, Path folder) {
    this.clock = clock;
    this.takesTime = takesTime;
    expositions =
        new Expositions(
            served,
            () -> LiveSnapshot.EMPTY,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            clock);
    expositions.answer(SCRAPED);
    Vendor client = account.vendor(transport);
    Environment environment =
        new Environment(
            clock,
            Map.of(client.schema().type(), client),
            this::serve,
            new StateEvents() {
              @Override
              public void written(Instant at) {}

              @Override
              public void writeFailed() {
                throw new IllegalStateException("the state cannot be written");
              }
            },
            new Random(1));
    try {
      stepper = new Stepper(config(account, client, vendor, folder), environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StateLock.HeldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Config config(LargeAccount account, Vendor client, URI vendor, Path folder) {
    String text =
        """
        state_file: %s
        privacy: {agents: name}
        %s
        sources:
          - name: large
            type: %s
            time_zone: %s
        %s
        """
            .formatted(
                folder.resolve("state"),
                account.settings(),
                account.type(),
                LargeAccount.ZONE,
                account.source(vendor).indent(4));
    ConfigReader.Result result = ConfigReader.read("large.yml", text, List.of(client.schema()));
    if (result instanceof ConfigReader.Good good) {
      return good.config();
    }
    throw new IllegalStateException(result + "\n" + text);
  }

  private void serve(Snapshot snapshot) {
    expositions.publish(snapshot);
    served = snapshot;
  }

  /** Lets time pass until {@code end}. */
  void runUntil(Instant end) {
    while (true) {
      Duration left = Duration.between(clock.now(), end);
      Duration next = Duration.ofNanos(stepper.next() - clock.nanoTime());
      if (next.compareTo(left) > 0) {
        pass(left);
        return;
      }
      pass(next);
      step();
    }
  }

  private void step() {
    long asked = requests();
    Effort before = Effort.soFar();
    stepper.step();
    Effort took = Effort.soFar().minus(before);
    worked = worked.plus(took);
    if (takesTime) {
      pass(took.processor());
    }
    if (requests() > asked) {
      lastAnswer = clock.now();
    }
  }

  private void pass(Duration duration) {
    clock.advance(duration.isNegative() ? Duration.ZERO : duration);
  }

  /** Lets time pass until the next tick, and from there to the one after it. */
  Poll poll(Duration pollEvery) {
    runUntil(nextTick().minusMillis(1));
    Instant tick = nextTick();
    long requests = requests();
    long rows = rows();
    Effort before = worked;
    runUntil(tick.plus(pollEvery).minusMillis(1));
    return new Poll(
        tick,
        Duration.between(tick, lastAnswer),
        requests() - requests,
        rows() - rows,
        worked.minus(before));
  }

  private Instant nextTick() {
    return status().reports().get(0).nextPoll().orElseThrow();
  }

  /** Requests made so far. */
  long requests() {
    return new Shown(stepper.engine().live().sources()).sum(RequestFamilies.REQUESTS);
  }

  private long rows() {
    return shown().sum(ReportFamilies.ROWS);
  }

  Shown shown() {
    return new Shown(served.sources());
  }

  Status.Source status() {
    return stepper.engine().sources().get(0);
  }

  /** How much it has worked so far. */
  Effort worked() {
    return worked;
  }

  /** How many bytes a scrape gets. */
  long scraped() {
    return expositions.answer(SCRAPED).length();
  }

  /** How many those are when they are unpacked: a gzip member ends with it (RFC 1952). */
  long unpacked() {
    byte[] tail = new byte[Integer.BYTES];
    try {
      expositions
          .answer(SCRAPED)
          .writeTo(
              new OutputStream() {
                @Override
                public void write(int octet) {
                  System.arraycopy(tail, 1, tail, 0, tail.length - 1);
                  tail[tail.length - 1] = (byte) octet;
                }

                @Override
                public void write(byte[] bytes, int offset, int count) {
                  for (int i = Math.max(0, count - tail.length); i < count; i++) {
                    write(bytes[offset + i]);
                  }
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Integer.toUnsignedLong(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt());
  }

  @Override
  public void close() {
    try {
      stepper.engine().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    transport.close();
  }
}
