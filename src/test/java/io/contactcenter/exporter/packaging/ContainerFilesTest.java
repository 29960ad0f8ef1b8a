package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContainerFilesTest {
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
    assertThat(services()).hasSize(4);
    for (JsonNode service : services()) {
      assertThat(service.path("read_only").asBoolean()).isTrue();
      assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
      assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
      assertThat(service.path("ports"))
          .isNotEmpty()
          .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
    }
  }

  private static JsonNode services() throws IOException {
    return Repository.yaml("docker-compose.yml").path("services");
  }
}
