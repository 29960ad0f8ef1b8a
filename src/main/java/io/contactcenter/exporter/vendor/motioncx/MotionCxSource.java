package io.contactcenter.exporter.vendor.motioncx;

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
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One user's view of one MotionCX tenant. */
final class MotionCxSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(MotionCxSource.class);

  // An hour of a busy tenant is some ten thousand rows, which are kept until the reports are made.
  private static final Duration LONGEST_OF_ROWS = Duration.ofHours(1);
  private static final Duration LONGEST_OF_SUMS = Duration.ofHours(3);

  private final SourceConfig config;
  private final MotionCxSettings settings;
  private final Api api;
  private final Calls calls;
  private final Interactions interactions;
  private final Tenant tenant = new Tenant();
  private final WorkStates workStates;
  private final Profiles profiles;
  private final MotionCxDirectory administration;
  private final Kept kept;
  private final Map<String, InteractionReport> reports = new HashMap<>();
  private final WorkStateReport workStateReport;
  private final Map<String, String> complaints = new HashMap<>();
  private final Set<String> unmapped = new HashSet<>();

  /** What the look-ups said last, with what the configuration leaves out. */
  private Directory directory = Directory.UNREAD;

  MotionCxSource(
      SourceConfig config, MotionCxSettings settings, Transport transport, SourceContext context) {
    this.config = config;
    this.settings = settings;
    this.api = new Api(config.baseUrl(), settings);
    this.calls = new Calls(new VendorHttp(transport, config, context), context.clock());
    this.interactions =
        new Interactions(
            calls, api, config, settings, context, queuesOnly(), needs(AgentReport.NAME));
    this.kept = new Kept(config.queues(), config.agents(), () -> directory);
    this.workStates = new WorkStates(settings.workStates(), settings.tenantId().isPresent());
    this.profiles = new Profiles(api, settings.tenantId(), context.clock());
    this.administration =
        new MotionCxDirectory(
            api,
            config.teams(),
            tenant,
            new Lately(api, context, tenant),
            profiles,
            context.clock());
    Duration longest = settings.mode() == Mode.DETAILS ? LONGEST_OF_ROWS : LONGEST_OF_SUMS;
    reports.put(QueueReport.NAME, new QueueReport(settings, tenant, kept, longest));
    reports.put(AgentReport.NAME, new AgentReport(tenant, kept, longest));
    reports.put(KindReport.NAME, new KindReport(settings.mode(), longest));
    reports.put(ChannelReport.NAME, new ChannelReport(settings, tenant, kept, longest));
    this.workStateReport = new WorkStateReport(workStates, kept, config.grid().length());
  }

  private boolean needs(String report) {
    return config.reports().contains(report);
  }

  private boolean queuesOnly() {
    return !needs(AgentReport.NAME) && !needs(KindReport.NAME);
  }

  @Override
  public List<Report> reports() {
    return config.reports().stream()
        .map(
            name ->
                name.equals(WorkStateReport.NAME)
                    ? workStateReport.report()
                    : report(name).report())
        .toList();
  }

  private InteractionReport report(String name) {
    return Optional.ofNullable(reports.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no report of MotionCX: " + name));
  }

  @Override
  public Directory directory() throws InterruptedException {
    Round round = new Round(config.name(), calls, complaints);
    directory = administration.ask(round);
    if (needs(WorkStateReport.NAME)) {
      profiles.workStates(round).ifPresent(workStates::learn);
    }
    return kept.of(directory);
  }

  @Override
  public void fetch(Report report, Question question, RowSink sink)
      throws VendorException, InterruptedException {
    if (report.name().equals(WorkStateReport.NAME)) {
      workStates(question, sink);
      return;
    }
    InteractionReport maker = report(report.name());
    Reading reading = interactions.of(question.window(), report.name());
    tenant.meet(reading);
    sink.received(reading.rows(question.window()));
    Sheet sheet = new Sheet(question.window());
    for (Portion portion : reading.portions()) {
      if (sheet.contains(portion.at()) && maker.keeps(portion, kept)) {
        maker.add(portion, question.thresholds(), sheet);
      }
    }
    reading.excluded().forEach(sink::excluded);
    reading.rejected().forEach(rejected -> reject(rejected, maker, sheet, sink));
    sheet.handOver(sink, maker::said);
    LOG.debug(
        "source {}: {} from {} to {}: {} rows",
        config.name(),
        report.name(),
        question.window().start(),
        question.window().end(),
        reading.rows(question.window()));
  }

  private void reject(
      Version.Verdict.Rejected rejected, InteractionReport maker, Sheet sheet, RowSink sink) {
    boolean left =
        !rejected.queue().isEmpty() && !kept.keepsQueue(rejected.queue(), rejected.queue());
    if (left || !rejected.at().map(sheet::contains).orElse(true)) {
      return;
    }
    sink.rejected(maker.keys(rejected), rejected.at(), rejected.why());
  }

  private void workStates(Question question, RowSink sink)
      throws VendorException, InterruptedException {
    for (Interval interval : question.window().intervals()) {
      List<WorkStateRow> rows =
          calls.call(new WorkStateCall(api, interval, settings.workStateEndInclusive()));
      sink.received(rows.size());
      workStateReport.handOver(rows, interval, sink);
    }
    Set<Long> nameless = workStates.nameless();
    if (!nameless.isEmpty()) {
      // What is counted without its name would stay so: it is read when the name is known.
      String numbers = nameless.stream().map(String::valueOf).collect(Collectors.joining(", "));
      throw new VendorException(
          Failure.VENDOR_ERROR,
          "no name is known yet of the work states "
              + numbers
              + ", since workstates was not answered: it is asked again within a minute; or write"
              + " the numbers under work_states");
    }
    for (String state : workStates.unmapped()) {
      if (unmapped.add(state)) {
        LOG.warn(
            "source {}: time in work state {} counts as logged in only; name it under work_states",
            config.name(),
            state);
      }
    }
  }

  /** Rows say how long each contact waited, sums do not. */
  @Override
  public boolean recounts(String queue, Duration threshold) {
    return settings.mode() == Mode.DETAILS && !threshold.isZero() && !threshold.isNegative();
  }

  @Override
  public void close() {
    calls.close();
  }
}
