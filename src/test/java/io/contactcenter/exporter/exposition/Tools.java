package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** Programs of others that judge what is exposed. */
public final class Tools {
  private Tools() {}

  /**
   * Goes on if {@code command} runs; otherwise skips the test, or fails it where the environment
   * has {@code CI} or {@code REQUIRE_TOOLS}.
   */
  public static void require(String... command) throws InterruptedException {
    boolean there;
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      there = process.waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    if (!there && (System.getenv("CI") != null || System.getenv("REQUIRE_TOOLS") != null)) {
      fail("required, but does not run: " + command[0]);
    }
    assumeTrue(there, () -> "does not run: " + command[0]);
  }

  /** What {@code command} writes, output and errors, reading {@code input}; it must succeed. */
  public static byte[] output(Path input, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectInput(input.toFile()).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(command[0]).isZero();
    return said;
  }
}
