package io.contactcenter.exporter.vendor.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @ParameterizedTest
  @CsvSource({
    "-1, -1",
    "1.5, 1.5",
    "1e999, 1e999",
    "NaN, NaN",
    "Erika Mustermann, a text of 16 characters",
    "erika@example.com, a text of 17 characters",
    "4915155501234, a number of 13 characters",
    "+4915155501234, a number of 14 characters",
    "415-555-0123, a number of 12 characters",
    "é, a text of 1 character"
  })
  void saysOfAValueWhatKindItIs(String value, String shape) {
    assertThat(Shape.of(value)).isEqualTo(shape);
  }
}
