package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.servicelevel.OpeningHours;
import io.contactcenter.exporter.servicelevel.ServiceLevels;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.VendorClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One configured source at work. Its account's thread asks the vendor; what it learns is kept under
 * the publication's lock.
 */
final class SourceRun {
  final SourceConfig config;
  final Source source;
  final VendorClock vendorClock;
  final RequestStats requests;
  final AgentPrivacy privacy;
  final List<ReportRun> reports;
  private final ServiceLevels levels;
  private volatile Directory inherited = Directory.UNREAD;
  private volatile Terms terms;
  private volatile boolean introduced;

  /** What derives figures: of all reports, and of each. */
  private record Terms(QueueTerms all, Map<ReportRun, QueueTerms> byReport) {}

  /** A source that has not asked for anything. */
  SourceRun(
      SourceConfig config,
      Source source,
      VendorClock vendorClock,
      RequestStats requests,
      AgentPrivacy privacy,
      ServiceLevels levels,
      List<ReportRun> reports) {
    this.config = config;
    this.source = source;
    this.vendorClock = vendorClock;
    this.requests = requests;
    this.privacy = privacy;
    this.levels = levels;
    this.reports = List.copyOf(reports);
    this.terms = terms(Directory.UNREAD);
  }

  /** Directory and service levels as they were last learned. */
  QueueTerms terms() {
    return terms.all();
  }

  /** What derives the figures of {@code report}. */
  QueueTerms terms(ReportRun report) {
    return Objects.requireNonNull(terms.byReport().get(report));
  }

  private Terms terms(Directory directory) {
    QueueTerms all = new QueueTerms(config.name(), levels, directory, source);
    return new Terms(
        all, reports.stream().collect(Collectors.toMap(report -> report, r -> all.of(r.report))));
  }

  /** The directory as it was last learned. */
  Directory directory() {
    return terms.all().directory();
  }

  /** Whether its directory was tried, and with it the vendor's clock was seen. */
  boolean introduced() {
    return introduced;
  }

  /** Its directory was tried, in vain perhaps. */
  void introduce() {
    introduced = true;
  }

  /** Goes on with the directory of the run that it takes the place of. */
  void inherit(SourceRun former) {
    inherited = InheritedDirectory.kept(former.directory(), config.queues(), config.agents());
    learned(Directory.UNREAD);
  }

  /** What the vendor answered; of parts that it did not, what was inherited is still there. */
  void learned(Directory answered) {
    introduced = true;
    Directory directory = InheritedDirectory.completed(answered, inherited);
    if (!directory.equals(terms.all().directory())) {
      terms = terms(directory);
    }
  }

  /**
   * The monotonic moment {@code nanos} by the vendor's time as it is known {@code now}: our clock
   * may have been set since.
   */
  Instant atVendor(long nanos, long now) {
    return vendorClock.now().minusNanos(now - nanos);
  }

  /** Lets a state that is written before any answer say from when on intervals count. */
  void expectCounting(long now) {
    reports.forEach(report -> report.ledger.expectCounting(atVendor(report.began, now)));
  }

  /** A moment of the vendor's time by our clock. */
  Instant ours(Instant vendors) {
    return vendors.minus(vendorClock.offset());
  }

  /** The opening hours of all its queues. */
  List<OpeningHours> openingHours() {
    return levels.entries().stream()
        .filter(level -> level.source().map(config.name()::equals).orElse(true))
        .flatMap(level -> level.openingHours().stream())
        .toList();
  }

  boolean up() {
    return reports.stream().allMatch(report -> report.stats.last() == PollStats.Outcome.SUCCEEDED);
  }

  boolean attempted() {
    return reports.stream().allMatch(report -> report.stats.last() != PollStats.Outcome.NONE);
  }

  /**
   * Lets every report know the entities that another one has rows of: an agent who was logged in
   * and has no row among the answered contacts answered 0.
   */
  void introduce(long now) {
    for (ReportRun report : reports) {
      for (ReportRun other : reports) {
        // Who makes an agent's figures by adding finer rows up says 0 where there is none to add.
        Map<Entity, Set<Measure>> feeds = EntityTable.feeds(this, other);
        Set<Measure> ofAgents = feeds.get(Entity.AGENT);
        if (other != report && ofAgents != null && feeds.containsKey(Entity.AGENT_QUEUE)) {
          report.ledger.introduceTo(other.ledger, Entity.AGENT, ofAgents, terms.all(), now);
        }
      }
    }
  }
}
