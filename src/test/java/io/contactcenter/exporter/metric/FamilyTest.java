package io.contactcenter.exporter.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTest {
  @ParameterizedTest
  @CsvSource({
    "calls_total, GAUGE, COUNT, Calls., queue",
    "calls, COUNTER, COUNT, Calls., queue",
    "calls_sum, GAUGE, COUNT, Calls., queue",
    "calls_bucket, GAUGE, COUNT, Calls., queue",
    "wait, HISTOGRAM, COUNT, Waits., queue",
    "wait, GAUGE, SECONDS, Waits., queue",
    "wait_total, COUNTER, SECONDS, Waits., queue",
    "calls, GAUGE, COUNT, Calls., le",
    "calls, GAUGE, COUNT, ' ', queue",
    "calls, GAUGE, COUNT, A \"call\"., queue"
  })
  void whatTheFormatsCannotCarryIsRefused(
      String name, Kind kind, Unit unit, String help, String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Family(name, kind, unit, List.of(label), help, Family.Group.ENTITY));
  }

  @Test
  void aLabelTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Family(
                    "calls",
                    Kind.GAUGE,
                    Unit.COUNT,
                    List.of("queue", "queue"),
                    "Calls.",
                    Family.Group.ENTITY));
  }

  @Test
  void aCounterLosesItsSuffixInOpenMetrics() {
    Family counter =
        new Family(
            "wait_seconds_total",
            Kind.COUNTER,
            Unit.SECONDS,
            List.of(),
            "Waits.",
            Family.Group.ENTITY);
    assertThat(counter.openMetricsName()).isEqualTo("wait_seconds");
  }
}
