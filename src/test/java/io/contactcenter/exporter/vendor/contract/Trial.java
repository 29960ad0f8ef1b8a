package io.contactcenter.exporter.vendor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.exposition.EntityExposition;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.polling.Once;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.SampleCenter;
import io.contactcenter.exporter.vendor.AccountBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * A source and the simulated vendor behind it, on one virtual clock: waiting for a permit or a
 * pause takes no time. It is five past three in the afternoon in New York.
 */
final class Trial implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final Instant START = Instant.parse("2026-11-20T16:00:00Z");
  static final Instant END = Instant.parse("2026-11-20T18:00:00Z");
  static final Center CENTER = SampleCenter.in(ZONE);

  private static final List<RateLimit> WIDE =
      List.of(new RateLimit(100_000, Duration.ofSeconds(1)));
  private static final long BYTES = 10 << 20;

  final VirtualClock clock = new VirtualClock("2026-11-20T20:05:10Z");
  final VendorUnderTest vendor;
  final SourceConfig config;
  final AccountBudget budget;
  final Source source;
  private final Transport transport = new Transport("test");

  /** What a trial differs in from the ordinary one. */
  record Terms(
      Center center,
      Changes changes,
      boolean strict,
      Duration timeout,
      long responseBytes,
      boolean wrongCredentials) {
    static final Terms ORDINARY =
        new Terms(CENTER, Changes.NONE, false, Duration.ofSeconds(30), BYTES, false);

    Terms strictly() {
      return new Terms(center, changes, true, timeout, responseBytes, wrongCredentials);
    }

    Terms of(Center other) {
      return new Terms(other, changes, strict, timeout, responseBytes, wrongCredentials);
    }

    Terms with(Changes other) {
      return new Terms(center, other, strict, timeout, responseBytes, wrongCredentials);
    }

    Terms patient(Duration other) {
      return new Terms(center, changes, strict, other, responseBytes, wrongCredentials);
    }

    Terms accepting(long bytes) {
      return new Terms(center, changes, strict, timeout, bytes, wrongCredentials);
    }

    Terms withWrongCredentials() {
      return new Terms(center, changes, strict, timeout, responseBytes, true);
    }
  }

  Trial(Function<VendorUnderTest.Setting, VendorUnderTest> start, Terms terms) {
    vendor =
        start.apply(
            new VendorUnderTest.Setting(
                terms.center(), terms.changes(), clock::now, terms.strict()));
    VendorSchema schema = vendor.vendor(transport).schema();
    config = config(schema, terms);
    budget =
        new AccountBudget(
            vendor.vendor(transport).limits(config),
            Optional.empty(),
            clock,
            new Random(1),
            state -> {});
    source =
        vendor
            .vendor(transport)
            .open(
                config,
                new SourceContext(
                    clock,
                    new VendorClock(clock),
                    budget,
                    (endpoint, took, failure) -> {},
                    terms.responseBytes()));
  }

  private SourceConfig config(VendorSchema schema, Terms terms) {
    VendorSchema.Defaults defaults = schema.defaults();
    VendorSettings settings = terms.wrongCredentials() ? vendor.wrongSettings() : vendor.settings();
    return new SourceConfig(
        "acme",
        schema.type(),
        vendor.baseUrl(),
        ZONE,
        ZONE,
        new Grid(new BusinessDay(ZONE, LocalTime.MIDNIGHT), defaults.interval()),
        defaults.pollEvery(),
        defaults.availabilityDelay(),
        defaults.settle(),
        defaults.interval().multipliedBy(3),
        terms.timeout(),
        terms.strict() ? defaults.rateLimit() : WIDE,
        vendor.reports().stream().map(schema::reportName).toList(),
        EntityFilter.ALL,
        EntityFilter.ALL,
        List.of(),
        settings);
  }

  /** What all reports say of every interval from one moment until another. */
  Gathered all(Instant start, Instant end) throws VendorException, InterruptedException {
    Gathered rows = new Gathered();
    source.directory();
    for (Report report : source.reports()) {
      for (Window window : windows(report, start, end)) {
        ask(report, Question.of(window), rows);
      }
    }
    return rows;
  }

  /** What one report says of its newest interval before the end. */
  Gathered newest(Report report) throws VendorException, InterruptedException {
    Gathered rows = new Gathered();
    List<Window> windows = windows(report, START, END);
    source.directory();
    ask(report, Question.of(windows.get(windows.size() - 1)), rows);
    return rows;
  }

  /** What a report that sums days up says of the day until the end. */
  Gathered today(Report report) throws VendorException, InterruptedException {
    Gathered rows = new Gathered();
    List<Window> windows = windows(report, START, END);
    source.directory();
    source.fetch(
        report,
        new Question(windows.get(windows.size() - 1), Optional.of(day()), Thresholds.NONE),
        rows);
    return rows.today();
  }

  /** The configuration with no report but this. */
  SourceConfig configOf(Report report) {
    return new SourceConfig(
        config.name(),
        config.type(),
        config.baseUrl(),
        config.zone(),
        config.requestZone(),
        config.grid(),
        config.pollEvery(),
        config.availabilityDelay(),
        config.settle(),
        config.maxAge(),
        config.requestTimeout(),
        config.rateLimit(),
        List.of(report.name()),
        config.queues(),
        config.agents(),
        config.teams(),
        config.settings());
  }

  /** The day until the end. */
  Interval day() {
    return new Interval(config.grid().businessDay().dayOf(END).start(), END);
  }

  private void ask(Report report, Question question, Gathered rows)
      throws VendorException, InterruptedException {
    Gathered answer = new Gathered();
    source.fetch(report, question, answer);
    assertThat(answer.rejected).isEmpty();
    assertThat(answer.rows)
        .allSatisfy(
            row -> {
              assertThat(report.feeds()).containsKey(row.key().entity());
              assertThat(question.window().containing(row.at())).isPresent();
              assertThat(row.values()).hasSize(row.key().entity().measures().size());
            });
    rows.rows.addAll(answer.rows);
  }

  private List<Window> windows(Report report, Instant start, Instant end) {
    List<Window> windows = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (Interval interval : config.grid().between(start, end)) {
      boolean full =
          !intervals.isEmpty()
              && Duration.between(intervals.get(0).start(), interval.end())
                      .compareTo(report.longestWindow())
                  > 0;
      if (full) {
        windows.add(new Window(intervals));
        intervals.clear();
      }
      intervals.add(interval);
    }
    windows.add(new Window(intervals));
    return windows;
  }

  /** What {@code once} prints. */
  String exposed() throws IOException, InterruptedException {
    Config whole =
        new Config(
            new InetSocketAddress(0),
            Optional.empty(),
            Duration.ZERO,
            new Privacy(Privacy.Agents.NAME, Optional.empty()),
            new Config.Limits(100_000, BYTES),
            List.of(),
            List.of(config));
    List<String> problems = new ArrayList<>();
    Once once = new Once(Map.of(config.type(), vendor.vendor(transport)), clock, new Random(1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntityExposition.write(once.poll(whole, problems::add, problems::add), out);
    assertThat(problems).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    source.close();
    transport.close();
    vendor.close();
  }
}
