// Over 8 kB: what happened is summed here a second time, without the simulator's own arithmetic.
package io.contactcenter.exporter.vendor.ringcx;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.BucketMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.Visit;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Limits;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of three hours, over HTTP, against what contacts and agents did in them. */
class InteractionsOverHttpTest {
  private static final Instant START = Instant.parse("2026-11-20T15:00:00Z");
  private static final Instant END = Instant.parse("2026-11-20T18:00:00Z");
  private static final long SECOND = 1_000_000;

  private final RingCxSimulator simulator =
      RingCxSimulator.start(
          Options.strict()
              .withClock(() -> Instant.parse("2026-11-20T21:00:00Z"))
              .withLimits(Limits.LIFTED));
  private final Transport transport = new Transport("test");

  @AfterEach
  void close() {
    transport.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSumsAreThoseOfTheDay(RingCxSettings.InteractionsApi api) throws Exception {
    Map<Key, Long> expected = happened(api == RingCxSettings.InteractionsApi.V2);
    assertThat(expected).hasSizeGreaterThan(8);
    assertThat(counted(api, Duration.ofMinutes(15))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 45, 60})
  void theSumsAreTheSameHoweverTheWindowIsCut(int minutes) throws Exception {
    assertThat(counted(RingCxSettings.InteractionsApi.V2, Duration.ofMinutes(minutes)))
        .isEqualTo(happened(true));
  }

  @Test
  void rowsThatAreThereTwiceChangeNothing() throws Exception {
    simulator.faults(Faults.NONE.withSplit(0.5, 0));
    assertThat(counted(RingCxSettings.InteractionsApi.V2, Duration.ofMinutes(15)))
        .isEqualTo(happened(true));
  }

  private Map<Key, Long> counted(RingCxSettings.InteractionsApi api, Duration step)
      throws Exception {
    Rows rows = new Rows();
    ManualClock clock = new ManualClock();
    SourceContext context =
        new SourceContext(
            clock, new VendorClock(clock), new OpenBudget(), new Requests(), 10_000_000);
    try (Source source = new RingCxVendor(transport).open(config(api), context)) {
      Report report = source.reports().get(0);
      for (Instant from = START; from.isBefore(END); from = from.plus(step)) {
        Window window = new Window(List.of(new Interval(from, from.plus(step))));
        source.fetch(report, Question.of(window), rows);
      }
    }
    assertThat(rows.rejected).isEmpty();
    return rows.rows.stream()
        .filter(row -> row.key().entity() != Entity.INTERACTION_KIND)
        .collect(
            groupingBy(
                io.contactcenter.exporter.report.Row::key,
                summingLong(
                    row ->
                        row.key().entity().histogram().isPresent()
                            ? row.values()[BucketMeasure.SUM.slot()]
                            : row.values()[0])));
  }

  private SourceConfig config(RingCxSettings.InteractionsApi api) {
    SourceConfig sample =
        Sample.config(simulator.baseUrl().toString(), EntityFilter.ALL, EntityFilter.ALL);
    URI url = simulator.baseUrl();
    return new SourceConfig(
        sample.name(),
        sample.type(),
        url,
        sample.zone(),
        sample.requestZone(),
        sample.grid(),
        sample.pollEvery(),
        sample.availabilityDelay(),
        sample.settle(),
        sample.maxAge(),
        sample.requestTimeout(),
        sample.rateLimit(),
        List.of("interactions"),
        sample.queues(),
        sample.agents(),
        sample.teams(),
        new RingCxSettings(
            url,
            new Secret(Credentials.CLIENT_ID),
            new Secret(Credentials.CLIENT_SECRET),
            new Secret(Credentials.JWT),
            Credentials.RC_ACCOUNT_ID,
            Credentials.SUB_ACCOUNT_ID,
            true,
            true,
            RingCxSettings.TimeIntervalUnit.MINUTES,
            api));
  }

  /** From the visits and calls themselves: the counts, and of durations the sums. */
  private Map<Key, Long> happened(boolean abandonedToo) {
    History history = simulator.history();
    History.Happenings day =
        history.around(START.getEpochSecond() - 14_400, END.getEpochSecond() + 14_400);
    Map<Long, List<Visit>> contacts = new HashMap<>();
    for (Visit visit : day.visits()) {
      contacts
          .computeIfAbsent(
              visit.contact() + 1_000_000L * history.center().dayOf(visit.enteredAt()).toEpochDay(),
              any -> new ArrayList<>())
          .add(visit);
    }
    Map<Key, Long> sums = new HashMap<>();
    contacts.values().forEach(visits -> add(visits, history, abandonedToo, sums));
    day.spans().stream()
        .filter(
            span ->
                span.state() == AgentState.DIRECT_INBOUND
                    || span.state() == AgentState.DIRECT_OUTBOUND)
        .filter(span -> isIn(span.to()))
        .forEach(
            span -> {
              String direction = span.state() == AgentState.DIRECT_INBOUND ? "inbound" : "outbound";
              add(sums, 1, Entity.INTERACTIONS, "voice", direction, "answered");
              long lasted = (span.to() - span.from()) * SECOND;
              add(sums, lasted, Entity.INTERACTION_DURATION, "voice", direction);
              add(sums, 1, Entity.INTERACTION_SEGMENTS, "voice", direction, "agent", "answer");
              add(sums, lasted, Entity.INTERACTION_SEGMENT_DURATION, "voice", direction);
            });
    return sums;
  }

  private static void add(
      List<Visit> visits, History history, boolean abandonedToo, Map<Key, Long> sums) {
    boolean voice = history.center().queue(visits.get(0).queue()).media() == Queue.Media.VOICE;
    String disposition = voice ? "answer" : "other";
    long start = visits.stream().mapToLong(Visit::enteredAt).min().orElseThrow();
    long end = visits.stream().mapToLong(Visit::leftAt).max().orElseThrow();
    boolean answered = false;
    String media = voice ? "voice" : digital(visits.get(0), history);
    for (Visit visit : visits) {
      if (visit.outcome() instanceof Outcome.Answered answer) {
        answered = true;
        end = Math.max(end, answer.talkedUntil());
        if (isIn(answer.talkedUntil())) {
          add(sums, 1, Entity.INTERACTION_SEGMENTS, media, "inbound", "agent", disposition);
          add(
              sums,
              (answer.talkedUntil() - visit.leftAt()) * SECOND,
              Entity.INTERACTION_SEGMENT_DURATION,
              media,
              "inbound");
        }
      }
    }
    if (isIn(end) && (answered || (abandonedToo && voice))) {
      add(sums, 1, Entity.INTERACTIONS, media, "inbound", answered ? "answered" : "abandoned");
      add(sums, (end - start) * SECOND, Entity.INTERACTION_DURATION, media, "inbound");
    }
  }

  // The simulator gives digital contacts a channel by their number.
  private static String digital(Visit visit, History history) {
    long day = history.center().dayOf(visit.enteredAt()).toEpochDay();
    return List.of("digital", "email", "sms", "digital", "digital")
        .get((int) ((day * 1_000_000 + visit.contact()) % 5));
  }

  private static boolean isIn(long second) {
    return second >= START.getEpochSecond() && second < END.getEpochSecond();
  }

  private static void add(Map<Key, Long> sums, long value, Entity entity, String... ids) {
    sums.merge(Key.of(entity, ids), value, Long::sum);
  }
}
