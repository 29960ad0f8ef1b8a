package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/configuration.md} and the reader say the same. */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/configuration.md");
  private static final String KNOWN = "known here: ";

  @TempDir private Path folder;

  @Test
  void showsTheExampleFile() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains("```yaml\n" + Files.readString(Path.of("docs/examples/ringcx.yml")) + "```\n");
  }

  @Test
  void namesEveryKey() throws IOException {
    Path file = folder.resolve("unknown.yml");
    Files.writeString(
        file,
        """
        unknown-key-of-ours: 1
        limits: {unknown-key-of-ours: 1}
        privacy: {unknown-key-of-ours: 1}
        business_day: {unknown-key-of-ours: 1}
        service_levels: [{unknown-key-of-ours: 1}]
        sources:
          - name: ringcx-us
            type: ringcx
            unknown-key-of-ours: 1
            queues: {unknown-key-of-ours: 1}
            rate_limit: [{unknown-key-of-ours: 1}]
        """);
    ConfigReader.Bad bad =
        (ConfigReader.Bad) ConfigReader.read(file, Map.of(), List.of(new RingCxSchema()));
    List<String> keys =
        bad.problems().stream()
            .map(Problem::remedy)
            .filter(remedy -> remedy.contains(KNOWN))
            .map(remedy -> remedy.substring(remedy.indexOf(KNOWN) + KNOWN.length()))
            .flatMap(known -> Stream.of(known.split(", ")))
            // Each secret has a key for its file, which is documented once for all.
            .filter(key -> !key.matches("(client_id|client_secret|jwt|pseudonym_key)_file"))
            .toList();

    assertThat(keys).hasSizeGreaterThan(40);
    String document = Files.readString(DOCUMENT);
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(document).containsPattern("(?m)(^|[ \\[`-])" + key + "(:|`)"));
  }
}
