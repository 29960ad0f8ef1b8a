package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configured thresholds of queues: a changed one applies to intervals that are first read after
 * the change.
 */
record RememberedThresholds(
    Window window, Map<Interval, Map<Key, String>> remembered, QueueTerms terms)
    implements Thresholds {
  static Thresholds of(Window window, Ledger ledger, QueueTerms terms) {
    Map<Interval, Map<Key, String>> remembered = new HashMap<>();
    window.intervals().forEach(interval -> remembered.put(interval, ledger.termsOf(interval)));
    return new RememberedThresholds(window, remembered, terms);
  }

  @Override
  public Optional<Duration> of(String queue, String name, Instant at) {
    Optional<String> former =
        window
            .containing(at)
            .map(interval -> remembered.getOrDefault(interval, Map.of()))
            .map(ofInterval -> ofInterval.get(Key.of(Entity.QUEUE, queue)));
    return former.isPresent()
        ? QueueTerms.thresholdIn(former.get())
        : terms.resolve(queue, name).threshold();
  }
}
