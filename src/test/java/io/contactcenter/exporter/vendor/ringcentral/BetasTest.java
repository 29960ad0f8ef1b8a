package io.contactcenter.exporter.vendor.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.simulator.ringcentral.Credentials;
import io.contactcenter.exporter.simulator.ringcentral.Options;
import io.contactcenter.exporter.simulator.ringcentral.RingCentralSimulator;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two betas say the same of the same calls, as far as they have it. */
class BetasTest {
  private static final Interval HOURS =
      new Interval(Instant.parse("2026-06-01T14:00:00Z"), Instant.parse("2026-06-01T18:00:00Z"));

  private final ManualClock clock = new ManualClock();
  private final Transport transport = new Transport("test");
  private RingCentralSimulator simulator;

  @BeforeEach
  void start() {
    simulator =
        RingCentralSimulator.start(
            Options.strict().withClock(() -> Instant.parse("2026-06-01T22:00:00Z")));
  }

  @AfterEach
  void close() {
    transport.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"BETA_2021", "BETA_2022"})
  void sayTheSameOfQueues(ApiVersion beta) throws Exception {
    Map<String, long[]> today = queues(rows(ApiVersion.V1, "queue"));
    Map<String, long[]> then = queues(rows(beta, "queue"));

    assertThat(then.keySet()).isEqualTo(today.keySet()).hasSize(4);
    today.forEach(
        (queue, values) -> {
          for (QueueMeasure measure : QueueMeasure.values()) {
            long difference =
                values[measure.slot()]
                    - Optional.ofNullable(then.get(queue)).orElseThrow()[measure.slot()];
            // The first beta has whole seconds.
            long allowed = measure.name().matches("TALK|HOLD") ? 1_000_000 : 0;
            assertThat(Math.abs(difference))
                .as("%s of %s", measure, queue)
                .isLessThanOrEqualTo(allowed);
          }
        });
  }

  @Test
  void everyWordOfTheBetasIsOneOfToday() throws Exception {
    // Of today, with what was added since; "connected" was a result only in 2021.
    List<String> today = words(rows(ApiVersion.V1, "user"));
    assertThat(today).containsAll(words(rows(ApiVersion.BETA_2022, "user")));
    List<String> first = new java.util.ArrayList<>(words(rows(ApiVersion.BETA_2021, "user")));
    assertThat(first.remove("result connected")).isTrue();
    assertThat(today).containsAll(first);
  }

  private static List<String> words(Rows rows) {
    return rows.rows.stream()
        .map(Row::key)
        .filter(key -> key.ids().size() == 3)
        .map(key -> key.entity().id().substring("calls_by_".length()) + " " + key.ids().get(2))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, long[]> queues(Rows rows) {
    Map<String, long[]> queues = new TreeMap<>();
    for (Row row : rows.rows) {
      if (row.key().entity() == Entity.QUEUE) {
        assertThat(row.values()[QueueMeasure.OFFERED.slot()]).isNotEqualTo(Measure.ABSENT);
        queues.put(row.key().ids().get(0), row.values());
      }
    }
    return queues;
  }

  private Rows rows(ApiVersion api, String report) throws Exception {
    RingCentralSettings settings =
        new RingCentralSettings(
            new Secret(Credentials.CLIENT_ID),
            new Secret(Credentials.CLIENT_SECRET),
            new Secret(Credentials.JWT),
            "~",
            api,
            Sample.ALL);
    Rows rows = new Rows();
    try (Source source =
        new RingCentralVendor(transport)
            .open(
                Sample.config(simulator.baseUrl().toString(), settings, report),
                new SourceContext(
                    clock, new VendorClock(clock), new OpenBudget(), new Requests(), 1 << 20))) {
      source.fetch(source.reports().get(0), Question.of(new Window(List.of(HOURS))), rows);
    }
    assertThat(rows.rejected).isEmpty();
    return rows;
  }
}
