package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.RequestFamilies;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.RequestLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The requests of one source, counted by endpoint since it was first configured. Thread-safe. */
final class RequestStats implements RequestLog {
  private static final long[] EDGES =
      micros(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000);

  private final String source;
  private final Map<String, Endpoint> endpoints = new TreeMap<>();

  /** The counts of one endpoint. */
  private static final class Endpoint {
    long requests;
    long throttled;
    long micros;
    final long[] buckets = new long[EDGES.length + 1];
    final Map<Failure, Long> failures = new EnumMap<>(Failure.class);
  }

  RequestStats(String source) {
    this.source = source;
  }

  @Override
  public synchronized void request(String endpoint, Duration took, Optional<Failure> failure) {
    Endpoint counts = endpoints.computeIfAbsent(endpoint, e -> new Endpoint());
    long micros = took.toNanos() / 1_000;
    counts.requests++;
    counts.micros += micros;
    counts.buckets[bucket(micros)]++;
    failure.ifPresent(
        reason -> {
          counts.failures.merge(reason, 1L, Long::sum);
          counts.throttled += reason == Failure.THROTTLED ? 1 : 0;
        });
  }

  /** The families of requests, as they stand. */
  synchronized List<Block> blocks() {
    if (endpoints.isEmpty()) {
      return List.of();
    }
    int n = endpoints.size();
    Failure[] reasons = Failure.values();
    Labels[] labels = new Labels[n];
    long[] requests = new long[n];
    long[] throttled = new long[n];
    long[][] counts = new long[n][];
    long[] sums = new long[n];
    List<Labels> failureLabels = new ArrayList<>();
    long[] failures = new long[n * reasons.length];
    int i = 0;
    for (Map.Entry<String, Endpoint> entry : endpoints.entrySet()) {
      Endpoint endpoint = entry.getValue();
      labels[i] = Labels.of(RequestFamilies.REQUESTS.labels(), List.of(source, entry.getKey()));
      requests[i] = endpoint.requests;
      throttled[i] = endpoint.throttled;
      counts[i] = endpoint.buckets.clone();
      sums[i] = endpoint.micros;
      for (Failure reason : reasons) {
        failures[failureLabels.size()] = endpoint.failures.getOrDefault(reason, 0L);
        failureLabels.add(
            Labels.of(
                RequestFamilies.FAILURES.labels(), List.of(source, entry.getKey(), reason.id())));
      }
      i++;
    }
    return List.of(
        new Samples(RequestFamilies.REQUESTS, labels, requests),
        new Samples(RequestFamilies.FAILURES, failureLabels.toArray(new Labels[0]), failures),
        new Samples(RequestFamilies.THROTTLED, labels, throttled),
        new Histograms(RequestFamilies.DURATION, EDGES, labels, counts, sums));
  }

  private static int bucket(long micros) {
    for (int i = 0; i < EDGES.length; i++) {
      if (micros <= EDGES[i]) {
        return i;
      }
    }
    return EDGES.length;
  }

  private static long[] micros(long... millis) {
    return java.util.Arrays.stream(millis).map(m -> m * 1_000).toArray();
  }
}
