package io.contactcenter.exporter.vendor.vcc;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VccSchemaTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("VCC_TOKEN", "s3cr3t-token");

  @TempDir private Path folder;

  @Test
  void whatIsNotSaidHasTheDocumentedDefaults() throws IOException {
    SourceConfig source = good("");

    assertThat(source.type()).isEqualTo("8x8-contact-center");
    assertThat(source.grid().length()).isEqualTo(Duration.ofMinutes(30));
    assertThat(source.pollEvery()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.availabilityDelay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.settle()).isEqualTo(Duration.ofMinutes(60));
    assertThat(source.rateLimit()).containsExactly(new RateLimit(60, Duration.ofSeconds(60)));
    assertThat(source.reports()).containsExactly("queue", "agent", "agent_status");
    assertThat(source.settings())
        .isEqualTo(
            new VccSettings(
                "acme",
                new Secret("s3cr3t-token"),
                VccSettings.Format.JSON,
                VccSettings.TimeWaiting.UNKNOWN,
                false,
                VccSettings.AgentsAsked.LOGGED_IN));
    assertThat(source.settings().secrets()).containsExactly(new Secret("s3cr3t-token"));
    assertThat(source.settings().account()).isEqualTo("acme");
  }

  @Test
  void everyKeyIsHeard() throws IOException {
    SourceConfig source =
        good(
            """
                format: csv
                time_waiting: answered
                end_inclusive: true
                agents_asked: all
                reports: [outbound, wait_distribution, channel]
            """);

    assertThat(source.reports()).containsExactly("outbound", "wait_distribution", "channel");
    assertThat(source.settings())
        .isEqualTo(
            new VccSettings(
                "acme",
                new Secret("s3cr3t-token"),
                VccSettings.Format.CSV,
                VccSettings.TimeWaiting.ANSWERED,
                true,
                VccSettings.AgentsAsked.ALL));
  }

  @Test
  void theDocumentedExampleIsGoodWithoutWarning() {
    ConfigReader.Result result = read(Path.of("docs/examples/8x8-contact-center.yml"));

    assertThat(result).isInstanceOf(ConfigReader.Good.class);
    ConfigReader.Good good = (ConfigReader.Good) result;
    // The folder of the state is that of a server, and need not be on this machine.
    assertThat(good.warnings()).extracting(Problem::key).isSubsetOf("state_file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval: 15m        | interval",
        "format: yaml         | format",
        "time_waiting: some   | time_waiting",
        "agents_asked: nobody | agents_asked",
        "end_inclusive: maybe | end_inclusive",
        "reports: [queues]    | reports",
        "token_file: missing  | token",
        "colour: red          | colour"
      })
  void whatIsWrongIsRefusedWithItsKey(String line, String key) throws IOException {
    ConfigReader.Result result = read(file("    " + line + "\n"));

    assertThat(result).isInstanceOf(ConfigReader.Bad.class);
    assertThat(((ConfigReader.Bad) result).problems())
        .anySatisfy(problem -> assertThat(problem.key()).contains(key))
        .noneSatisfy(problem -> assertThat(problem.toString()).contains("s3cr3t"));
  }

  private SourceConfig good(String lines) throws IOException {
    ConfigReader.Result result = read(file(lines));
    assertThat(result).as(result.toString()).isInstanceOf(ConfigReader.Good.class);
    return ((ConfigReader.Good) result).config().sources().get(0);
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(
        folder.resolve("config.yml"),
        """
        sources:
          - name: vcc
            type: 8x8-contact-center
            base_url: https://vcc-eu9.8x8.com
            tenant: acme
            token: "${VCC_TOKEN}"
            time_zone: Europe/London
        """
            + lines);
  }

  private static ConfigReader.Result read(Path file) {
    return ConfigReader.read(file, ENVIRONMENT, List.of(new VccSchema()));
  }
}
