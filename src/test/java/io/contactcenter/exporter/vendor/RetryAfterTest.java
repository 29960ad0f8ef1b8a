package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void countsSeconds() {
    assertThat(RetryAfter.of(Headers.of("Retry-After", " 30 "), NOW))
        .contains(Duration.ofSeconds(30));
  }

  @Test
  void judgesADateByTheDateOfTheAnswerAndWaitsForTheEndOfItsSecond() {
    Headers headers =
        Headers.of(
            "Retry-After",
            "Mon, 01 Jun 2026 15:00:40 GMT",
            "Date",
            "Mon, 01 Jun 2026 15:00:00 GMT");
    assertThat(RetryAfter.of(headers, NOW)).contains(Duration.ofSeconds(41));
  }

  @Test
  void judgesADateByTheVendorsClockWhereTheAnswerHasNone() {
    assertThat(RetryAfter.of(Headers.of("Retry-After", "Mon, 01 Jun 2026 12:01:00 GMT"), NOW))
        .contains(Duration.ofSeconds(61));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "", "soon", "-5", "1.5", "99999999999", "Mon, 01 Jun 2026 11:59:00 GMT"})
  void saysNothingWhereNothingUsefulIsSaid(String value) {
    assertThat(RetryAfter.of(Headers.of("Retry-After", value), NOW)).isEmpty();
  }

  @Test
  void saysNothingWithoutAHeader() {
    assertThat(RetryAfter.of(Headers.of(), NOW)).isEmpty();
  }
}
