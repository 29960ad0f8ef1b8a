package io.contactcenter.exporter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread that is told to stop while it has something to write. */
class InterruptedStateFileTest {
  @TempDir private Path folder;
  private StateFile file;

  @BeforeEach
  void writeOnce() throws Exception {
    file = new StateFile(folder.resolve("state"));
    file.write(writing("before"));
  }

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  @Test
  void writesAndStaysInterrupted() throws Exception {
    Thread.currentThread().interrupt();

    file.write(writing("after"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.read(in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)))
        .contains("after\n");
  }

  @Test
  void removesAndStaysInterrupted() throws Exception {
    Thread.currentThread().interrupt();

    file.remove();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.path()).doesNotExist();
  }

  private static StateFile.Writer writing(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
