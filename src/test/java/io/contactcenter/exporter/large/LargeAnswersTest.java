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
      Pattern.compile("answer=(\\d+) heap=(\\d+) state=(\\w+) rows=(\\d+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ringcx, 400000",
    "ringcx interactions, 48000",
    "8x8-work, 260000",
    "ringcentral, 480000",
    "motioncx, 2000",
    "8x8-contact-center, 60000"
  })
  void anAnswerLargerThanTheHeapIsReadRowByRow(String kind, long rows) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeAnswerRun.class.getName(),
                kind,
                folder.toString())
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
