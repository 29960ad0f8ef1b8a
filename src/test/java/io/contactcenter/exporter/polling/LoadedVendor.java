package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.AccountLimits;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A vendor whose every answer is one higher than the one before: all figures of all queues in one
 * interval are the number of the answer. Thread-safe.
 */
final class LoadedVendor implements Vendor {
  static final int QUEUES = 40;

  private static final Report REPORT =
      new Report(
          "queue",
          Map.of(
              Entity.QUEUE,
              Set.of(QueueMeasure.OFFERED, QueueMeasure.ANSWERED, QueueMeasure.ABANDONED)),
          Duration.ofHours(3));

  /** Counted down when somebody waits for an answer that does not come. */
  final CountDownLatch asked = new CountDownLatch(1);

  private final Instant interval;
  private final boolean silent;
  private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();

  /**
   * @param interval the start of the interval in which something happened
   * @param silent whether it takes calls and never answers
   */
  LoadedVendor(String interval, boolean silent) {
    this.interval = Instant.parse(interval);
    this.silent = silent;
  }

  @Override
  public VendorSchema schema() {
    return new RingCxSchema();
  }

  @Override
  public AccountLimits limits(SourceConfig config) {
    return new AccountLimits(Map.of(Budget.Group.REPORT, config.rateLimit()), Optional.empty());
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    AtomicLong number = answers.computeIfAbsent(config.name(), name -> new AtomicLong());
    return new Source() {
      @Override
      public List<Report> reports() {
        return List.of(REPORT);
      }

      @Override
      public Directory directory() {
        return Directory.UNREAD;
      }

      @Override
      public void fetch(Report report, Question question, RowSink sink)
          throws InterruptedException {
        Budget.Permit permit = context.budget().take(Budget.Group.REPORT);
        if (silent) {
          asked.countDown();
          new CountDownLatch(1).await();
        }
        if (question.window().containing(interval).isPresent()) {
          long figure = number.incrementAndGet();
          for (int queue = 0; queue < QUEUES; queue++) {
            sink.row(row(queue, figure));
          }
        }
        permit.close();
      }

      @Override
      public void close() {}
    };
  }

  private Row row(int queue, long figure) {
    long[] values = new long[Entity.QUEUE.measures().size()];
    Arrays.fill(values, Measure.ABSENT);
    values[QueueMeasure.OFFERED.slot()] = figure;
    values[QueueMeasure.ANSWERED.slot()] = figure;
    values[QueueMeasure.ABANDONED.slot()] = figure;
    return new Row(
        Key.of(Entity.QUEUE, Integer.toString(queue)), interval, List.of("Queue " + queue), values);
  }
}
