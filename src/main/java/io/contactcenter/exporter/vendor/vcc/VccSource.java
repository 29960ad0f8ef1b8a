package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Clock;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One tenant of 8x8 Contact Center. */
final class VccSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(VccSource.class);

  /** Reports that say who was active come before those that need to ask about these only. */
  private static final List<String> ORDER =
      List.of(
          VccSchema.QUEUE,
          VccSchema.WAIT_DISTRIBUTION,
          VccSchema.CHANNEL,
          VccSchema.AGENT_STATUS,
          VccSchema.AGENT,
          VccSchema.OUTBOUND);

  private final SourceConfig config;
  private final Endpoints endpoints;
  private final Pages pages;
  private final Lists lists;
  private final Kept kept;
  private final QueueFacts facts;
  private final Map<String, ReportRows> reports;

  /** What the lists said last, with what the configuration leaves out. */
  private volatile Directory directory = Directory.UNREAD;

  VccSource(SourceConfig config, VccSettings settings, Transport transport, SourceContext context) {
    this.config = config;
    this.endpoints = new Endpoints(config.baseUrl(), settings);
    this.pages = new Pages(new VendorHttp(transport, config, context), settings, context.clock());
    this.lists = new Lists(config, pages, endpoints, context);
    this.kept = new Kept(config.queues(), config.agents(), () -> directory);
    this.facts = new QueueFacts(lists.queues);
    this.reports =
        rows(settings, context.clock()).stream()
            .collect(Collectors.toMap(rows -> rows.report().name(), Function.identity()));
  }

  private List<ReportRows> rows(VccSettings settings, Clock clock) {
    boolean waits = config.reports().contains(VccSchema.WAIT_DISTRIBUTION);
    Activity contacts = new Activity(clock, config.pollEvery());
    Activity loggedIn = new Activity(clock, config.pollEvery());
    return List.of(
        new QueueRows(settings, facts, queues(), contacts, waits),
        new WaitRows(facts, queues(), contacts),
        new ChannelRows(settings, new Asking(lists.channels, channel -> true)),
        new StatusRows(agents(), loggedIn),
        new AgentRows(settings, facts, kept, agents(), loggedIn),
        new OutboundRows(kept, new Asking(lists.groups, group -> true)));
  }

  private Asking queues() {
    return new Asking(lists.queues, queue -> config.queues().keeps(queue.id(), queue.name()));
  }

  private Asking agents() {
    return new Asking(lists.agents, agent -> config.agents().keeps(agent.id(), agent.name()));
  }

  @Override
  public List<Report> reports() {
    return ORDER.stream()
        .filter(config.reports()::contains)
        .map(this::reportRows)
        .map(ReportRows::report)
        .toList();
  }

  @Override
  public Directory directory() throws InterruptedException {
    directory = lists.ask();
    return kept.of(directory);
  }

  @Override
  public void fetch(Report report, Question question, RowSink sink)
      throws VendorException, InterruptedException {
    Fetch fetch = new Fetch(reportRows(report.name()), question, endpoints, pages, config.zone());
    int asked = fetch.into(sink);
    LOG.debug(
        "source {}: {} from {} to {}: asked about {}",
        config.name(),
        report.name(),
        question.window().start(),
        question.window().end(),
        asked);
  }

  @Override
  public boolean recounts(String queue, Duration threshold) {
    return config.reports().contains(VccSchema.WAIT_DISTRIBUTION)
        && WaitColumns.isEdge(threshold)
        && facts.isOnline(queue);
  }

  private ReportRows reportRows(String name) {
    ReportRows rows = reports.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("no report of 8x8 Contact Center: " + name);
    }
    return rows;
  }

  @Override
  public void close() {
    pages.close();
  }
}
