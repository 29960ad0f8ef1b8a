package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the machine that reads what the exporter serves. */
record Tool(String name) {
  /**
   * Skips the test where the program is not installed; under {@code make test} and in continuous
   * integration it has to be, and the test goes on to fail.
   */
  void require() {
    boolean required = System.getenv("REQUIRE_TOOLS") != null || System.getenv("CI") != null;
    assumeTrue(required || isInstalled(), name + " is not installed; make test installs it");
  }

  /** Runs it to its good end and returns what it printed. */
  String run(String... arguments) {
    return run(Path.of("/dev/null"), arguments);
  }

  /** Runs it with {@code input} to its good end and returns what it printed. */
  String run(Path input, String... arguments) {
    require();
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("tool", ".out");
      Path err = Files.createTempFile("tool", ".err");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        String said = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(ended).as("%s ended; it said %s", command, said).isTrue();
        assertThat(process.exitValue()).as("%s: %s %s", command, said, printed).isZero();
        return printed;
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(name + " does not run", e);
    }
  }

  boolean isInstalled() {
    return Files.isExecutable(Path.of(name))
        || Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }
}
