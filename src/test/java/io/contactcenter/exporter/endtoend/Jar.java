package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process of the packaged jar; what it prints is kept in files. */
final class Jar implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Process process;
  private final Path out;
  private final Path err;

  /** What a command that has ended said. */
  record Ended(int code, String out, String err) {}

  private Jar(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Runs a command to its end. */
  static Ended run(Map<String, String> environment, String... arguments) {
    try (Jar jar = start(environment, arguments)) {
      int code = jar.exitCode();
      return new Ended(code, jar.out(), jar.err());
    }
  }

  /** Starts a command. */
  static Jar start(Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("exporter.jar", "target/contactcenter-exporter.jar")));
    command.addAll(List.of(arguments));
    try {
      Path folder = Files.createDirectories(Path.of("target", "end-to-end"));
      Path out = Files.createTempFile(folder, arguments[0], ".out");
      Path err = Files.createTempFile(folder, arguments[0], ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      return new Jar(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code serve}, as soon as it listens. */
  static Jar serve(Path config) {
    Jar jar = start(Map.of(), "serve", "--config", config.toString());
    jar.url();
    return jar;
  }

  /** Where {@code serve} listens; waits until it does. */
  URI url() {
    return URI.create("http://" + awaitText(this::err, "serving on (127\\.0\\.0\\.1:\\d+)"));
  }

  /** Waits until the first group of {@code pattern} is printed to standard output. */
  String printed(String pattern) {
    return awaitText(this::out, pattern);
  }

  /** Waits until {@code words} are logged. */
  void awaitLog(String words) {
    awaitText(this::err, "(" + Pattern.quote(words) + ")");
  }

  long pid() {
    return process.pid();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  /** Sends a signal, as {@code HUP}. */
  void signal(String name) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
              .inheritIO()
              .start()
              .waitFor();
      assertThat(code).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
          .as(() -> "ended; it said " + out() + err())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once, in the middle of whatever it does. */
  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
  }

  private String awaitText(Supplier<String> text, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> wanted.matcher(text.get()).find() || !process.isAlive());
    Matcher matcher = wanted.matcher(text.get());
    assertThat(matcher.find()).as(() -> pattern + " in what it said: " + out() + err()).isTrue();
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
