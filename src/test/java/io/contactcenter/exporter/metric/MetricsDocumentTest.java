package io.contactcenter.exporter.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {
  private static final Path FILE = Path.of("docs", "metrics.md");

  @Test
  void isUpToDate() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, MetricsDocument.render());
    }
    assertThat(FILE)
        .as("refresh it by: mvn test -Dtest=MetricsDocumentTest -Dupdate=true")
        .exists()
        .content()
        .isEqualTo(MetricsDocument.render());
  }
}
