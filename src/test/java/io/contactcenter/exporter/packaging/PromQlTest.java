package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTest {
  @Test
  void metricNamesAreToldFromFunctionsWordsLabelsAndStrings() {
    String expression =
        """
        sum by (source, queue) (increase(a_total{source=~"$source", reason!="b{c}"}[5m]))
          / on (source) group_left (team) (max(d) > bool 0.5) or absent(up{job="x"} offset 1h)
        """;

    assertThat(PromQl.selectors(expression))
        .containsOnly(
            entry("a_total", Set.of("source", "reason")),
            entry("d", Set.of()),
            entry("up", Set.of("job")));
  }
}
