package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** README.md and the pages for people who use the numbers. */
class ReadmeTest {
  private static final Map<String, String> CREDENTIALS =
      Map.of("RC_CLIENT_ID", "id", "RC_CLIENT_SECRET", "secret", "RC_JWT", "jwt");

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/install.md", "docs/counting.md"})
  void everyMetricItNamesExists(String file) throws IOException {
    List<String> names =
        Pattern.compile("\\bcontactcenter_\\w+")
            .matcher(Repository.read(file))
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(names).isNotEmpty().allMatch(name -> Catalogue.family(name).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/counting.md"})
  void prometheusUnderstandsItsQueries(String file) throws Exception {
    List<String> queries = blocks(file, "promql");

    assertThat(queries).isNotEmpty();
    Queries.assertParse(queries);
    queries.forEach(Queries::assertNamesExist);
  }

  @Test
  void itsConfigurationIsGood() throws IOException {
    Path file = temp.resolve("config.yml");
    Files.writeString(file, configuration());

    ConfigReader.Result result = ConfigReader.read(file, CREDENTIALS, List.of(new RingCxSchema()));

    assertThat(result).isInstanceOf(ConfigReader.Good.class);
    // The folder of the state is that of a server, and need not be on this machine.
    assertThat(((ConfigReader.Good) result).warnings())
        .extracting(Problem::toString)
        .allMatch(warning -> warning.contains("state_file"));
  }

  private static String configuration() throws IOException {
    Optional<String> configuration =
        blocks("README.md", "yaml").stream().filter(yaml -> yaml.contains("sources:")).findFirst();
    return configuration.orElseThrow();
  }

  private static List<String> blocks(String file, String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(Repository.read(file))
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
