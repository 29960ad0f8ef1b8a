package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecurityDocumentTest {
  private static final String LICENSES = "src/main/resources/META-INF/licenses/";

  @Test
  void theTestsItNamesAreThere() throws IOException {
    Set<String> classes =
        Repository.files("src/test/java", ".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());

    assertThat(SecurityDocument.tests()).isNotEmpty().isSubsetOf(classes);
  }

  @Test
  void theTextOfEveryLicenseIsShipped() throws IOException {
    assertThat(SecurityDocument.libraries())
        .isNotEmpty()
        .allSatisfy(
            library ->
                assertThat(Repository.ROOT.resolve(LICENSES + library.license() + ".txt"))
                    .exists());
    assertThat(Repository.read(LICENSES + "Apache-2.0.txt")).isEqualTo(Repository.read("LICENSE"));
  }
}
