package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.RequestZone;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.platform.Api;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One RingCX sub-account. */
final class RingCxSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(RingCxSource.class);

  private final SourceConfig config;
  private final RingCxSettings settings;
  private final Endpoints endpoints;
  private final VendorHttp http;
  private final Api api;
  private final RingCxDirectory administration;
  private final Kept kept;
  private final List<RowMapping> mappings;

  private final Map<HttpUrl, String> complaints = new HashMap<>();

  /** What administration said last, with what the configuration leaves out. */
  private Directory directory = Directory.UNREAD;

  RingCxSource(
      SourceConfig config, RingCxSettings settings, Transport transport, SourceContext context) {
    this.config = config;
    this.settings = settings;
    this.endpoints = new Endpoints(config.baseUrl(), settings);
    this.http = new VendorHttp(transport, config, context);
    this.api = new Api(http, new Tokens(http, endpoints, settings, context.clock()));
    this.administration = new RingCxDirectory(endpoints, config.teams(), context.clock());
    this.kept = new Kept(config.queues(), config.agents(), () -> directory);
    this.mappings =
        List.of(new QueueRows(settings, kept), new AgentRows(kept), new AgentQueueRows(kept));
  }

  @Override
  public List<Report> reports() {
    return config.reports().stream().map(this::report).toList();
  }

  @Override
  public Directory directory() throws InterruptedException {
    directory = administration.ask(new Round(config.name(), api, complaints));
    return kept.of(directory);
  }

  @Override
  public void fetch(Report report, Question question, RowSink sink)
      throws VendorException, InterruptedException {
    if (report.name().equals(InteractionRows.REPORT)) {
      fetchInteractions(question.window(), sink);
      return;
    }
    RowMapping mapping = mapping(report.name());
    Window window = question.window();
    HttpUrl url = endpoints.report(mapping.path());
    ZoneId zone = RequestZone.forWindow(config.requestZone(), window.start(), window.end());
    int rows =
        api.call(
            token ->
                new ReportCall(
                    mapping,
                    url,
                    window,
                    config.grid().length(),
                    settings.timeIntervalUnit(),
                    zone,
                    token,
                    sink));
    sink.received(rows);
    log(mapping.path(), window, rows);
  }

  private void fetchInteractions(Window window, RowSink sink)
      throws VendorException, InterruptedException {
    HttpUrl url = endpoints.interactions(settings.interactionsApi());
    ZoneId zone =
        RequestZone.forWindow(config.requestZone(), InteractionsCall.begin(window), window.end());
    int rows = api.call(token -> new InteractionsCall(url, window, zone, token, sink));
    sink.received(rows);
    log(InteractionsCall.PATH, window, rows);
  }

  private void log(String path, Window window, int rows) {
    LOG.debug(
        "source {}: {} from {} to {}: {} rows",
        config.name(),
        path,
        window.start(),
        window.end(),
        rows);
  }

  private Report report(String name) {
    return name.equals(InteractionRows.REPORT) ? InteractionRows.report() : mapping(name).report();
  }

  private RowMapping mapping(String name) {
    return mappings.stream()
        .filter(mapping -> mapping.report().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no report of RingCX: " + name));
  }

  @Override
  public void close() {
    http.close();
  }
}
