package io.contactcenter.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads the shipped logback.xml into a context of its own and reads what arrives on stderr. */
class LoggingTest {
  @AfterEach
  void forgetProperties() {
    System.clearProperty("log.format");
    System.clearProperty("log.level");
  }

  @Test
  void textIsOneLinePerMessageWithTimeAndLevel() throws Exception {
    Logging.configure("text", "info");

    List<String> lines =
        logged(context -> context.getLogger("io.contactcenter.exporter.web.Server").info("a\r\nb"));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) INFO  Server: a b");
  }

  @Test
  void jsonIsOneObjectPerLineWithTheMessageFilledInAndTheThrowable() throws Exception {
    Logging.configure("json", "info");

    List<String> lines =
        logged(
            context ->
                context
                    .getLogger("io.contactcenter.exporter.polling.Poller")
                    .warn("source {}\n\"quoted\"", "acme", new IOException("refused")));

    assertThat(lines).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines.get(0));
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("loggerName").asText())
        .isEqualTo("io.contactcenter.exporter.polling.Poller");
    assertThat(line.path("formattedMessage").asText()).isEqualTo("source acme\n\"quoted\"");
    assertThat(line.path("throwable").path("message").asText()).isEqualTo("refused");
    assertThat(line.path("timestamp").isIntegralNumber()).isTrue();
  }

  @Test
  void theLevelIsOursAndLibrariesKeepToWarnings() throws Exception {
    Logging.configure("text", "DEBUG");

    List<String> lines =
        logged(
            context -> {
              context.getLogger("io.contactcenter.exporter").debug("ours");
              context.getLogger("io.contactcenter.exporter").trace("too fine");
              context.getLogger("org.eclipse.jetty.server.Server").info("theirs");
              context.getLogger("io.javalin.Javalin").warn("theirs that matters");
            });

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).endsWith("ours");
    assertThat(lines.get(1)).endsWith("theirs that matters");
  }

  @Test
  void withoutAChoiceItIsTextFromInfoUp() throws Exception {
    List<String> lines =
        logged(
            context -> {
              context.getLogger("io.contactcenter.exporter").info("shown");
              context.getLogger("io.contactcenter.exporter").debug("hidden");
            });

    assertThat(lines).singleElement().asString().endsWith("INFO  exporter: shown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "", "text "})
  void anUnknownFormatIsRefusedWithTheKnownOnes(String format) {
    assertThatThrownBy(() -> Logging.configure(format, "info"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown log format \"" + format + "\": use one of text, json");
  }

  @Test
  void anUnknownLevelIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Logging.configure("text", "loud"))
        .hasMessage("unknown log level \"loud\": use one of error, warn, info, debug, trace");
  }

  private static List<String> logged(Consumer<LoggerContext> log)
      throws JoranException, IOException {
    PrintStream stderr = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    try (PrintStream capture = new PrintStream(captured, true, StandardCharsets.UTF_8)) {
      System.setErr(capture);
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(LoggingTest.class.getResource("/logback.xml"));
      // Anything above INFO would make logback print its whole status to standard output.
      assertThat(context.getStatusManager().getCopyOfStatusList())
          .allMatch(status -> status.getEffectiveLevel() == Status.INFO);
      log.accept(context);
    } finally {
      System.setErr(stderr);
      context.stop();
    }
    return captured.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
