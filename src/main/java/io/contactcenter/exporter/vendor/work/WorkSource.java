package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ring groups of one 8x8 account. */
final class WorkSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(WorkSource.class);

  private final SourceConfig config;
  private final WorkSettings settings;
  private final Endpoints endpoints;
  private final VendorHttp http;
  private final Login login;
  private final People people;
  private final Kept kept;

  WorkSource(
      SourceConfig config, WorkSettings settings, Transport transport, SourceContext context) {
    this.config = config;
    this.settings = settings;
    this.endpoints = new Endpoints(config.baseUrl(), config.requestZone(), settings.endInclusive());
    this.http = new VendorHttp(transport, config, context);
    this.login = new Login(http, endpoints.token(), settings, context.clock());
    this.people = new People(config.teams());
    this.kept = new Kept(config.queues(), config.agents(), () -> Directory.UNREAD);
  }

  @Override
  public List<Report> reports() {
    return config.reports().stream().map(this::report).toList();
  }

  private Report report(String name) {
    Duration interval = config.grid().length();
    return switch (name) {
      case GroupRows.REPORT -> GroupRows.report(interval);
      case MemberRows.REPORT -> MemberRows.report(interval);
      default -> throw new IllegalArgumentException("no report of 8x8 Work Analytics: " + name);
    };
  }

  /** No call: the vendor's administration has no API, and rows say every name themselves. */
  @Override
  public Directory directory() {
    return people.directory();
  }

  @Override
  public void fetch(Report report, Question question, RowSink sink)
      throws VendorException, InterruptedException {
    boolean members = report.name().equals(MemberRows.REPORT);
    for (Interval interval : question.window().intervals()) {
      if (members) {
        members(interval, sink);
      } else {
        groups(interval, sink);
      }
    }
    if (question.today().isPresent()) {
      groups(question.today().get(), sink.today());
    }
  }

  private void groups(Interval interval, RowSink sink)
      throws VendorException, InterruptedException {
    sink.received(
        ask(
            endpoints.groups(settings.pbxIds(), interval),
            new GroupRows(kept, interval.start(), sink)));
  }

  /** One call for the ring groups, and one for each of them that had calls. */
  private void members(Interval interval, RowSink sink)
      throws VendorException, InterruptedException {
    BusyGroups busy = new BusyGroups(kept);
    ask(endpoints.groups(settings.pbxIds(), interval), busy);
    for (RingGroup group : busy.found()) {
      sink.received(
          ask(
              endpoints.members(group, interval),
              new MemberRows(group, kept, people, interval.start(), sink)));
    }
  }

  /** Returns how many rows there were. */
  private int ask(HttpUrl url, SummaryRows rows) throws VendorException, InterruptedException {
    int count = login.call(token -> new SummaryCall(url, settings, token, rows));
    LOG.debug("source {}: {} rows of {}", config.name(), count, url.encodedPath());
    return count;
  }

  @Override
  public void close() {
    http.close();
  }
}
