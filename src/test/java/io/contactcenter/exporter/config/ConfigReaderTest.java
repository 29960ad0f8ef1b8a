package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevel;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSchema;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralSchema;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings;
import io.contactcenter.exporter.vendor.vcc.VccSchema;
import io.contactcenter.exporter.vendor.work.WorkSchema;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  private static final Path FOLDER = Path.of("src/test/resources/config/good");
  private static final List<VendorSchema> VENDORS =
      List.of(
          new RingCxSchema(),
          new WorkSchema(),
          new RingCentralSchema(),
          new VccSchema(),
          new MotionCxSchema());
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "RC_CLIENT_ID", "id-of-the-environment",
          "RC_CLIENT_SECRET", "secret-of-the-environment",
          "RC_JWT", "jwt-of-the-environment",
          "EIGHT_KEY", "key-of-the-environment",
          "EIGHT_USER", "user-of-the-environment",
          "PSEUDONYM_KEY", "too-short");

  @TempDir private Path temp;

  @Test
  void theExampleOfTheContractIsGood() {
    ConfigReader.Good good = good(FOLDER.resolve("contract-example.yml"));

    assertThat(texts(good.warnings())).isEmpty();
    Config config = good.config();
    assertThat(config.listen()).hasToString("/127.0.0.1:10042");
    assertThat(config.stateFile()).contains(FOLDER.toAbsolutePath().resolve("state"));
    assertThat(config.privacy().agents()).isEqualTo(Privacy.Agents.NAME);
    assertThat(config.serviceLevels()).hasSize(2);
    assertThat(config.serviceLevels().get(1).formula()).contains(Formula.ANSWERED_OF_OFFERED);
    SourceConfig source = config.sources().get(0);
    assertThat(source.reports()).containsExactly("queue", "agent", "agent_queue", "interactions");
    RingCxSettings settings = (RingCxSettings) source.settings();
    assertThat(settings.clientId()).isEqualTo(new Secret("id-of-the-environment"));
    assertThat(settings.clientSecret()).isEqualTo(new Secret("secret-of-a-file"));
    assertThat(settings.jwt()).isEqualTo(new Secret("jwt-of-a-file"));
    assertThat(settings.account()).isEqualTo("138885004/99999033");
    assertThat(config.sources())
        .extracting(SourceConfig::type)
        .containsExactly("ringcx", "8x8-work", "ringcentral", "8x8-contact-center", "motioncx");
    assertThat(config.sources().get(2).reports())
        .containsExactly("company", "queue", "user", "user_group", "site", "ivr");
  }

  @Test
  void theDocumentedExampleIsGoodWithoutWarning() {
    ConfigReader.Good good = good(Path.of("docs/examples/ringcx.yml"));

    // The folder of the state is that of a server, and need not be on this machine.
    assertThat(good.warnings()).extracting(Problem::key).isSubsetOf("state_file");
  }

  @Test
  void whatIsNotSaidHasTheDocumentedDefaults() {
    ConfigReader.Good good = good(FOLDER.resolve("minimal.yml"));

    assertThat(good.warnings()).isEmpty();
    Config config = good.config();
    assertThat(config.listen()).isEqualTo(new InetSocketAddress(10_042));
    assertThat(config.stateFile()).isEmpty();
    assertThat(config.zeroHold()).isEqualTo(Duration.ofSeconds(150));
    assertThat(config.privacy()).isEqualTo(new Privacy(Privacy.Agents.ID, Optional.empty()));
    assertThat(config.limits()).isEqualTo(new Config.Limits(200_000, 64L * 1024 * 1024));
    assertThat(config.serviceLevels()).isEmpty();
    SourceConfig source = config.sources().get(0);
    ZoneId eastern = ZoneId.of("US/Eastern");
    assertThat(source.type()).isEqualTo("ringcx");
    assertThat(source.baseUrl()).isEqualTo(URI.create("https://ringcx.ringcentral.com"));
    assertThat(source.zone()).isEqualTo(eastern);
    assertThat(source.requestZone()).isEqualTo(eastern);
    assertThat(source.grid().businessDay()).isEqualTo(new BusinessDay(eastern, LocalTime.MIDNIGHT));
    assertThat(source.grid().length()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.pollEvery()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.availabilityDelay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.settle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(source.maxAge()).isEqualTo(Duration.ofMinutes(45));
    assertThat(source.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(source.rateLimit())
        .containsExactly(
            new RateLimit(3, Duration.ofSeconds(60)), new RateLimit(9, Duration.ofMinutes(15)));
    assertThat(source.reports()).containsExactly("queue", "agent", "agent_queue");
    assertThat(source.queues()).isEqualTo(EntityFilter.ALL);
    assertThat(source.agents()).isEqualTo(EntityFilter.ALL);
    assertThat(source.teams()).isEmpty();
    RingCxSettings settings = (RingCxSettings) source.settings();
    assertThat(settings.authUrl()).isEqualTo(URI.create("https://platform.ringcentral.com"));
    assertThat(settings.abandonedIncludesShort()).isTrue();
    assertThat(settings.talkIncludesHold()).isTrue();
    assertThat(settings.timeIntervalUnit()).isEqualTo(RingCxSettings.TimeIntervalUnit.MINUTES);
  }

  @Test
  void everyKeyIsHeard() {
    Config config = good(FOLDER.resolve("everything.yml")).config();

    assertThat(config.listen()).hasToString("/[0:0:0:0:0:0:0:1]:9000");
    assertThat(config.zeroHold()).isEqualTo(Duration.ofSeconds(150));
    assertThat(config.privacy().pseudonymKey()).contains(new Secret("too-short"));
    assertThat(config.limits()).isEqualTo(new Config.Limits(1000, 1L << 30));
    ServiceLevel sales = config.serviceLevels().get(0);
    assertThat(sales.queue()).contains("Sales");
    assertThat(sales.target()).contains(1.0);
    assertThat(sales.formula()).isEmpty();
    SourceConfig source = config.sources().get(0);
    assertThat(source.baseUrl()).isEqualTo(URI.create("https://ringcx.example.com"));
    assertThat(source.grid().length()).isEqualTo(Duration.ofHours(1));
    assertThat(source.pollEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(source.availabilityDelay()).isEqualTo(Duration.ofMinutes(6));
    assertThat(source.settle()).isEqualTo(Duration.ofHours(2));
    assertThat(source.maxAge()).isEqualTo(Duration.ofDays(1));
    assertThat(source.requestTimeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(source.requestZone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(source.reports()).containsExactly("agent", "queue");
    assertThat(source.queues().keeps("77", "Sales EMEA")).isTrue();
    assertThat(source.queues().keeps("5686", "Service")).isTrue();
    assertThat(source.queues().keeps("78", "Sales test")).isFalse();
    assertThat(source.queues().keeps("79", "Presales")).isFalse();
    assertThat(source.agents().keeps("1", "greeting bot")).isFalse();
    assertThat(source.teams()).extracting(TeamRule::team).containsExactly("North", "South");
    assertThat(source.teams().get(1).agents().matcher("SOUTH 1").matches()).isTrue();
    RingCxSettings settings = (RingCxSettings) source.settings();
    assertThat(settings.authUrl()).isEqualTo(URI.create("https://platform.example.com"));
    assertThat(settings.abandonedIncludesShort()).isFalse();
    assertThat(settings.talkIncludesHold()).isFalse();
    assertThat(settings.timeIntervalUnit()).isEqualTo(RingCxSettings.TimeIntervalUnit.SECONDS);
  }

  @Test
  void aSourceOverridesTheBusinessDayKeyByKey() {
    List<SourceConfig> sources = good(FOLDER.resolve("everything.yml")).config().sources();

    assertThat(sources.get(0).grid().businessDay())
        .isEqualTo(new BusinessDay(ZoneId.of("America/Chicago"), LocalTime.of(5, 0)));
    assertThat(sources.get(1).grid().businessDay())
        .isEqualTo(new BusinessDay(ZoneId.of("US/Pacific"), LocalTime.of(6, 0)));
  }

  @Test
  void whatIsBetterChangedIsAWarning() {
    ConfigReader.Good good = good(FOLDER.resolve("warnings.yml"));

    assertThat(texts(good.warnings()))
        .containsExactly(
            "warnings.yml:1: warning: state_file: there is no folder "
                + FOLDER.toAbsolutePath().resolve("no-such-folder")
                + " - create it before serving",
            "warnings.yml:2: warning: privacy.pseudonym_key: is not used: agents is none - write"
                + " agents: pseudonym, or remove the key",
            "warnings.yml:5: warning: service_levels[1]: is never used: line 4 matches before - put"
                + " it above that",
            "warnings.yml:6: warning: service_levels[2].threshold: ringcx counts with its own"
                + " thresholds: where they differ, source 'ringcx-us' has no service level - set"
                + " the threshold at the vendor and remove the key",
            "warnings.yml:10: warning: sources[ringcx-us].base_url: 'http://ringcx.example.com'"
                + " sends credentials unencrypted - use https",
            "warnings.yml:11: warning: sources[ringcx-us].client_id: the secret is written out in"
                + " the configuration - use client_id: \"${VARIABLE}\" or client_id_file: path",
            "warnings.yml:17: warning: sources[ringcx-us].availability_delay: '4m' is below the"
                + " minimum of ringcx - it may refuse to answer; use 5m or more",
            "warnings.yml:18: warning: sources[ringcx-us].max_age: '15m' passes before the next"
                + " interval can be read - use more than interval and availability_delay together,"
                + " which are 19m");
  }

  @Test
  void aMissingFileIsOneProblem() {
    assertThat(bad(temp.resolve("none.yml")))
        .containsExactly(
            "none.yml: error: there is no such file - name the configuration file by --config");
  }

  @Test
  void aFolderIsOneProblem() {
    assertThat(bad(temp))
        .containsExactly(
            temp.getFileName()
                + ": error: the file cannot be read - name a file that this user can read");
  }

  @Test
  void bytesThatAreNotUtf8AreOneProblem() throws IOException {
    Path file = temp.resolve("latin1.yml");
    Files.write(file, "sources: [] # Büro".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(bad(file))
        .containsExactly("latin1.yml: error: the file is not UTF-8 text - save it in UTF-8");
  }

  @Test
  void controlCharactersAreOneProblem() throws IOException {
    Path file = temp.resolve("bell.yml");
    Files.writeString(file, "sources: [] # \u0007");

    assertThat(bad(file))
        .containsExactly(
            "bell.yml: error: not YAML: too long or with unprintable characters - check what is in"
                + " it");
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws IOException {
    Path file = temp.resolve("bom.yml");
    Files.writeString(file, "\uFEFF" + Files.readString(FOLDER.resolve("minimal.yml")));

    assertThat(good(file).warnings()).isEmpty();
  }

  @Test
  void keysWithoutValuesAreNotGivenWhereTheyHoldListsOrMappings() throws IOException {
    Path file = temp.resolve("commented.yml");
    Files.writeString(
        file,
        "service_levels:\n#  - {target: 0.8}\nlimits:\nprivacy:\n"
            + Files.readString(FOLDER.resolve("minimal.yml"))
            + "    reports:\n    rate_limit:\n    queues:\n");

    assertThat(good(file).config().sources().get(0).reports()).hasSize(3);
  }

  @Test
  void anAnchorServesSeveralSources() throws IOException {
    Path file = temp.resolve("anchors.yml");
    String first = Files.readString(FOLDER.resolve("minimal.yml"));
    String second = first.replace("sources:\n", "").replace("ringcx-us", "ringcx-2");
    Files.writeString(
        file,
        first
            + "    rate_limit: &limits [{requests: 1, per: 60s}]\n"
            + second
            + "    rate_limit: *limits\n");

    assertThat(good(file).config().sources())
        .allMatch(
            source -> source.rateLimit().equals(List.of(new RateLimit(1, Duration.ofMinutes(1)))));
  }

  private static ConfigReader.Good good(Path file) {
    ConfigReader.Result result = ConfigReader.read(file, ENVIRONMENT, VENDORS);
    assertThat(result).isInstanceOf(ConfigReader.Good.class);
    return (ConfigReader.Good) result;
  }

  @Test
  void filesOfSecretsThatEverybodyCanReadAreAWarning() throws Exception {
    Path secret = Files.writeString(temp.resolve("token"), "hunter2");
    Path file =
        Files.writeString(
            temp.resolve("open.yml"),
            "sources: [{name: vcc, type: 8x8-contact-center, base_url: 'https://localhost', tenant:"
                + " acme, token_file: token, time_zone: UTC}]\n");
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(good(file).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            file
                + ":1: warning: sources[vcc].token_file: the file "
                + secret
                + " can be read by every user of this machine (mode 0644) - chmod 600 it");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    assertThat(good(file).warnings()).isEmpty();
  }

  private static List<String> bad(Path file) {
    ConfigReader.Result result = ConfigReader.read(file, ENVIRONMENT, VENDORS);
    assertThat(result).isInstanceOf(ConfigReader.Bad.class);
    return texts(((ConfigReader.Bad) result).problems());
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem
                    .toString()
                    .replace(problem.file() + ":", problem.file().getFileName() + ":"))
        // So may a checkout of this repository be.
        .filter(text -> !text.contains("can be read by every user of this machine"))
        .toList();
  }
}
