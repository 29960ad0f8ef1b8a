package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.packaging.SecurityDocument.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar and its bill of materials, as the build leaves them. */
class ShippedIT {
  private static final Path JAR = Path.of(System.getProperty("exporter.jar", ""));

  @Test
  void theDocumentNamesExactlyTheLibrariesInTheJar() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    Map<String, String> licenses = new TreeMap<>();
    for (Library library : SecurityDocument.libraries()) {
      documented.put(library.name(), library.version());
      licenses.put(library.name(), library.license());
    }

    Map<String, String> shipped = new TreeMap<>();
    for (JsonNode component : bill().path("components")) {
      String name = component.path("group").asText() + ":" + component.path("name").asText();
      shipped.put(name, component.path("version").asText());
      Set<String> offered = new TreeSet<>();
      component
          .path("licenses")
          .forEach(license -> offered.add(license.path("license").path("id").asText()));
      assertThat(offered).as("licenses of %s", name).contains(licenses.getOrDefault(name, "none"));
    }

    assertThat(documented).isEqualTo(shipped);
  }

  @Test
  void theBillSaysNothingOfWhenAndWhereItWasMade() throws IOException {
    JsonNode bill = bill();

    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.path("metadata").has("timestamp")).isFalse();
    assertThat(bill.path("components"))
        .isNotEmpty()
        .allMatch(each -> !each.path("hashes").isEmpty());
  }

  @Test
  void licensesAndNoticesAreInTheJar() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (Library library : SecurityDocument.libraries()) {
        assertThat(text(jar, "META-INF/licenses/" + library.license() + ".txt")).isNotBlank();
      }
      assertThat(text(jar, "META-INF/licenses/Apache-2.0.txt"))
          .isEqualTo(Repository.read("LICENSE"));
      assertThat(text(jar, "META-INF/licenses/MIT.txt")).contains("QOS.ch");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson JSON processor", "Micrometer");
      assertThat(text(jar, "META-INF/NOTICE.md")).contains("Jakarta Annotations");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Maven makes none without a network; {@code make test} wants one. */
  private static JsonNode bill() throws IOException {
    Path file = JAR.resolveSibling("contactcenter-exporter-sbom.json");
    boolean required = System.getenv("REQUIRE_TOOLS") != null || System.getenv("CI") != null;
    assumeTrue(required || Files.exists(file), "mvn -o makes no bill of materials");
    return new ObjectMapper().readTree(file.toFile());
  }
}
