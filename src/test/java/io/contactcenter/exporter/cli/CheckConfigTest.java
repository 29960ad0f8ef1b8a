package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code config/bad} begins with the lines that {@code check-config} must print of it,
 * without the name of the file; those in {@code config/good} begin with their warnings, if any.
 */
class CheckConfigTest {
  private static final Path FOLDER = Path.of("src/test/resources/config");
  private static final Map<String, String> SECRETS =
      Map.of(
          "RC_CLIENT_ID", "s3cr3t-id",
          "RC_CLIENT_SECRET", "s3cr3t-secret",
          "RC_JWT", "s3cr3t-jwt",
          "EIGHT_KEY", "s3cr3t-key",
          "EIGHT_USER", "s3cr3t-user",
          "PSEUDONYM_KEY", "s3cr3t-pseudonym-key",
          "EMPTY", "",
          "SEVERAL_LINES", "s3cr3t\r\nX-Injected: s3cr3t");

  private static final Map<String, Checked> CHECKED = new LinkedHashMap<>();

  private record Checked(int code, List<String> lines) {}

  static Stream<String> bad() throws IOException {
    return files("bad").stream();
  }

  static Stream<String> good() throws IOException {
    return files("good").stream();
  }

  private static List<String> files(String kind) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".yml")).sorted().toList();
    }
  }

  @BeforeAll
  static void checkAll() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CheckEveryFile.class.getName()));
    command.addAll(files("bad"));
    command.addAll(files("good"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(SECRETS);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    List<String> lines = List.of();
    for (String line : said.lines().toList()) {
      if (line.contains("can be read by every user of this machine")) {
        // So may a checkout of this repository be.
        continue;
      }
      if (line.startsWith("  ")) {
        lines.add(line.substring(2));
      } else {
        lines = new ArrayList<>();
        int space = line.lastIndexOf(' ');
        CHECKED.put(
            line.substring(0, space),
            new Checked(Integer.parseInt(line.substring(space + 1)), lines));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadFileIsRefusedWithEveryProblem(String file) throws IOException {
    Checked checked = checked(file);

    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.lines()).containsExactlyElementsOf(expected(file));
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodFileIsCalledGoodAfterItsWarnings(String file) {
    Checked checked = checked(file);

    assertThat(checked.code()).as(checked.lines().toString()).isZero();
    assertThat(checked.lines())
        .last()
        .asString()
        .matches("\\Q" + file + "\\E: good, (1 source|[2-9] sources)");
    assertThat(checked.lines().subList(0, checked.lines().size() - 1))
        .allMatch(line -> line.contains(": warning: "));
  }

  @ParameterizedTest
  @MethodSource({"bad", "good"})
  void noSecretIsShown(String file) {
    assertThat(checked(file).lines()).noneMatch(line -> line.contains("s3cr3t"));
  }

  private static Checked checked(String file) {
    return Objects.requireNonNull(CHECKED.get(file), file);
  }

  private static List<String> expected(String file) throws IOException {
    String folder = FOLDER.resolve("bad").toAbsolutePath().normalize().toString();
    return Files.readAllLines(Path.of(file)).stream()
        .takeWhile(line -> line.startsWith("# "))
        .map(line -> line.substring(2).replace("{folder}", folder))
        .map(line -> line.startsWith("error") ? file + ": " + line : file + ":" + line)
        .toList();
  }
}
