package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.metric.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/install.md"})
  void everyMetricItNamesExists(String file) throws IOException {
    List<String> names =
        Pattern.compile("\\bcontactcenter_\\w+")
            .matcher(Repository.read(file))
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(names).isNotEmpty().allMatch(name -> Catalogue.family(name).isPresent());
  }

  @Test
  void prometheusUnderstandsItsQueries() throws Exception {
    List<String> queries =
        Pattern.compile("(?ms)^```promql\\n(.*?)^```$")
            .matcher(Repository.read("README.md"))
            .results()
            .map(query -> query.group(1))
            .toList();

    assertThat(queries).hasSize(2);
    Queries.assertParse(queries);
    queries.forEach(Queries::assertNamesExist);
  }
}
