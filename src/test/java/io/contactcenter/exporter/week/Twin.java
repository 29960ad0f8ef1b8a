package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.simulator.http.Pause;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second simulator of the same seed. The client only makes its requests; what they were answered
 * is put into words by the pages of docs/vendors, as in the weeks.
 */
final class Twin implements AutoCloseable {
  static final Duration DELAY = Duration.ofMinutes(5);
  private static final long MOST_BYTES = 64L << 20;

  private final Week week;
  private final Scope scope;
  private final InstantSource clock;
  private final Simulated simulator;
  private final Transport transport = new Transport("twin");
  private final Source source;
  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<Told>> sharing = new HashMap<>();
  private final Map<Interval, Map<String, Heard.OfInterval>> settled = new HashMap<>();

  Twin(Week week, InstantSource clock, Pause pause) {
    this.week = week;
    this.scope = scope(week);
    this.clock = clock;
    simulator = week.vendor().start(new Circumstances(week, clock, pause, told::add));
    Vendor client = week.vendor().client(transport);
    Clock time = Accounted.clock(clock);
    source =
        client.open(
            config(client),
            new SourceContext(
                time,
                new VendorClock(time),
                new OpenBudget(),
                (endpoint, took, failure) -> {},
                MOST_BYTES));
  }

  private static Scope scope(Week week) {
    return new Scope(week.vendor().schema().type(), queue -> true);
  }

  /** The lines of a source. */
  static List<String> source(Week week, URI baseUrl) {
    Scope scope = scope(week);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "name: " + scope.source(),
                "type: " + week.vendor().schema().type(),
                "base_url: " + baseUrl,
                "time_zone: " + week.zone(),
                "interval: " + week.interval().toMinutes() + "m",
                "settle: " + week.settle().toMinutes() + "m",
                "max_age: 7d"));
    lines.addAll(week.vendor().settings(week, baseUrl, scope));
    return lines;
  }

  private SourceConfig config(Vendor client) {
    String text =
        "sources:\n  - " + String.join("\n    ", source(week, simulator.baseUrl())) + "\n";
    for (Map.Entry<String, String> secret : week.vendor().secrets().entrySet()) {
      text = text.replace("${" + secret.getKey() + "}", secret.getValue());
    }
    ConfigReader.Result result = ConfigReader.read("twin.yml", text, List.of(client.schema()));
    if (result instanceof ConfigReader.Good good) {
      return good.config().sources().get(0);
    }
    throw new IllegalStateException(result + "\n" + text);
  }

  Grid grid() {
    return new Grid(new BusinessDay(week.zone(), week.dayStart()), week.interval());
  }

  /** What the vendor says now of what ended after {@code counting} and by {@code end}. */
  Account account(Instant counting, Instant end) throws InterruptedException {
    Interval first = grid().containing(counting);
    Interval newest = grid().latestEndedBy(end);
    BusinessDay.Day day = grid().businessDay().dayOf(newest.start());
    Map<String, Long> totals = new HashMap<>();
    Map<String, Long> today = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    try {
      source.directory();
      Instant from = first.start().isBefore(day.start()) ? first.start() : day.start();
      for (Interval interval : grid().between(from, newest.end())) {
        Map<String, Heard.OfInterval> said = said(interval, interval.equals(newest));
        boolean counts = interval.end().isAfter(counting);
        for (Heard.OfInterval of : said.values()) {
          if (counts) {
            of.figures().forEach((item, amount) -> totals.merge(item, amount, Long::sum));
          }
          if (day.contains(interval.start())) {
            of.figures().forEach((item, amount) -> today.merge(item, amount, Long::sum));
          }
          if (interval.equals(newest)) {
            last.putAll(of.figures());
            last.putAll(of.levels());
          }
        }
      }
      for (Report report : source.reports()) {
        if (week.vendor().sumsDays(report.name())) {
          Interval so = new Interval(day.start(), newest.end());
          Heard heard =
              ask(
                  report,
                  new Question(new Window(List.of(newest)), Optional.of(so), Thresholds.NONE));
          heard.today().ifPresent(sums -> today.putAll(sums.figures()));
        }
      }
    } catch (VendorException e) {
      throw new IllegalStateException("the twin does not answer", e);
    }
    return new Account(scope.source(), newest.end(), totals, today, last);
  }

  /** By report. What cannot change any more is asked once. */
  private Map<String, Heard.OfInterval> said(Interval interval, boolean newest)
      throws VendorException, InterruptedException {
    Map<String, Heard.OfInterval> known = settled.get(interval);
    if (known != null && !newest) {
      return known;
    }
    Instant asked = clock.instant();
    Map<String, Heard.OfInterval> said = new HashMap<>();
    for (Report report : source.reports()) {
      Heard heard = ask(report, Question.of(new Window(List.of(interval))));
      said.put(report.name(), heard.intervals().get(0));
    }
    if (!asked.isBefore(interval.end().plus(DELAY).plus(week.settle()))) {
      settled.put(interval, said);
    }
    return said;
  }

  private Heard ask(Report report, Question question) throws VendorException, InterruptedException {
    told.clear();
    week.vendor().begins(clock.instant()).ifPresent(told::add);
    source.fetch(report, question, new Deaf());
    Optional<String> shared = week.vendor().shares(report.name());
    List<Told> answers = List.copyOf(told);
    if (answers.isEmpty()) {
      Instant now = clock.instant();
      answers =
          shared.map(sharing::get).orElse(List.of()).stream()
              .map(answer -> answer.heardAgain(now))
              .toList();
    }
    if (answers.isEmpty()) {
      throw new IllegalStateException("nothing was said of " + report.name());
    }
    List<Told> last = answers;
    shared.ifPresent(answer -> sharing.put(answer, last));
    return week.vendor().heard(scope, report.name(), question, answers);
  }

  @Override
  public void close() {
    source.close();
    transport.close();
    simulator.close();
  }

  /** What the client makes of the rows is none of this account's business. */
  private static final class Deaf implements RowSink {
    @Override
    public void row(Row row) {}

    @Override
    public void rejected(Optional<Key> key, Optional<Instant> at, String why) {}

    @Override
    public void received(long rows) {}

    @Override
    public void excluded(String reason) {}

    @Override
    public RowSink today() {
      return this;
    }
  }
}
