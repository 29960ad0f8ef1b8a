package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenExpositionTest {
  private final Expositions expositions =
      new Expositions(
          Fixture.snapshot(),
          Fixture::live,
          new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
          new ManualClock());

  @ParameterizedTest
  @CsvSource({"TEXT_PLAIN, all.txt", "OPENMETRICS_PLAIN, all.openmetrics.txt"})
  void everythingIsByteForByteAsExpected(Variant variant, String file) throws IOException {
    assertThat(text(expositions.answer(variant))).isEqualTo(golden(file));
  }

  @ParameterizedTest
  @CsvSource({"TEXT_PLAIN, beta.txt", "OPENMETRICS_PLAIN, beta.openmetrics.txt"})
  void oneSourceIsByteForByteAsExpected(Variant variant, String file) throws IOException {
    assertThat(text(expositions.answer(variant, Set.of("beta")).orElseThrow()))
        .isEqualTo(golden(file));
  }

  @Test
  void entitiesAloneAreByteForByteAsExpected() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntityExposition.write(Fixture.snapshot(), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(golden("entities.txt"));
  }

  private static String text(ScrapeAnswer answer) {
    return new String(Fixture.bytes(answer), StandardCharsets.UTF_8);
  }

  private static String golden(String file) throws IOException {
    try (InputStream in = GoldenExpositionTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
