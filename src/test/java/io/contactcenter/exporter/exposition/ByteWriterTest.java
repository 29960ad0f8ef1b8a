package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteWriterTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.000001",
    "1500000, 1.5",
    "12000000, 12",
    "10, 0.00001",
    "999999, 0.999999",
    "1000001, 1.000001",
    "-2500000, -2.5",
    "1772637300000000, 1772637300",
    "9223372036854775807, 9223372036854.775807"
  })
  void writesMicrosecondsAsSecondsExactly(long micros, String expected) {
    assertThat(written(out -> out.seconds(micros))).isEqualTo(expected);
  }

  @Test
  void writesEveryMicrosecondAsItsDecimal() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long micros = random.nextLong() >>> random.nextInt(1, 63);
      BigDecimal decimal = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
      assertThat(written(out -> out.seconds(micros))).isEqualTo(decimal.toPlainString());
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "7", "10", "-3", "9223372036854775807"})
  void writesIntegers(long value) {
    assertThat(written(out -> out.integer(value))).isEqualTo(Long.toString(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "0.8, 0.8",
    "0.8723, 0.8723",
    "0.001, 0.001",
    "0.3333333333333333, 0.3333333333333333",
    "0.1, 0.1",
    "2.0E-3, 0.002",
    "1.5, 1.5"
  })
  void writesRatiosShort(double value, String expected) {
    assertThat(written(out -> out.ratio(value))).isEqualTo(expected);
  }

  @Test
  void ratiosReadBackAsThemselvesAndAreNoLongerThanNeeded() {
    Random random = new Random(2);
    for (int i = 0; i < 50_000; i++) {
      int denominator = random.nextInt(1, 5_000);
      double ratio = (double) random.nextInt(denominator + 1) / denominator;
      String text = written(out -> out.ratio(ratio));
      assertThat(Double.parseDouble(text)).isEqualTo(ratio);
      assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(ratio)));
    }
  }

  @Test
  void writesMoreThanItsBufferHolds() {
    String longer = "é".repeat(100_000);
    String text =
        written(
            out -> {
              for (int i = 0; i < 20_000; i++) {
                out.integer(i);
                out.octet(' ');
              }
              out.text(longer);
              out.octet('!');
            });
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      expected.append(i).append(' ');
    }
    assertThat(text).isEqualTo(expected.append(longer).append('!').toString());
  }

  private static int digits(String decimal) {
    return new BigDecimal(decimal).stripTrailingZeros().precision();
  }

  private static String written(Consumer<ByteWriter> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteWriter out = new ByteWriter(bytes::write);
    writing.accept(out);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
