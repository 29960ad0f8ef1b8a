package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.vcc.Credentials;
import io.contactcenter.exporter.simulator.vcc.Limits;
import io.contactcenter.exporter.simulator.vcc.Media;
import io.contactcenter.exporter.simulator.vcc.Nesting;
import io.contactcenter.exporter.simulator.vcc.Office;
import io.contactcenter.exporter.simulator.vcc.Options;
import io.contactcenter.exporter.simulator.vcc.Said;
import io.contactcenter.exporter.simulator.vcc.VccSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.vcc.VccSchema;
import io.contactcenter.exporter.vendor.vcc.VccVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 8x8 Contact Center: a call for each queue, channel, agent and group, with pages. In every other
 * week the third queue is one of mails. Half of the sources ask in JSON, the others in XML or CSV.
 */
final class ContactCenterWeeks implements WeekVendor {
  private static final int THIRD = 73;
  private static final List<String> FORMATS = List.of("json", "xml", "json", "csv");

  /** A question was asked; perhaps nothing needs to be asked of the vendor for it. */
  private record Begun(Instant at) implements Told {
    @Override
    public void say(Hearing hearing) {}
  }

  /** What one page says. */
  private record Page(Said said, Week week) implements Told {
    @Override
    public Instant at() {
      return said.at();
    }

    @Override
    public void say(Hearing hearing) {
      String part = said.resource() + "/" + said.id() + "/" + said.offset();
      ContactCenterWording wording =
          new ContactCenterWording(said, hearing.scope(), week.reports());
      for (Interval interval : hearing.question().window().intervals()) {
        long start = interval.start().getEpochSecond();
        long end = interval.end().getEpochSecond();
        Facts facts = hearing.of(start, end, part);
        said.rows().stream()
            .filter(row -> row.start() >= start && row.start() < end)
            .forEach(row -> wording.say(row, facts));
      }
    }
  }

  @Override
  public Optional<Told> begins(Instant at) {
    return Optional.of(new Begun(at));
  }

  @Override
  public Simulated start(Circumstances in) {
    Week week = in.week();
    Map<Integer, Media> offline = hasMail(week) ? Map.of(THIRD, Media.EMAIL) : Map.of();
    Options options =
        Options.strict()
            .withSeed(week.seed())
            .withOffice(Office.of(in.center(), offline))
            .withChanges(changes(week))
            .withClock(in.clock())
            .withPause(in.pause())
            .withWitness(said -> in.told().accept(new Page(said, week)))
            .withLimits(week.strict() ? Limits.CAREFUL : Limits.LIFTED)
            .withNesting(week.seed() % 3 == 0 ? Nesting.REPEATED : Nesting.PREFIXED)
            .withFaults(week.unsettled());
    VccSimulator simulator =
        VccSimulator.start(endInclusive(week) ? options.withRangeIncludingEnd() : options);
    return new Simulated(
        simulator.baseUrl(), simulator::faults, simulator::account, simulator::close);
  }

  // Agents' rows call queues by name: until the list is asked for anew, nobody knows which one a
  // new
  // name is of.
  private static Changes changes(Week week) {
    return week.reports().contains("agent")
        ? new Changes(
            week.changes().all().stream()
                .filter(change -> !(change instanceof Changes.Change.QueueNamed))
                .toList())
        : week.changes();
  }

  private static boolean hasMail(Week week) {
    return week.seed() % 2 == 0;
  }

  // Whether the end is part of a range is not documented, nor does it matter.
  private static boolean endInclusive(Week week) {
    return week.seed() % 3 == 1;
  }

  @Override
  public VendorSchema schema() {
    return new VccSchema();
  }

  @Override
  public Vendor client(Transport transport) {
    return new VccVendor(transport);
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of("TOKEN", Credentials.TOKEN);
  }

  @Override
  public List<String> settings(Week week, URI baseUrl, Scope source) {
    return List.of(
        "tenant: " + Credentials.TENANT,
        "token: \"${TOKEN}\"",
        "format: " + FORMATS.get((int) (week.seed() % FORMATS.size())),
        "time_waiting: all",
        "end_inclusive: " + (week.seed() % 5 == 0),
        "reports: " + week.reports(),
        "queues: " + source.queues());
  }

  @Override
  public String serviceLevel() {
    return "{formula: answered_and_abandoned, target: 0.8, threshold: 20s}";
  }

  @Override
  public String agents() {
    return "name";
  }

  @Override
  public List<List<String>> reports() {
    return List.of(
        List.of("queue"),
        List.of("queue", "wait_distribution"),
        List.of("agent", "agent_status", "outbound"),
        List.of("queue", "channel", "agent", "agent_status", "wait_distribution", "outbound"));
  }

  @Override
  public List<Duration> intervals() {
    return List.of(Duration.ofMinutes(30));
  }

  @Override
  public List<String> feeding(String entity, Map<String, String> labels) {
    return switch (entity) {
      case "queue" -> List.of("queue", "wait_distribution");
      case "queue_wait_time", "queue_offline_wait_time" -> List.of("wait_distribution");
      case "channel" -> List.of("channel");
      case "agent" -> List.of("agent", "agent_status", "outbound");
      case "agent_queue" -> List.of("agent");
      default ->
          throw new IllegalArgumentException(
              "8x8 Contact Center says nothing of " + entity.toLowerCase(Locale.ROOT));
    };
  }
}
