package io.contactcenter.exporter.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {
  private static final String GOOD =
      """
      # HELP a_total What it is.
      # TYPE a_total counter
      a_total{source="one",name="with \\"quotes\\", {braces} and \\\\"} 3
      a_total{source="two"} 4.5
      b 1.795E9
      """;

  @Test
  void samplesAreThoseOfTheText() {
    Exposition exposition = Exposition.read(GOOD, false);

    assertThat(exposition.samples()).hasSize(3);
    assertThat(exposition.sum("a_total")).isEqualTo(7.5);
    assertThat(exposition.of("a_total")).hasSize(2);
    assertThat(Exposition.read(GOOD + "# EOF\n", true)).isEqualTo(exposition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b 1\nb 2\n",
        "b NaN\n",
        "b 1",
        "b{x=\"1} 2\n",
        "b{x=\"a\nb\"} 2\n",
        "b\n",
        "# TYPE b\n",
        "\nb 1\n"
      })
  void whatIsNoExpositionIsRefused(String text) {
    assertThatThrownBy(() -> Exposition.read(text, false)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void openMetricsThatBreaksOffIsRefused() {
    assertThatThrownBy(() -> Exposition.read(GOOD, true)).hasMessageContaining("# EOF");
  }
}
