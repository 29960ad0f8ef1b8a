package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GzipAnswerTest {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  static Stream<Snapshot> snapshots() {
    return Stream.of(
        new Snapshot(1, Fixture.NOW, List.of()), Fixture.snapshot(), Fixture.large(30_000));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void unpacksToThePlainAnswer(Snapshot snapshot) throws IOException {
    Expositions expositions = expositions(snapshot, Fixture::live);
    for (Format format : Format.values()) {
      byte[] plain = Fixture.bytes(expositions.answer(Variant.of(format, false)));
      byte[] packed = Fixture.bytes(expositions.answer(Variant.of(format, true)));
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        assertThat(in.readAllBytes()).isEqualTo(plain);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void isOneMember(Snapshot snapshot) throws DataFormatException {
    ScrapeAnswer answer =
        expositions(snapshot, () -> LiveSnapshot.EMPTY).answer(Variant.OPENMETRICS_GZIP);
    byte[] packed = Fixture.bytes(answer);
    assertThat(answer.length()).isEqualTo(packed.length);
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed, HEADER, packed.length - HEADER);
    byte[] buffer = new byte[1 << 16];
    byte[] end = new byte[0];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      end = count >= 6 ? Arrays.copyOfRange(buffer, count - 6, count) : end;
    }
    assertThat(inflater.getRemaining()).isEqualTo(TRAILER);
    assertThat(new String(end, StandardCharsets.US_ASCII)).isEqualTo("# EOF\n");
    inflater.end();
  }

  private static Expositions expositions(Snapshot snapshot, Supplier<LiveSnapshot> live) {
    return new Expositions(
        snapshot, live, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), new ManualClock());
  }
}
