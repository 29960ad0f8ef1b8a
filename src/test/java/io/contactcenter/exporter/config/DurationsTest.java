package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "15s, PT15S",
    "5m, PT5M",
    "3h, PT3H",
    "500ms, PT0.5S",
    "7d, PT168H",
    "1h30m, PT1H30M",
    "1d2h3m4s5ms, PT26H3M4.005S",
    "0s, PT0S",
    "90m, PT1H30M",
    "366d, PT8784H"
  })
  void readsWhatIsWritten(String text, Duration duration) throws BadValue {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "15",
        "s",
        "15 s",
        "1.5h",
        "5m1h",
        "5m5m",
        "-5m",
        "+5m",
        "5M",
        "5min",
        "PT5M",
        "1w",
        "367d",
        "9999999999s",
        "999999999d",
        "٣h"
      })
  void refusesWhatIsNoDuration(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(BadValue.class);
  }

  @Test
  void refusesNoTimeWhereSomeIsNeeded() {
    assertThatThrownBy(() -> Durations.parsePositive("0m")).isInstanceOf(BadValue.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PT60S, 60s",
    "PT15M, 15m",
    "PT60M, 60m",
    "PT24H, 24h",
    "PT168H, 7d",
    "PT90S, 90s",
    "PT1S, 1s",
    "PT0S, 0s",
    "PT1.5S, 1500ms",
    "PT0.001S, 1ms"
  })
  void writesTheUnitThatIsWrittenByHabit(Duration duration, String text) {
    assertThat(Durations.format(duration)).isEqualTo(text);
  }

  @Test
  void readsBackWhatItWrote() throws BadValue {
    Random random = new Random(10_042);
    for (int i = 0; i < 10_000; i++) {
      long unit = new long[] {1, 1000, 60_000, 3_600_000, 86_400_000}[random.nextInt(5)];
      Duration duration = Duration.ofMillis(unit * random.nextInt(365));
      assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
    }
  }
}
