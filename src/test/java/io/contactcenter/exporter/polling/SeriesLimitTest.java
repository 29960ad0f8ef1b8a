package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out where there are more series than {@code limits.series}. */
class SeriesLimitTest {
  private static final String START = "2026-03-04T09:00:00Z";
  private static final String TOTAL = "contactcenter_queue_offered_total";

  private final VirtualClock clock = new VirtualClock("2026-03-04T09:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  /** Two queues, three agents, and each agent in both queues. */
  private void center() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    for (String queue : List.of("1", "2")) {
      vendor.offers(queue, START, 10);
      for (String agent : List.of("7", "8", "9")) {
        vendor.answers(agent, queue, START, 4);
      }
    }
    for (String agent : List.of("7", "8", "9")) {
      vendor.works(agent, START, 900);
    }
  }

  private VirtualExporter open(List<SourceConfig> sources) {
    VirtualExporter exporter = VirtualExporter.open(clock, setup.config(sources), vendor);
    exporter.runUntil("2026-03-04T09:25:00Z");
    return exporter;
  }

  private void limit(VirtualExporter exporter, long series, List<SourceConfig> sources) {
    setup.series = (int) series;
    exporter.reload(setup.config(sources));
  }

  private static long dropped(VirtualExporter exporter, String source, String entity) {
    return exporter
        .scrape()
        .sum(
            "contactcenter_exporter_series_dropped",
            "source=\"" + source + "\"",
            "entity=\"" + entity + "\"");
  }

  private static long series(VirtualExporter exporter) {
    return exporter.scrape().sum("contactcenter_exporter_series");
  }

  @Test
  void entitiesGoTheFinestFirstWholeAndNoneTooMany() {
    center();
    List<SourceConfig> sources = List.of(setup.source());
    try (VirtualExporter exporter = open(sources)) {
      long all = series(exporter);
      limit(exporter, all, sources);
      assertThat(series(exporter)).isEqualTo(all);
      assertThat(exporter.scrape().sum("contactcenter_exporter_series_dropped")).isZero();

      limit(exporter, all - 1, sources);
      long agentQueues = dropped(exporter, "acme", "agent_queue");
      assertThat(series(exporter)).isEqualTo(all - agentQueues);
      assertThat(exporter.scrape().entities("contactcenter_agent_queue")).isEmpty();
      assertThat(dropped(exporter, "acme", "agent")).isZero();

      limit(exporter, all - agentQueues - 1, sources);
      long agents = dropped(exporter, "acme", "agent");
      assertThat(agents).isPositive();
      assertThat(series(exporter)).isEqualTo(all - agentQueues - agents);
      assertThat(exporter.scrape().sum(TOTAL)).isEqualTo(20);

      limit(exporter, 1, sources);
      assertThat(series(exporter)).isZero();
      assertThat(dropped(exporter, "acme", "queue")).isEqualTo(all - agentQueues - agents);
      assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
    }
  }

  @Test
  void ofSeveralSourcesTheLargestGoesFirst() {
    center();
    SourceConfig large = setup.source();
    setup.name = "small";
    setup.account = "2";
    setup.reports = List.of("queue");
    SourceConfig small = setup.source();
    List<SourceConfig> sources = List.of(small, large);
    try (VirtualExporter exporter = open(sources)) {
      long all = series(exporter);
      limit(exporter, all - 1, sources);
      assertThat(dropped(exporter, "acme", "agent_queue")).isPositive();
      // Agents too, before any queue of any source.
      limit(exporter, all - dropped(exporter, "acme", "agent_queue") - 1, sources);
      assertThat(dropped(exporter, "acme", "agent")).isPositive();
      assertThat(dropped(exporter, "acme", "queue")).isZero();
      assertThat(dropped(exporter, "small", "queue")).isZero();
      assertThat(exporter.scrape().sum(TOTAL, "source=\"small\"")).isEqualTo(20);
    }
  }

  @Test
  void ofTheSameKindTheLargerSourceGoesFirst() {
    setup.reports = List.of("queue");
    vendor.offers("1", START, 10);
    vendor.offers("2", START, 10);
    SourceConfig two = setup.source();
    setup.name = "early";
    setup.account = "2";
    setup.maxAge = Duration.ofMinutes(1);
    SourceConfig early = setup.source();
    List<SourceConfig> sources = List.of(early, two);
    try (VirtualExporter exporter = open(sources)) {
      // Of the one that is out of date only the counters are left, so it is the smaller.
      limit(exporter, series(exporter) - 1, sources);
      assertThat(dropped(exporter, "acme", "queue")).isPositive();
      assertThat(dropped(exporter, "early", "queue")).isZero();
      assertThat(exporter.scrape().sum(TOTAL)).isEqualTo(20);
    }
  }

  @Test
  void whatComesBackHasCountedOn() {
    center();
    List<SourceConfig> sources = List.of(setup.source());
    try (VirtualExporter exporter = open(sources)) {
      long all = series(exporter);
      limit(exporter, 1, sources);
      assertThat(exporter.scrape().all(TOTAL)).isEmpty();
      vendor.offers("1", "2026-03-04T09:15:00Z", 5);
      exporter.run(Duration.ofMinutes(30));
      limit(exporter, 2 * all, sources);
      assertThat(exporter.scrape().sum(TOTAL)).isEqualTo(25);
      assertThat(exporter.scrape().sum("contactcenter_exporter_series_dropped")).isZero();
    }
  }

  /** Every quarter of an hour a thousand queues that nobody has heard of. */
  @Test
  void aVendorThatNamesEverMoreEntitiesFillsNoMemory() {
    setup.reports = List.of("queue", "agent");
    vendor.works("7", START, 900);
    setup.series = 100;
    for (int quarter = 0; quarter < 12; quarter++) {
      Instant at = Instant.parse(START).plus(Duration.ofMinutes(15L * quarter));
      for (int queue = 0; queue < 1_000; queue++) {
        vendor.offers(quarter + "-" + queue, at.toString(), 1);
      }
    }
    try (VirtualExporter exporter = open(List.of(setup.source()))) {
      exporter.run(Duration.ofHours(3));
      Scrape scrape = exporter.scrape();
      // 101 queues with what each shows, and no more.
      assertThat(scrape.sum("contactcenter_exporter_series_dropped", "entity=\"queue\""))
          .isBetween(101L, 101L * 40);
      assertThat(scrape.all(TOTAL)).isEmpty();
      assertThat(scrape.sum("contactcenter_report_rows_rejected_total", "\"malformed\""))
          .isGreaterThan(10_000);
      assertThat(scrape.value("contactcenter_source_up")).hasValue(1);
    }
  }

  @Test
  void aQueueThatIsRenamedAgainAndAgainHasNotMoreThanTwentyFormerNames() {
    setup.reports = List.of("queue");
    setup.series = 100_000;
    for (int quarter = 0; quarter < 60; quarter++) {
      Instant at = Instant.parse(START).plus(Duration.ofMinutes(15L * quarter));
      vendor.queue("1", "Name " + quarter, at.toString(), 1, 1);
    }
    try (VirtualExporter exporter = open(List.of(setup.source()))) {
      exporter.run(Duration.ofHours(13));
      assertThat(exporter.scrape().all(TOTAL)).hasSize(21);
    }
  }
}
