package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.platform.Api;
import io.contactcenter.exporter.vendor.platform.PlatformAccess;
import io.contactcenter.exporter.vendor.platform.PlatformApp;
import io.contactcenter.exporter.vendor.platform.PlatformLimit;
import io.contactcenter.exporter.vendor.platform.Questions;
import io.contactcenter.exporter.vendor.row.Kept;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One RingCentral account. */
final class RingCentralSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(RingCentralSource.class);

  // A hundred thousand records; at the default rate they take as long as an interval.
  private static final int MOST_PAGES = 500;

  private final SourceConfig config;
  private final RingCentralSettings settings;
  private final Endpoints endpoints;
  private final VendorHttp http;
  private final Api api;
  private final PlatformLimit limit;
  private final RingCentralDirectory administration;
  private final Kept kept;
  private final Map<HttpUrl, String> complaints = new HashMap<>();

  /** What administration said last, with what the configuration leaves out. */
  private Directory directory = Directory.UNREAD;

  RingCentralSource(
      SourceConfig config,
      RingCentralSettings settings,
      Transport transport,
      SourceContext context) {
    this.config = config;
    this.settings = settings;
    this.endpoints = new Endpoints(config.baseUrl(), settings);
    this.http = new VendorHttp(transport, config, context);
    PlatformApp app =
        new PlatformApp(
            settings.clientId(),
            settings.clientSecret(),
            settings.jwt(),
            HttpUrl.get(config.baseUrl().toString()),
            "base_url");
    this.api = new Api(http, new PlatformAccess(http, app, context.clock()));
    this.limit = new PlatformLimit("calls", context.clock());
    Set<Grouping> groupings =
        config.reports().stream().map(Grouping::of).collect(Collectors.toSet());
    this.administration =
        new RingCentralDirectory(
            endpoints,
            groupings.contains(Grouping.QUEUE),
            groupings.contains(Grouping.USER),
            config.teams(),
            limit,
            context.clock());
    this.kept = new Kept(config.queues(), config.agents(), () -> directory);
  }

  @Override
  public List<Report> reports() {
    return config.reports().stream()
        .map(name -> aggregation(name).report(config.grid().length()))
        .toList();
  }

  @Override
  public Directory directory() throws InterruptedException {
    directory = administration.ask(new Questions(config.name(), api, complaints));
    return kept.of(directory);
  }

  @Override
  public void fetch(Report report, Question question, RowSink sink)
      throws VendorException, InterruptedException {
    Aggregation aggregation = aggregation(report.name());
    for (Interval interval : question.window().intervals()) {
      fetch(aggregation, interval, sink);
    }
    if (question.today().isPresent()) {
      fetch(aggregation, question.today().get(), sink.today());
    }
  }

  private Aggregation aggregation(String report) {
    Grouping grouping = Grouping.of(report);
    Set<Breakdown> breakdowns =
        Arrays.stream(Breakdown.values())
            .filter(breakdown -> settings.breakdowns().contains(breakdown.word()))
            .collect(Collectors.toSet());
    return new Aggregation(
        new CallRows(grouping, breakdowns, settings.api()),
        new GroupRows(grouping, settings.api(), kept),
        config.zone());
  }

  private void fetch(Aggregation aggregation, Interval interval, RowSink sink)
      throws VendorException, InterruptedException {
    String body = aggregation.body(interval.start(), interval.end()).toString();
    long records = 0;
    OptionalLong elements = OptionalLong.empty();
    boolean goesOn = true;
    for (int number = 1; goesOn; number++) {
      PageCall.Page page = page(aggregation, number, body, interval, sink);
      Paging paging = page.paging();
      goesOn = paging.goesOnAfter(number);
      if (goesOn && number == MOST_PAGES) {
        throw new VendorException(
            Failure.TOO_LARGE,
            "aggregation at "
                + config.baseUrl().getHost()
                + ": more than "
                + MOST_PAGES
                + " pages for one interval: it says that there are "
                + paging.pages().orElse(0));
      }
      if (paging.page().orElse(number) != number) {
        throw failed("page " + paging.page().getAsLong() + " instead of " + number);
      }
      if (number > 1 && !paging.elements().equals(elements)) {
        // What moved from one page to another would be counted twice, or not at all.
        throw failed("another number of records on page " + number + " than on the first");
      }
      if (goesOn && page.records() == 0) {
        throw failed("nothing on page " + number + " of " + paging.pages().orElse(0));
      }
      elements = paging.elements();
      records += page.records();
    }
    sink.received(records);
    LOG.debug(
        "source {}: {} from {} to {}: {} records",
        config.name(),
        aggregation.calls().grouping().written(),
        interval.start(),
        interval.end(),
        records);
  }

  private PageCall.Page page(
      Aggregation aggregation, int number, String body, Interval interval, RowSink sink)
      throws VendorException, InterruptedException {
    HttpUrl url = endpoints.aggregation(number);
    limit.await();
    return api.call(
        token -> new PageCall(aggregation, url, body, interval.start(), token, limit, sink));
  }

  private VendorException failed(String what) {
    return new VendorException(
        Failure.VENDOR_ERROR,
        "aggregation at " + config.baseUrl().getHost() + ": answered with " + what);
  }

  @Override
  public void close() {
    http.close();
  }
}
