package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.ledger.LedgerCodec;
import io.contactcenter.exporter.ledger.LedgerIdentity;
import io.contactcenter.exporter.ledger.Terms;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.servicelevel.ServiceLevels;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.VendorClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes sources from their configuration, and takes up what was known of them. */
final class SourceFactory {
  // An entity of which anything is counted has it in its interval, its day and its counter.
  private static final int LEAST_SERIES = 3;

  private final Map<String, Vendor> vendors;
  private final AgentKeys keys;
  private final Clock clock;
  private final Map<String, RequestStats> requests = new HashMap<>();
  private final Map<String, Opened> opened = new HashMap<>();

  /** A source and what it was opened with. */
  private record Opened(Source source, SourceConfig config, SourceContext context) {}

  SourceFactory(Map<String, Vendor> vendors, AgentKeys keys, Clock clock) {
    this.vendors = Map.copyOf(vendors);
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Where the ledgers of former sources come from, by report; empty for a report not known before.
   */
  interface Former extends Function<LedgerIdentity, Optional<FormerReport>> {}

  /** Where a ledger can be had in its written form. */
  interface Saved {
    LedgerCodec.SavedLedger ledger();
  }

  /**
   * A report that was counted before: in this process with its run, or from a file with its ledger
   * only.
   */
  record FormerReport(LedgerIdentity identity, Saved saved, Optional<ReportRun> running) {}

  /**
   * Makes the run of one source; {@code clockOfVendor} goes on with what is known of the vendor's
   * time, and {@code running} is the run that it takes the place of.
   */
  SourceRun make(
      Config config,
      SourceConfig source,
      Budget budget,
      VendorClock clockOfVendor,
      Optional<SourceRun> running,
      Former former) {
    Vendor vendor = vendor(source);
    RequestStats stats = requests.computeIfAbsent(source.name(), RequestStats::new);
    SourceContext context =
        new SourceContext(clock, clockOfVendor, budget, stats, config.limits().responseBytes());
    Source opened = open(vendor, source, context, running);
    Duration guarded = source.availabilityDelay().plus(ReportRun.GUARD);
    Ticks ticks = new Ticks(source.grid().businessDay(), source.pollEvery(), guarded);
    String way = way(source);
    List<ReportRun> reports = new ArrayList<>();
    boolean otherWay = false;
    for (Report report : opened.reports()) {
      ReportRun run = report(config, source, report, ticks, former);
      otherWay |= run.ledger.readAs(way);
      reports.add(run);
    }
    // A restart knows only that something is read in another way than before.
    if (running.map(run -> LeftOut.differs(run.config, source)).orElse(otherWay)) {
      Directory known = running.map(SourceRun::directory).orElse(Directory.UNREAD);
      LeftOut.hide(source, keys.of(config), known, reports);
    }
    if (running.filter(run -> !isOf(run, opened)).isPresent()) {
      // With other credentials, say, than those that were refused.
      reports.forEach(ReportRun::retryAtOnce);
    }
    return new SourceRun(
        source,
        opened,
        clockOfVendor,
        stats,
        keys.of(config),
        new ServiceLevels(config.serviceLevels(), vendor.schema().defaults().formula()),
        reports);
  }

  /** Whether it polls this very one, and not another that is configured alike. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOf(SourceRun run, Source source) {
    return run.source == source;
  }

  /** A source that is configured as before goes on, with its log-in and what it has looked up. */
  private Source open(
      Vendor vendor, SourceConfig source, SourceContext context, Optional<SourceRun> running) {
    Opened known = opened.get(source.name());
    if (known != null
        && running.filter(run -> isOf(run, known.source())).isPresent()
        && known.config().equals(source)
        && known.context().equals(context)) {
      return known.source();
    }
    Source fresh = vendor.open(source, context);
    opened.put(source.name(), new Opened(fresh, source, context));
    return fresh;
  }

  private ReportRun report(
      Config config, SourceConfig source, Report report, Ticks ticks, Former former) {
    LedgerIdentity identity = identity(config, source, report);
    Terms terms =
        new Terms(
            source.grid(),
            source.availabilityDelay(),
            source.settle(),
            source.maxAge(),
            config.zeroHold(),
            report.sumsDays(),
            config.limits().series() / LEAST_SERIES);
    Optional<FormerReport> known = former.apply(identity);
    if (known.isEmpty()) {
      return new ReportRun(report, identity, new Ledger(terms), ticks, clock.nanoTime());
    }
    LedgerIdentity formerly = known.get().identity();
    boolean sameShape = formerly.sameShape(identity);
    Optional<ReportRun> running = known.get().running();
    if (running.isPresent() && sameShape) {
      running.get().ledger.terms(terms);
      return running.get().continued(report, identity, ticks);
    }
    Ledger ledger =
        running
            .map(run -> new Ledger(terms, run.ledger.counts()))
            .orElseGet(() -> new Ledger(terms));
    Predicate<Key> kept =
        key -> AgentPrivacy.sameUnder(key, formerly.privacy(), identity.privacy());
    known.get().saved().ledger().restore(ledger, sameShape, kept, clock.nanoTime());
    return running
        .map(run -> run.anew(report, identity, ledger, ticks))
        .orElseGet(() -> new ReportRun(report, identity, ledger, ticks, clock.nanoTime()));
  }

  /** The vendor of {@code source}, whose type is one that the configuration knows. */
  Vendor vendor(SourceConfig source) {
    Vendor vendor = vendors.get(source.type());
    if (vendor == null) {
      throw new IllegalArgumentException("no vendor of type " + source.type());
    }
    return vendor;
  }

  /** The sources with one such key share a budget. */
  static String account(SourceConfig source) {
    return source.type() + " " + source.baseUrl() + " " + source.settings().account();
  }

  /**
   * Stands for all that decides what is made of an answer, and tells nothing of it. Secrets do not
   * write themselves, so that a new one is no other way.
   */
  private static String way(SourceConfig source) {
    List<Object> all =
        List.of(
            source.reports(), source.queues(), source.agents(), source.teams(), source.settings());
    return new Secret(all.toString()).fingerprint();
  }

  private LedgerIdentity identity(Config config, SourceConfig source, Report report) {
    String shape =
        String.join(
            " ",
            source.grid().length().toString(),
            source.zone().getId(),
            source.requestZone().getId(),
            source.grid().businessDay().zone().getId(),
            source.grid().businessDay().startsAt().toString());
    return new LedgerIdentity(
        source.name(),
        source.type(),
        source.baseUrl().toString(),
        source.settings().account(),
        report.name(),
        shape,
        keys.of(config).identity());
  }
}
