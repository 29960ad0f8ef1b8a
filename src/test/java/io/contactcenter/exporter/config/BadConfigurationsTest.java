package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.vendor.motioncx.MotionCxSchema;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralSchema;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import io.contactcenter.exporter.vendor.vcc.VccSchema;
import io.contactcenter.exporter.vendor.work.WorkSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code config/bad} has a fault and begins with the problems it must give, as
 * comments in the form {@code # line: severity: key: what - remedy}; {@code {folder}} is that
 * folder.
 */
class BadConfigurationsTest {
  private static final Path FOLDER = Path.of("src/test/resources/config/bad");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "RC_CLIENT_ID", "s3cr3t-id",
          "RC_CLIENT_SECRET", "s3cr3t-secret",
          "RC_JWT", "s3cr3t-jwt",
          "PSEUDONYM_KEY", "s3cr3t-pseudonym-key",
          "EMPTY", "",
          "SEVERAL_LINES", "s3cr3t\r\nX-Injected: s3cr3t");

  // In the order in which they are listed where a type is unknown.
  private static final List<VendorSchema> SCHEMAS =
      List.of(
          new RingCxSchema(),
          new WorkSchema(),
          new RingCentralSchema(),
          new VccSchema(),
          new MotionCxSchema());

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithLineKeyAndRemedy(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assertThat(problems(file)).containsExactlyElementsOf(expected(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void showsNoSecret(String name) {
    assertThat(problems(FOLDER.resolve(name))).noneMatch(problem -> problem.contains("s3cr3t"));
  }

  private static List<String> problems(Path file) {
    ConfigReader.Result result = ConfigReader.read(file, ENVIRONMENT, SCHEMAS);
    assertThat(result).isInstanceOf(ConfigReader.Bad.class);
    return ((ConfigReader.Bad) result)
        .problems().stream()
            .map(problem -> withoutFile(file, problem.toString()))
            // So may a checkout of this repository be.
            .filter(problem -> !problem.contains("can be read by every user of this machine"))
            .toList();
  }

  private static String withoutFile(Path file, String problem) {
    assertThat(problem).startsWith(file + ":");
    return problem.substring(file.toString().length() + 1).strip();
  }

  private static List<String> expected(Path file) throws IOException {
    String folder = FOLDER.toAbsolutePath().normalize().toString();
    return Files.readAllLines(file).stream()
        .takeWhile(line -> line.startsWith("# "))
        .map(line -> line.substring(2).replace("{folder}", folder))
        .toList();
  }
}
