package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
  private record Said(int code, String out, String err) {}

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  @Test
  void areThoseOfTheContract() {
    assertThat(commands())
        .containsExactlyInAnyOrder("serve", "check-config", "once", "demo", "simulate");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachHasAHelpThatSaysWhatItDoesAndHowItEnds(String command) {
    Said said = run(command, "--help");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith("Usage: contactcenter-exporter " + command)
        .contains("Exit codes: 0 ")
        .contains("--help");
    assertThat(said.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsDescribed(String command) {
    CommandLine line =
        Objects.requireNonNull(Main.commandLine().getSubcommands().get(command), command);
    assertThat(line.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachIsInTheHelpOfTheProgram(String command) {
    assertThat(run("--help").out()).containsPattern("(?m)^  " + command + " +\\S");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachSaysTheVersionToo(String command) {
    assertThat(run(command, "--version").out()).isEqualTo(run("--version").out());
  }

  @Test
  void theVersionNamesTheBuild() {
    Said said = run("--version");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .matches("contactcenter-exporter \\d+\\.\\d+\\.\\d+ \\(revision \\S+\\)\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serv",
        "serve",
        "once",
        "check-config",
        "check-config --config",
        "serve --config c.yml --log-format xml",
        "serve --config c.yml --log-level loud",
        "demo --listen 10042",
        "demo --seed one",
        "simulate --zone Mars/Olympus",
        "simulate --late-rows 2",
        "simulate --corrections -0.1",
        "simulate --split-rows 1.5",
        "once --config c.yml more"
      })
  void aWrongCommandLineIsRefusedWithTwo(String line) {
    Said said = run(line.split(" "));

    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo --seed one|Invalid value for option '--seed': 'one' is not a whole number",
        "simulate --errors 1.5|Invalid value for option '--errors': '1.5' is not a whole number",
        "simulate --late-rows x|Invalid value for option '--late-rows': 'x' is not a number",
        "demo --listen 42|Invalid value for option '--listen': '42' is not an address to listen on - write"
            + " host:port such as \"127.0.0.1:10042\", \"[::1]:10042\", or \":10042\" for all interfaces",
        "simulate --zone Mars|Invalid value for option '--zone': 'Mars' is no zone of the tz database;"
            + " write one as America/New_York"
      })
  void aWrongValueIsNamedOnceWithTheRemedy(String line, String said) {
    assertThat(run(line.split(" ")).err().lines()).first().isEqualTo(said);
  }

  @Test
  void aMistypedCommandIsMetWithTheRightOne() {
    assertThat(run("serv").err()).contains("serve");
  }

  @Test
  void aMissingConfigurationIsNamed() {
    Said said = run("check-config", "--config", "no-such.yml");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("no-such.yml").doesNotContain("Exception");
  }

  private static Said run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }
}
