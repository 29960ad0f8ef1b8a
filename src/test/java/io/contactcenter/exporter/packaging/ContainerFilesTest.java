package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContainerFilesTest {
  private static final int NO_COMPOSE = 77;

  @Test
  void imagesArePinnedToAVersion() throws IOException {
    List<String> images =
        Pattern.compile("(?m)^FROM (\\S+)")
            .matcher(Repository.read("Dockerfile"))
            .results()
            .map(from -> from.group(1))
            .toList();

    assertThat(images).hasSize(2).allMatch(image -> image.matches(".+:\\d+\\.\\d+\\.\\d+.*"));
    for (JsonNode service : services()) {
      if (!service.has("build")) {
        assertThat(service.path("image").asText()).matches(".+:v?\\d+\\.\\d+\\.\\d+");
      }
    }
  }

  @Test
  void theImageRunsAsANumberThatIsNotRoot() throws IOException {
    assertThat(Repository.read("Dockerfile")).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$");
  }

  @Test
  void everyServiceIsConfinedAndOpenToThisMachineOnly() throws IOException {
    assertThat(services()).hasSize(5);
    for (JsonNode service : services()) {
      assertThat(service.path("read_only").asBoolean()).isTrue();
      assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
      assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
      assertThat(service.path("ports"))
          .isNotEmpty()
          .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
    }
  }

  @Test
  void theHealthOfEveryServiceIsChecked() throws IOException {
    assertThat(Repository.read("Dockerfile")).contains("HEALTHCHECK ");
    for (JsonNode service : services()) {
      if (!service.has("build")) {
        assertThat(service.path("healthcheck").path("test").path(0).asText()).isEqualTo("CMD");
      }
    }
  }

  @Test
  void everyFileThatIsMountedIsThere() throws IOException {
    for (JsonNode service : services()) {
      for (JsonNode volume : service.path("volumes")) {
        String from = volume.asText().replaceFirst(":.*", "");
        if (from.startsWith("./")) {
          assertThat(Repository.ROOT.resolve(from)).exists();
        }
      }
    }
  }

  @Test
  void linksInAlertsLeadToPortsThatAreOpen() throws IOException {
    List<String> open = new ArrayList<>();
    for (JsonNode service : services()) {
      service.path("ports").forEach(port -> open.add(port.asText().replaceFirst(":\\d+$", "")));
    }
    JsonNode external =
        Repository.yaml("prometheus/prometheus.yml").path("global").path("external_labels");

    assertThat(external).isNotEmpty();
    for (JsonNode url : external) {
      assertThat(open).contains(URI.create(url.asText()).getAuthority());
    }
  }

  @Test
  void composeTakesTheFile() throws Exception {
    Process check =
        new ProcessBuilder("sh", ".ci/check-compose")
            .directory(Repository.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = check.waitFor();
    assumeTrue(code != NO_COMPOSE, printed);
    assertThat(code).as(printed).isZero();
  }

  private static JsonNode services() throws IOException {
    return Repository.yaml("docker-compose.yml").path("services");
  }
}
