package io.contactcenter.exporter.vendor.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTimeTest {
  private static final ZoneId EASTERN = ZoneId.of("US/Eastern");

  @ParameterizedTest
  @CsvSource({
    "03-04-2024T01:00:00, 2024-03-04T06:00:00Z",
    "2024-03-04T01:00:00, 2024-03-04T06:00:00Z",
    "2024-03-04 01:00:00, 2024-03-04T06:00:00Z",
    "2024-03-04T01:00:00.000, 2024-03-04T06:00:00Z",
    "2024-03-04T01:00:00Z, 2024-03-04T01:00:00Z",
    "2024-03-04T01:00:00.5Z, 2024-03-04T01:00:00.5Z",
    "2024-03-04T01:00:00-08:00, 2024-03-04T09:00:00Z"
  })
  void readsWhatIsPublishedAndWhatItCouldBecome(String text, Instant instant) {
    assertThat(new RowTime(EASTERN).parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13-04-2024T01:00:00",
        "02-30-2024T01:00:00",
        "2024-02-30T01:00:00",
        "1709532000",
        "noon"
      })
  void readsNothingElse(String text) {
    assertThat(new RowTime(EASTERN).parse(text)).isEmpty();
  }

  @Test
  void writesTheTimeOfTheZone() {
    assertThat(RowTime.request(Instant.parse("2024-03-04T06:05:09Z"), EASTERN))
        .isEqualTo("2024-03-04 01:05:09");
  }
}
