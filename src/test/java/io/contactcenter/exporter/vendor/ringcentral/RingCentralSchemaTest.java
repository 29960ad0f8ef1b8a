package io.contactcenter.exporter.vendor.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingCentralSchemaTest {
  private static final String SOURCE =
      """
      sources:
        - name: ringex
          type: ringcentral
          client_id: app
          client_secret: secret
          jwt: assertion
          time_zone: America/Los_Angeles
      """;

  @Test
  void theSmallestConfigurationHasTheDocumentedDefaults() {
    SourceConfig source = good(SOURCE);
    assertThat(source.baseUrl()).isEqualTo(URI.create("https://platform.ringcentral.com"));
    assertThat(source.reports()).containsExactly("company", "queue", "user");
    assertThat(source.grid().length()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.pollEvery()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.availabilityDelay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.settle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(source.rateLimit()).containsExactly(new RateLimit(40, Duration.ofSeconds(60)));
    RingCentralSettings settings = (RingCentralSettings) source.settings();
    assertThat(settings.accountId()).isEqualTo("~");
    assertThat(settings.account()).isEqualTo("~");
    assertThat(settings.api()).isEqualTo(ApiVersion.V1);
    assertThat(settings.breakdowns()).isEqualTo(Sample.ALL);
    assertThat(settings.secrets()).hasSize(3);
  }

  @Test
  void groupingsAreWrittenAsTheVendorDoesAndNamedAsTheirLabel() {
    assertThat(
            good(SOURCE
                    + "    groupings: [Company, CompanyNumbers, Users, Queues, IVRs, IVAs, SharedLines,"
                    + " UserGroups, Sites, Departments]\n")
                .reports())
        .containsExactly(
            "company",
            "company_number",
            "user",
            "queue",
            "ivr",
            "iva",
            "shared_line",
            "user_group",
            "site",
            "department");
  }

  @Test
  void everyKeyIsRead() {
    RingCentralSettings settings =
        (RingCentralSettings)
            good(SOURCE
                    + "    account_id: \"138885004\"\n    api: beta-2022\n"
                    + "    breakdowns: [direction, result]\n    groupings: [SharedLines]\n")
                .settings();
    assertThat(settings.accountId()).isEqualTo("138885004");
    assertThat(settings.api()).isEqualTo(ApiVersion.BETA_2022);
    assertThat(settings.breakdowns()).containsExactly("direction", "result");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "groupings: [queues] | 'queues' is not a value of this key - did you mean 'Queues'?",
        "reports: [Queues] | unknown key",
        "api: v2 | 'v2' is not a value of this key - did you mean 'v1'?",
        "breakdowns: [directions] | 'directions' is not a value of this key - did you mean 'direction'?",
        "api: beta-2021 | ",
        "interval: 5m | '5m' is no interval of ringcentral - write one of 15m, 30m, 45m, 60m"
      })
  void whatIsWrongIsSaidWithItsRemedy(String line, String problem) {
    ConfigReader.Result result = read(SOURCE + "    " + line + "\n");
    if (problem == null) {
      assertThat(result).isInstanceOf(ConfigReader.Good.class);
    } else {
      assertThat(((ConfigReader.Bad) result).problems())
          .anySatisfy(found -> assertThat(found.toString()).contains(problem));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"groupings: [Userz]", "groupings: []"})
  void whatIsWrongWithGroupingsIsSaidOnce(String line) {
    ConfigReader.Result result = read(SOURCE + "    " + line + "\n");
    assertThat(((ConfigReader.Bad) result).problems())
        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
        .hasSize(1);
  }

  @Test
  void groupingsThatABetaHasNotAreRefused() {
    ConfigReader.Result result =
        read(SOURCE + "    api: beta-2021\n    groupings: [Queues, SharedLines, IVAs]\n");
    assertThat(((ConfigReader.Bad) result).problems())
        .extracting(Object::toString)
        .filteredOn(problem -> problem.contains("error"))
        .containsExactly(
            "test:9: error: sources[ringex].groupings: 'SharedLines' is no grouping of api beta-2021"
                + " - leave it out, or use api: v1",
            "test:9: error: sources[ringex].groupings: 'IVAs' is no grouping of api beta-2021"
                + " - leave it out, or use api: v1");
  }

  @Test
  void theDocumentedExampleIsGood() {
    ConfigReader.Result result =
        ConfigReader.read(
            Path.of("docs/examples/ringcentral.yml"),
            Map.of("RC_CLIENT_ID", "app", "RC_CLIENT_SECRET", "secret", "RC_JWT", "assertion"),
            List.of(new RingCentralSchema()));
    assertThat(result).as(result.toString()).isInstanceOf(ConfigReader.Good.class);
    ConfigReader.Good good = (ConfigReader.Good) result;
    // The folder of the state is that of a server, and need not be on this machine.
    assertThat(good.warnings()).extracting(Problem::key).isSubsetOf("state_file");
    assertThat(good.config().sources())
        .extracting(SourceConfig::reports)
        .containsExactly(List.of("company", "queue", "user_group", "site", "ivr"), List.of("user"));
  }

  private static SourceConfig good(String text) {
    ConfigReader.Result result = read(text);
    assertThat(result).as(result.toString()).isInstanceOf(ConfigReader.Good.class);
    return ((ConfigReader.Good) result).config().sources().get(0);
  }

  private static ConfigReader.Result read(String text) {
    return ConfigReader.read("test", text, List.of(new RingCentralSchema()));
  }
}
