package io.contactcenter.exporter.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeAnswersTest {
  private static final Pattern SAID =
      Pattern.compile("bytes=(\\d+) heap=(\\d+) state=(\\w+) rows=(\\d+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ringcx,800000", "json,60000", "xml,60000", "csv,60000"})
  void anAnswerLargerThanTheHeapIsReadRowByRow(String which, long rows) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeAnswerRun.class.getName(),
                folder.toString(),
                which)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    Matcher said = SAID.matcher(output);
    assertThat(said.find()).as(output).isTrue();
    assertThat(Long.parseLong(said.group(1))).isGreaterThan(Long.parseLong(said.group(2)));
    assertThat(said.group(3)).isEqualTo("up");
    assertThat(Long.parseLong(said.group(4))).isGreaterThanOrEqualTo(rows);
  }
}
