package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceSizeTest {
  private static final int LARGE = 8 * 1024;

  @Test
  void aLargeFileSaysWhyItIs() throws IOException {
    for (Path file : Repository.files("src/main/java", ".java")) {
      if (Files.size(Repository.ROOT.resolve(file)) > LARGE) {
        assertThat(Repository.read(file.toString()))
            .as("%s is over 8 kB", file)
            .containsPattern("(?m)^// Over 8 kB: \\S");
      }
    }
  }
}
