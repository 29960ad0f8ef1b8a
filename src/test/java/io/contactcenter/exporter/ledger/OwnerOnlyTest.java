package io.contactcenter.exporter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
  @TempDir Path folder;

  @Test
  void theStateIsTheOwnersFromItsFirstByteOn() throws Exception {
    Path aside = folder.resolve("state.new");
    Files.writeString(aside, "left by a process that died");
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-rw-rw-"));
    List<String> meanwhile = new ArrayList<>();
    Path state = folder.resolve("state");
    new StateFile(state)
        .write(
            out -> {
              meanwhile.add(mode(aside));
              out.write("content".getBytes(StandardCharsets.UTF_8));
            });
    assertThat(meanwhile).containsExactly("rw-------");
    assertThat(mode(state)).isEqualTo("rw-------");
  }

  @Test
  void aLinkInItsPlaceLeadsNowhere() throws Exception {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Files.createSymbolicLink(folder.resolve("state.new"), victim);
    Path state = folder.resolve("state");
    new StateFile(state).write(out -> out.write(1));
    assertThat(victim).hasContent("precious");
    assertThat(state).isRegularFile().satisfies(path -> assertThat(path).isNotEmptyFile());
    assertThat(Files.isSymbolicLink(state)).isFalse();
  }

  @Test
  void theLockIsTheOwnersToo() throws Exception {
    Path state = folder.resolve("state");
    Path lock = folder.resolve("state.lock");
    StateLock.acquire(state, "first").close();
    assertThat(mode(lock)).isEqualTo("rw-------");
    Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-r--r--"));
    StateLock.acquire(state, "second").close();
    assertThat(mode(lock)).isEqualTo("rw-------");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
