package io.contactcenter.exporter.vendor.motioncx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.config.SourceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final Path PAGE = Path.of("docs/vendors/motioncx.md");

  @TempDir Path folder;

  @Test
  void everyFieldOfThePublishedRowIsExplained() throws IOException {
    JsonNode row =
        new ObjectMapper()
            .readTree(Sample.published("interaction-details.json"))
            .path("data")
            .get(0);
    String page = Files.readString(PAGE);
    List<String> missing = new ArrayList<>();
    row.fieldNames()
        .forEachRemaining(
            field -> {
              if (!page.contains("`" + field + "`")) {
                missing.add(field);
              }
            });
    Fields.ALL.forEach(field -> assertThat(page).contains("`" + field + "`"));
    assertThat(missing).isEmpty();
    assertThat(page).contains("asks for " + Fields.ALL.size() + " fields");
  }

  @Test
  void theDocumentedExampleIsGoodWithoutWarning() {
    ConfigReader.Good good = good(Path.of("docs/examples/motioncx.yml"));
    // The folder of the state is that of a server, and need not be on this machine.
    assertThat(good.warnings()).extracting(Problem::key).isSubsetOf("state_file");
    MotionCxSettings settings = settings(good);
    assertThat(settings.workStates())
        .containsEntry("Break", WorkStateUse.PAUSED)
        .containsEntry("On Interaction", WorkStateUse.HANDLING);
    assertThat(settings.tenantId()).hasValue("2");
  }

  @Test
  void theSmallestConfigurationOfThePageHasTheDocumentedDefaults() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("```yaml\n") + "```yaml\n".length();
    Path file = folder.resolve("smallest.yml");
    Files.writeString(file, page.substring(from, page.indexOf("```", from)));
    ConfigReader.Good good = good(file);
    SourceConfig source = good.config().sources().get(0);

    assertThat(source.reports()).containsExactly("queue", "agent", "interactions");
    assertThat(source.grid().length()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.pollEvery()).isEqualTo(Duration.ofMinutes(1));
    assertThat(source.availabilityDelay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.settle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(source.rateLimit())
        .containsExactly(new SourceConfig.RateLimit(30, Duration.ofSeconds(60)));
    MotionCxSettings settings = settings(good);
    assertThat(settings.authScheme()).isEqualTo(MotionCxSettings.AuthScheme.X_API_KEY);
    assertThat(settings.mode()).isEqualTo(MotionCxSettings.Mode.DETAILS);
    assertThat(settings.pageSize()).isEqualTo(500);
    assertThat(settings.selectFields()).isTrue();
    assertThat(settings.shortAbandon()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.workStates()).isEmpty();
    assertThat(settings.workStateEndInclusive()).isFalse();
  }

  @Test
  void sourcesWithOneKeyShareABudgetAndTheKeyIsNotToldByIt() {
    String account = settings(good(Path.of("docs/examples/motioncx.yml"))).account();
    assertThat(account).doesNotContain("s3cr3t").hasSizeLessThan(30);
  }

  private static MotionCxSettings settings(ConfigReader.Good good) {
    return (MotionCxSettings) good.config().sources().get(0).settings();
  }

  private static ConfigReader.Good good(Path file) {
    ConfigReader.Result result =
        ConfigReader.read(file, Map.of("MOTIONCX_KEY", "s3cr3t="), List.of(new MotionCxSchema()));
    assertThat(result).isInstanceOf(ConfigReader.Good.class);
    return (ConfigReader.Good) result;
  }
}
