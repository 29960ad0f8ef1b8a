package io.contactcenter.exporter.vendor.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a source of this vendor may say; the files in {@code work/bad} are as in {@code config}. */
class WorkSchemaTest {
  private static final Path BAD = Path.of("src/test/resources/work/bad");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "EIGHT_KEY", "s3cr3t-key",
          "EIGHT_USER", "s3cr3t@acme.fakeco",
          "EIGHT_PASSWORD", "s3cr3t-pässword",
          "BROKEN_KEY", "s3cr3t-“key”");

  @TempDir private Path folder;

  @Test
  void whatIsNotSaidHasTheDocumentedDefaults() throws IOException {
    SourceConfig source = good("");

    assertThat(source.type()).isEqualTo("8x8-work");
    assertThat(source.baseUrl()).isEqualTo(URI.create("https://api.8x8.com"));
    assertThat(source.grid().length()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.pollEvery()).isEqualTo(Duration.ofMinutes(1));
    assertThat(source.availabilityDelay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.settle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(source.rateLimit()).containsExactly(new RateLimit(30, Duration.ofSeconds(60)));
    assertThat(source.reports()).containsExactly("ring_group");
    WorkSettings settings = (WorkSettings) source.settings();
    assertThat(settings.pbxIds()).containsExactly("allpbxes");
    assertThat(settings.endInclusive()).isTrue();
    assertThat(settings.secrets())
        .containsExactly(
            new Secret("s3cr3t-key"),
            new Secret("s3cr3t@acme.fakeco"),
            new Secret("s3cr3t-pässword"));
  }

  @Test
  void everyKeyIsHeard() throws IOException {
    SourceConfig source =
        good(
            """
                pbx_ids: [acme corp, "2"]
                end_inclusive: false
                interval: 45m
                reports: [ring_group_member, ring_group]
                base_url: https://api.example.com/prefix
            """);

    WorkSettings settings = (WorkSettings) source.settings();
    assertThat(settings.pbxIds()).containsExactly("acme corp", "2");
    assertThat(settings.endInclusive()).isFalse();
    assertThat(source.reports()).containsExactly("ring_group_member", "ring_group");
    assertThat(source.baseUrl()).isEqualTo(URI.create("https://api.example.com/prefix"));
  }

  @Test
  void sourcesWithOneKeyShareABudgetAndTheKeyIsNotToldByIt() throws IOException {
    String account = good("").settings().account();

    assertThat(account).isEqualTo(good("    pbx_ids: [acmecorp]\n").settings().account());
    assertThat(account).doesNotContain("s3cr3t").hasSizeLessThan(30);
    assertThat(account)
        .isNotEqualTo(
            new WorkSettings(new Secret("other"), new Secret(""), new Secret(""), List.of(), true)
                .account());
  }

  @Test
  void theDocumentedExampleIsGoodWithoutWarning() {
    ConfigReader.Result result = read(Path.of("docs/examples/8x8-work.yml"));

    assertThat(result).isInstanceOf(ConfigReader.Good.class);
    ConfigReader.Good good = (ConfigReader.Good) result;
    // The folder of the state is that of a server, and need not be on this machine.
    assertThat(good.warnings()).extracting(Problem::key).isSubsetOf("state_file");
    assertThat(good.config().sources()).extracting(SourceConfig::name).hasSize(2);
  }

  static Stream<Path> bad() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatIsWrongIsRefusedWithLineKeyAndRemedy(Path file) throws IOException {
    ConfigReader.Result result = read(file);
    assertThat(result).isInstanceOf(ConfigReader.Bad.class);
    List<String> problems =
        ((ConfigReader.Bad) result)
            .problems().stream()
                .map(problem -> problem.toString().substring(file.toString().length() + 1).strip())
                .toList();
    assertThat(problems).noneMatch(problem -> problem.contains("s3cr3t"));
    assertThat(problems)
        .containsExactlyElementsOf(
            Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList());
  }

  private SourceConfig good(String more) throws IOException {
    Path file = folder.resolve("good.yml");
    Files.writeString(
        file,
        """
        sources:
          - name: work
            type: 8x8-work
            api_key: "${EIGHT_KEY}"
            username: "${EIGHT_USER}"
            password: "${EIGHT_PASSWORD}"
            time_zone: America/New_York
        """
            + more);
    ConfigReader.Result result = read(file);
    assertThat(result).isInstanceOf(ConfigReader.Good.class);
    ConfigReader.Good good = (ConfigReader.Good) result;
    assertThat(good.warnings()).isEmpty();
    return good.config().sources().get(0);
  }

  private static ConfigReader.Result read(Path file) {
    return ConfigReader.read(file, ENVIRONMENT, List.of(new WorkSchema()));
  }
}
