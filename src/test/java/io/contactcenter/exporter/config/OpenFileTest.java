package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFileTest {
  private static final String WORDS = "can be read by every user of this machine (mode 0644)";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(folder.resolve("password"), "hunter2");
    mode(folder, "rwxr-xr-x");
    mode(file, "rw-r--r--");
    assumeTrue(OpenFile.complaint(file).isPresent(), "others can pass to where tests write");
  }

  @Test
  void saysWhoCanReadIt() throws Exception {
    assertThat(OpenFile.complaint(file)).contains(WORDS);
    for (String closed : new String[] {"rw-------", "r--------", "rw-r-----"}) {
      mode(file, closed);
      assertThat(OpenFile.complaint(file)).as(closed).isEmpty();
    }
  }

  @Test
  void aClosedFolderGuardsWhatIsInIt() throws Exception {
    mode(folder, "rwx------");
    assertThat(OpenFile.complaint(file)).isEmpty();
  }

  @Test
  void aLinkIsAsOpenAsWhatItLeadsTo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(OpenFile.complaint(link)).contains(WORDS);
    mode(file, "rw-------");
    assertThat(OpenFile.complaint(link)).isEmpty();
  }

  @Test
  void aMountOfKubernetesIsLeftAlone() throws Exception {
    Files.createDirectory(folder.resolve("..1"));
    Files.move(file, folder.resolve("..1/password"));
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
    Files.createSymbolicLink(file, Path.of("..data/password"));
    assertThat(OpenFile.complaint(file)).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotOpen() {
    assertThat(OpenFile.complaint(folder.resolve("none"))).isEmpty();
    assertThat(OpenFile.complaint(Path.of("/run/secrets/none"))).isEmpty();
  }

  private static void mode(Path path, String letters) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(letters));
  }
}
