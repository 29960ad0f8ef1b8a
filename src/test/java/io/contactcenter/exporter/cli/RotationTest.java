package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
  @TempDir Path folder;
  private Path secret;
  private Path config;
  private Rotation rotation;

  @BeforeEach
  void read() throws Exception {
    secret = Files.writeString(folder.resolve("token"), "first\n");
    config =
        Files.writeString(
            folder.resolve("config.yml"),
            "sources: [{name: vcc, type: 8x8-contact-center, base_url: 'https://localhost', tenant:"
                + " acme, token_file: token, time_zone: UTC}]\n");
    rotation =
        new Rotation((ConfigReader.Good) ConfigReader.read(config, Map.of(), Vendors.schemas()));
  }

  @Test
  void aFileThatHasChangedIsTakenUpOnce() throws Exception {
    assertThat(rotation.look()).isEmpty();
    Files.writeString(secret, "second\n");
    assertThat(rotation.look()).as("it may be half written").isEmpty();
    assertThat(secrets(rotation.look())).containsExactly(new Secret("second"));
    assertThat(rotation.look()).isEmpty();
    assertThat(rotation.look()).isEmpty();
  }

  @Test
  void onlySecretsChange() throws Exception {
    Files.writeString(config, "sources: []\n");
    Files.writeString(secret, "second");
    rotation.look();
    assertThat(secrets(rotation.look())).containsExactly(new Secret("second"));
  }

  @Test
  void theOldOneStaysUntilThereIsAnother() throws Exception {
    Files.delete(secret);
    assertThat(rotation.look()).isEmpty();
    assertThat(rotation.look()).isEmpty();
    Files.writeString(secret, "");
    assertThat(rotation.look()).isEmpty();
    assertThat(rotation.look()).isEmpty();
    Files.writeString(secret, "third");
    assertThat(rotation.look()).isEmpty();
    assertThat(secrets(rotation.look())).containsExactly(new Secret("third"));
  }

  @Test
  void aMountThatIsSwitchedIsSeen() throws Exception {
    Files.delete(secret);
    Files.writeString(Files.createDirectory(folder.resolve("..1")).resolve("token"), "first\n");
    Files.writeString(Files.createDirectory(folder.resolve("..2")).resolve("token"), "second");
    Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
    Files.createSymbolicLink(secret, Path.of("..data/token"));
    assertThat(rotation.look()).isEmpty();
    assertThat(rotation.look()).isEmpty();
    Files.delete(data);
    Files.createSymbolicLink(data, Path.of("..2"));
    rotation.look();
    assertThat(secrets(rotation.look())).containsExactly(new Secret("second"));
  }

  private static List<Secret> secrets(Optional<Config> config) {
    return config.orElseThrow().sources().get(0).settings().secrets();
  }
}
