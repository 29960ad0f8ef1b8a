package io.contactcenter.exporter.packaging;

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

/** A program of the machine that judges our files, run in the root of the repository. */
record Program(String name) {
  /**
   * Runs it and returns what it printed. Where it is not installed the test is skipped, but fails
   * under {@code make test} and in continuous integration, which have to have it.
   */
  String run(String... arguments) throws IOException, InterruptedException {
    boolean required = System.getenv("REQUIRE_TOOLS") != null || System.getenv("CI") != null;
    assumeTrue(required || isInstalled(), name + " is not installed; make test installs it");

    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("program", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Repository.ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(ended).as("%s ended; it printed %s", command, printed).isTrue();
      assertThat(process.exitValue())
          .as("exit code of %s, which printed %s", command, printed)
          .isZero();
      return printed;
    } finally {
      Files.delete(output);
    }
  }

  private boolean isInstalled() {
    return Files.isExecutable(Path.of(name))
        || Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }
}
