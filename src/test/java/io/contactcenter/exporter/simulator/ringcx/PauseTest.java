package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PauseTest {
  private static final Instant ARRIVED = Instant.parse("2026-11-20T20:05:00Z");

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCxSimulator.start(
            Options.strict()
                .withClock(clock)
                .withLimits(Limits.LIFTED)
                .withPause(
                    time -> {
                      pauses.add(time);
                      clock.advance(time);
                    }));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aSlowAnswerIsThatOfItsArrivalAndTheClockHasMoved() {
    simulator.faults(Faults.NONE.withLate(1, 1200));
    HttpResponse<String> early = report();
    // The rows of the last interval are late until 20:20: the answer leaves after that.
    simulator.faults(
        new Faults(
            List.of(Outage.of(Trouble.SLOW).late(1000.5)), Faults.NONE.withLate(1, 1200).flaws()));
    HttpResponse<String> slow = report();

    assertThat(pauses).containsExactly(Duration.ofMillis(1_000_500));
    assertThat(slow.body()).isEqualTo(early.body());
    assertThat(slow.headers().firstValue("Date")).hasValue("Fri, 20 Nov 2026 20:05:00 GMT");
    assertThat(clock.instant()).isEqualTo(ARRIVED.plusMillis(1_000_500));
    assertThat(simulator.account().entries())
        .last()
        .satisfies(entry -> assertThat(entry.at()).isEqualTo(ARRIVED));
    simulator.faults(Faults.NONE.withLate(1, 1200));
    client.logIn();
    assertThat(report().body()).isNotEqualTo(early.body());
  }

  @ParameterizedTest
  @EnumSource(names = {"HANG", "CLOSED"})
  void aRequestWithoutAnAnswerLastsThatLong(Trouble trouble) {
    simulator.faults(Faults.of(Outage.of(trouble).late(45)));
    assertThatThrownBy(this::report).isInstanceOf(UncheckedIOException.class);
    assertThat(pauses).isNotEmpty().containsOnly(Duration.ofSeconds(45));
    assertThat(clock.instant()).isEqualTo(ARRIVED.plusSeconds(45L * pauses.size()));
  }

  @Test
  void aConnectionIsClosedAtOnceWithoutAPause() {
    simulator.faults(Faults.of(Outage.of(Trouble.CLOSED)));
    assertThatThrownBy(this::report).isInstanceOf(UncheckedIOException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void onlyTheOneThatIsStruckWaits() {
    simulator.faults(Faults.of(Outage.of(Trouble.SLOW, "agg-agent-stats").late(60)));
    assertThat(report().statusCode()).isEqualTo(200);
    assertThat(pauses).isEmpty();
  }

  private HttpResponse<String> report() {
    return client.report(
        "agg-queue-stats", "2026-11-20 14:00:00", "2026-11-20 15:00:00", 30, "US/Eastern");
  }
}
