package io.contactcenter.exporter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who holds a state file, in this process and in others. */
class StateLockTest {
  @TempDir Path folder;

  @Test
  void keepsOthersOffUntilItIsLetGoOf() throws Exception {
    try (StateLock lock = StateLock.acquire(folder.resolve("state"), "one")) {
      assertThat(lock).isNotNull();
      assertThat(inAnotherProcess()).isEqualTo("held: state file %s is in use by one", state());
    }
    assertThat(inAnotherProcess()).isEqualTo("free");
  }

  @Test
  void aSecondAttemptInTheSameProcessDoesNotLoseTheLockOfTheFirst() throws Exception {
    Path alias = Files.createSymbolicLink(folder.resolve("alias"), folder);
    try (StateLock lock = StateLock.acquire(folder.resolve("state"), "one")) {
      assertThat(lock).isNotNull();
      for (Path path : new Path[] {folder.resolve("state"), alias.resolve("state")}) {
        assertThatThrownBy(() -> StateLock.acquire(path, "two"))
            .isInstanceOf(StateLock.HeldException.class)
            .hasMessage("state file " + path + " is in use by one");
      }
      assertThat(inAnotherProcess()).isEqualTo("held: state file %s is in use by one", state());
    }
  }

  @Test
  void lettingGoTwiceDoesNotLetGoOfTheNextOne() throws Exception {
    StateLock first = StateLock.acquire(folder.resolve("state"), "one");
    first.close();
    try (StateLock second = StateLock.acquire(folder.resolve("state"), "two")) {
      assertThat(second).isNotNull();
      first.close();
      assertThatThrownBy(() -> StateLock.acquire(folder.resolve("state"), "three"))
          .hasMessageEndingWith("is in use by two");
    }
  }

  private String state() {
    return folder.resolve("state").toString();
  }

  private String inAnotherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Attempt.class.getName(),
                state())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }

  /** Tries to lock the state file that it is given, and says what came of it. */
  static final class Attempt {
    private Attempt() {}

    public static void main(String[] arguments) throws IOException {
      try (StateLock lock = StateLock.acquire(Path.of(arguments[0]), "another")) {
        System.out.println(lock == null ? "" : "free");
      } catch (StateLock.HeldException e) {
        System.out.println("held: " + e.getMessage());
      }
    }
  }
}
