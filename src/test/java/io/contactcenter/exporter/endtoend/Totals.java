package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All counters of queues, agents and agents in queues as a Prometheus has them, held against what
 * happened at the vendor.
 *
 * @param counting since when the exporter counts, the start of an interval
 */
record Totals(Vendor vendor, Instant counting, Web exporter, Prometheus prometheus) {
  private static final String COUNTERS =
      "{__name__=~\"contactcenter_(queue|agent|agent_queue)_.+_total\"}";
  private static final String UP = "up{job=\"contactcenter-exporter\"}";

  // Prometheus computes with doubles.
  private static final double ROUNDING = 1e-9;

  /**
   * The counters of one moment, those at 0 left out.
   *
   * @param at by Prometheus' time
   * @param until by the vendor's time
   */
  record Reckoning(Instant at, Instant until, Map<Series, BigDecimal> counters) {}

  /**
   * Waits until Prometheus has what happened up to {@code until} and what the exporter owes, in
   * every series, and no series besides.
   */
  Reckoning reckon(Instant until) {
    Map<Series, BigDecimal> happened = vendor.everything(counting, until);
    Instant[] at = {Instant.EPOCH};
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              Map<Series, BigDecimal> expected = new HashMap<>(happened);
              owed().forEach((series, debt) -> expected.merge(series, debt, BigDecimal::add));
              at[0] = Instant.now();
              assertThat(counters(at[0])).isEqualTo(withoutZeros(expected));
            });
    Reckoning reckoning = new Reckoning(at[0], until, counters(at[0]));
    awaitScrapeAfter(at[0]);
    return reckoning;
  }

  /** What counters have shown beyond what the vendor says now, as the status has it. */
  Map<Series, BigDecimal> owed() {
    Map<Series, BigDecimal> owed = new HashMap<>();
    JsonNode source = exporter.json("/api/v1/status").path("sources").path(0);
    for (JsonNode report : source.path("reports")) {
      for (JsonNode debt : report.path("owed")) {
        Series series = Series.of(debt.path("metric").asText(), debt.path("labels"));
        owed.merge(series, debt.path("amount").decimalValue(), BigDecimal::add);
      }
    }
    return owed;
  }

  /**
   * Between the two moments each counter rose in Prometheus by the difference, and {@code
   * increase()} says so within its own extrapolation: at each end of the range it adds for what
   * lies between the border and the nearest sample, if that is less than 1.1 times the average
   * distance of samples, or else for half that distance (Prometheus, extrapolatedRate in
   * promql/functions.go).
   */
  void assertIncreased(Reckoning from, Reckoning to) {
    String range = "[" + Duration.between(from.at(), to.at()).toMillis() + "ms]";
    Map<Series, List<Prometheus.Sample>> samples = prometheus.samples(COUNTERS + range, to.at());
    Map<Series, BigDecimal> expected = new HashMap<>(to.counters());
    from.counters().forEach((series, was) -> expected.merge(series, was.negate(), BigDecimal::add));
    Map<Series, BigDecimal> rises = new HashMap<>();
    samples.forEach((series, its) -> rises.put(series, rise(its)));
    assertThat(withoutZeros(rises)).isEqualTo(withoutZeros(expected));

    // Of a single sample, which rose by nothing, there is no increase().
    samples.values().removeIf(its -> its.size() < 2);
    Map<Series, BigDecimal> increases = increases(samples.keySet(), range, to.at());
    assertThat(increases.keySet()).isEqualTo(samples.keySet());
    double most = 0;
    for (Map.Entry<Series, List<Prometheus.Sample>> entry : samples.entrySet()) {
      Series series = entry.getKey();
      double rise = rises.getOrDefault(series, BigDecimal.ZERO).doubleValue();
      double increase = increases.getOrDefault(series, BigDecimal.ZERO).doubleValue();
      double extrapolated = 2 * 1.1 / (entry.getValue().size() - 1);
      assertThat(increase)
          .as("increase of %s, which rose by %s", series, rise)
          .isBetween(rise * (1 - ROUNDING), rise * (1 + extrapolated) * (1 + ROUNDING));
      most = rise == 0 ? most : Math.max(most, increase / rise - 1);
    }
    System.out.printf(
        "%d series, of which %d rose, over %s: increase() is up to %.2f %% above the truth%n",
        samples.size(),
        withoutZeros(rises).size(),
        Duration.between(from.at(), to.at()),
        most * 100);
  }

  private Map<Series, BigDecimal> increases(Set<Series> of, String range, Instant at) {
    Map<Series, BigDecimal> increases = new HashMap<>();
    for (String metric : of.stream().map(Series::metric).collect(Collectors.toSet())) {
      prometheus
          .vector("increase(" + metric + range + ")", at)
          .forEach((series, increase) -> increases.put(series.as(metric), increase));
    }
    return increases;
  }

  /** The last value less the first, and what each reset took away: no extrapolation. */
  private static BigDecimal rise(List<Prometheus.Sample> samples) {
    BigDecimal rise = BigDecimal.ZERO;
    BigDecimal former = samples.get(0).value();
    for (Prometheus.Sample sample : samples) {
      boolean reset = sample.value().compareTo(former) < 0;
      rise = rise.add(sample.value()).subtract(reset ? BigDecimal.ZERO : former);
      former = sample.value();
    }
    return rise;
  }

  /** What changes from now on, changes after a scrape that was after {@code at}. */
  private void awaitScrapeAfter(Instant at) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                prometheus.samples(UP + "[30s]", Instant.now()).values().stream()
                    .flatMap(List::stream)
                    .filter(up -> up.value().signum() > 0)
                    .anyMatch(up -> up.at() * 1000 > at.toEpochMilli()));
  }

  private Map<Series, BigDecimal> counters(Instant at) {
    return withoutZeros(prometheus.vector(COUNTERS, at));
  }

  private static Map<Series, BigDecimal> withoutZeros(Map<Series, BigDecimal> values) {
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stripTrailingZeros()));
  }
}
