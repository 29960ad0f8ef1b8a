package io.contactcenter.exporter.vendor.motioncx;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.DETAILS;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was read is shared by the reports of a poll, however long the limit made the reading. */
class SharedAnswerTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final Duration WAIT = Duration.ofSeconds(25);

  private final FakeMotionCx vendor = new FakeMotionCx(SERVER);
  private final ManualClock clock = new ManualClock();
  private final Transport transport = new Transport("test");
  private final Source source =
      new MotionCxVendor(transport)
          .open(
              Sample.config(
                  URI.create(SERVER.baseUrl()),
                  Sample.settings(Mode.DETAILS, 2),
                  "queue",
                  "agent",
                  "interactions"),
              new SourceContext(
                  clock, new VendorClock(clock), new Slow(), new Requests(), 1_000_000));

  /** Every permit of a report takes a while. */
  private final class Slow implements Budget {
    private final OpenBudget open = new OpenBudget();

    @Override
    public Permit take(Group group) {
      clock.advance(WAIT);
      return open.take(group);
    }

    @Override
    public Optional<Permit> tryTake(Group group) {
      return Optional.of(take(group));
    }

    @Override
    public void throttled(Optional<Duration> retryAfter) {
      open.throttled(retryAfter);
    }

    @Override
    public void unavailable(Duration retryAfter) {
      open.unavailable(retryAfter);
    }

    @Override
    public void answered() {
      open.answered();
    }
  }

  @AfterEach
  void close() {
    source.close();
    transport.close();
  }

  @Test
  void aReadingOfMoreThanAMinuteServesTheReportsThatWaitedForIt() throws Exception {
    answers();
    at("2022-07-25T15:40:00Z");
    fetch("queue");
    assertThat(clock.now()).isEqualTo("2022-07-25T15:41:15Z");
    fetch("agent");
    assertThat(vendor.asked(DETAILS).size()).isEqualTo(3);

    clock.advance(Duration.ofSeconds(50));
    answers();
    fetch("interactions");
    assertThat(vendor.asked(DETAILS).size()).isEqualTo(6);
  }

  @Test
  void whatBeganBeforeAnIntervalSettledIsOfBeforeHoweverLateItEnded() throws Exception {
    answers();
    at("2022-07-25T16:04:30Z");
    fetch("queue");
    assertThat(clock.now()).isEqualTo("2022-07-25T16:05:45Z");
    answers();
    fetch("agent");
    assertThat(vendor.asked(DETAILS).size()).isEqualTo(6);
  }

  @Test
  void thePollThatSettlesAnIntervalReadsItOnceForAllReports() throws Exception {
    answers();
    at("2022-07-25T16:05:02Z");
    fetch("queue");
    fetch("agent");
    fetch("interactions");
    assertThat(vendor.asked(DETAILS).size()).isEqualTo(3);
  }

  private void answers() {
    SERVER.resetScenarios();
    vendor.answers(DETAILS, rows(row("a"), row("b")), rows(row("b"), row("c")), rows(row("c")));
  }

  private void at(String now) {
    clock.advance(Duration.between(clock.now(), Instant.parse(now)));
  }

  private void fetch(String name) throws Exception {
    Report report =
        source.reports().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    source.fetch(report, Question.of(Sample.quarters("2022-07-25T15:15:00Z", 1)), new Heard());
  }

  private static String row(String id) {
    return "{\"InteractionIdStr\":\"%s\",\"EndedDateTimeUtc\":\"2022-07-25T15:17:05Z\",\"Direction\":0}"
        .formatted(id);
  }
}
