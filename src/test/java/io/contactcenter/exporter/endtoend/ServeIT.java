package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} against {@code simulate}, each a process. */
class ServeIT {
  private static final String ZONE = "time_zone: America/New_York";
  private static final String RELOADED = "contactcenter_exporter_config_last_reload_successful";

  private static Jar simulate;
  private static URI simulator;

  @TempDir private Path folder;
  private String state;

  @BeforeAll
  static void startSimulator() {
    simulate =
        Jar.start(
            Map.of(),
            "simulate",
            "--lifted",
            "--zone",
            "America/New_York",
            "--listen",
            "127.0.0.1:0");
    simulator = URI.create(simulate.printed("Simulated RingCX on (http://[0-9.:]+)\\.\n"));
  }

  @AfterAll
  static void stopSimulator() {
    simulate.signal("TERM");
    assertThat(simulate.exitCode()).isZero();
  }

  @BeforeEach
  void nameState() {
    state = "state_file: " + folder.resolve("state");
  }

  @Test
  void simulatePrintsAConfigurationThatFits() throws IOException {
    simulate.printed("(?s)type: motioncx.*(rate_limit: .*)\n");
    Path config = Files.writeString(folder.resolve("printed.yml"), simulate.out());

    Jar.Ended check = Jar.run(Map.of(), "check-config", "--config", config.toString());
    assertThat(check.code()).as(check.err()).isZero();
    // RingCentral is left alone for a minute by whoever does not know what was asked before.
    for (String type : List.of("ringcx", "8x8-work", "8x8-contact-center", "motioncx")) {
      String source = type + "-simulated";
      Jar.Ended once = Jar.run(Map.of(), "once", "--config", config.toString(), "--source", source);

      assertThat(once.code()).as(once.err()).isZero();
      assertThat(once.out()).contains("source=\"" + source + "\"");
    }
  }

  @Test
  void isHealthyAtOnceReadyAfterTheFirstPollsAndExitsWithZeroOnSigterm() {
    try (Jar serve = Jar.serve(config(state, ZONE))) {
      Web exporter = new Web(serve.url());
      assertThat(exporter.status("/-/healthy")).isEqualTo(200);
      awaitReady(exporter);
      assertThat(exporter.scrape().value("contactcenter_source_up")).isEqualTo(1);
      assertThat(exporter.scrape().of("contactcenter_queue_interval_offered")).isNotEmpty();

      serve.signal("TERM");

      assertThat(serve.exitCode()).isZero();
      assertThat(serve.err()).contains("stopping").doesNotContain("Exception");
      assertThat(folder.resolve("state")).isNotEmptyFile();
    }
  }

  @Test
  void answersUnknownPathsAndMethodsInPlainWords() {
    try (Jar serve = Jar.serve(config("", ZONE))) {
      Web exporter = new Web(serve.url());
      HttpResponse<String> unknown = exporter.get("/nowhere");
      HttpResponse<String> reload = exporter.get("/-/reload");

      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).doesNotContain("Exception");
      assertThat(reload.statusCode()).isEqualTo(405);
      assertThat(reload.body()).contains("use POST");
      assertThat(reload.headers().firstValue("Allow")).hasValue("POST");
      assertThat(exporter.post("/metrics").statusCode()).isEqualTo(405);
      assertThat(exporter.get("/metrics?source=nobody").statusCode()).isEqualTo(404);
      assertThat(exporter.get("/metrics?source=" + Simulated.SOURCE).body())
          .contains("contactcenter_source_up")
          .doesNotContain("jvm_");
    }
  }

  @Test
  void takesAGoodConfigurationByPostAndBySignal() {
    Path config = config(state, ZONE);
    try (Jar serve = Jar.serve(config)) {
      Web exporter = new Web(serve.url());
      awaitReady(exporter);

      config(state, ZONE + "\nqueues: {include: [\"5681\"]}");
      HttpResponse<String> answer = exporter.post("/-/reload");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(exporter.status("/-/ready")).isEqualTo(200);
      serve.awaitLog("configuration reloaded: 1 source");

      config(state + "\nprivacy: {agents: none}", ZONE);
      serve.signal("HUP");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> assertThat(exporter.scrape().of("contactcenter_agent_info")).isEmpty());
      assertThat(exporter.scrape().value(RELOADED)).isEqualTo(1);
      assertThat(exporter.status("/-/ready")).isEqualTo(200);
    }
  }

  @Test
  void keepsTheRunningConfigurationWhenTheNewOneIsBadAndSaysWhy() throws IOException {
    Path config = config(state, ZONE);
    try (Jar serve = Jar.serve(config)) {
      Web exporter = new Web(serve.url());
      awaitReady(exporter);
      double reloaded =
          exporter.scrape().value(RELOADED.replace("successful", "success_timestamp_seconds"));

      config(state, "time_zone: America/NewYork\nintervall: 15m");
      HttpResponse<String> answer = exporter.post("/-/reload");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .startsWith("configuration not reloaded, the running one stays:\n…/config.yml:")
          .hasLineCount(3)
          .doesNotContain(": warning: ");
      assertThat(serve.err().lines())
          .filteredOn(line -> line.contains("configuration not reloaded, the running one stays: "))
          .hasSize(2)
          .allMatch(line -> line.contains(": error: "));
      for (String said :
          new String[] {answer.body(), serve.err(), exporter.get("/api/v1/status").body()}) {
        assertThat(said)
            .contains("unknown time zone 'America/NewYork'")
            .contains("unknown key 'intervall'");
      }
      awaitReloaded(exporter, 0);
      assertThat(
              exporter.scrape().value(RELOADED.replace("successful", "success_timestamp_seconds")))
          .isEqualTo(reloaded);
      assertThat(exporter.scrape().value("contactcenter_source_up")).isEqualTo(1);
      assertThat(exporter.status("/-/ready")).isEqualTo(200);

      Files.delete(config);
      serve.signal("HUP");
      await().atMost(Duration.ofSeconds(10)).until(() -> serve.err().contains("config.yml: error"));
      assertThat(exporter.status("/-/healthy")).isEqualTo(200);

      config(state, ZONE);
      assertThat(exporter.post("/-/reload").statusCode()).isEqualTo(200);
      awaitReloaded(exporter, 1);
    }
  }

  @Test
  void everyLineOfAJsonLogIsAnObjectWarningsOfTheConfigurationToo() throws IOException {
    Path config = config(state, ZONE);
    try (Jar serve =
        Jar.start(Map.of(), "serve", "--config", config.toString(), "--log-format", "json")) {
      serve.awaitLog("serving on ");
      ObjectMapper json = new ObjectMapper();
      List<String> warnings = new ArrayList<>();
      for (String line : serve.err().lines().toList()) {
        JsonNode object = json.readTree(line);
        if (object.path("level").asText().equals("WARN")) {
          warnings.add(object.path("formattedMessage").asText());
        }
      }
      assertThat(warnings).isNotEmpty().allMatch(warning -> warning.startsWith(config + ":"));
    }
  }

  @Test
  void aReloadCannotMoveTheAddress() throws IOException {
    Path config = config("", ZONE);
    try (Jar serve = Jar.serve(config)) {
      Files.writeString(
          config,
          Files.readString(config).replace("127.0.0.1:0", "127.0.0.1:" + DemoIT.freePort()));

      HttpResponse<String> answer = new Web(serve.url()).post("/-/reload");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("listen: ").contains("restart");
    }
  }

  @Test
  void aSecondOneOnTheSameStateFileEndsAndSaysWhoHoldsIt() {
    Path config = config(state, ZONE);
    try (Jar first = Jar.serve(config)) {
      Jar.Ended second = Jar.run(Map.of(), "serve", "--config", config.toString());

      assertThat(second.code()).isOne();
      assertThat(second.err())
          .contains(
              "state file " + folder.resolve("state") + " is in use by process " + first.pid())
          .doesNotContain("\tat ");
      assertThat(new Web(first.url()).status("/-/healthy")).isEqualTo(200);
    }
  }

  @Test
  void anAddressInUseIsSaidAndEndsIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path config = config(state, ZONE);
      String address = "127.0.0.1:" + taken.getLocalPort();
      Files.writeString(config, Files.readString(config).replace("127.0.0.1:0", address));

      Jar.Ended serve = Jar.run(Map.of(), "serve", "--config", config.toString());
      Jar.Ended demo = Jar.run(Map.of(), "demo", "--listen", address);
      Jar.Ended simulator = Jar.run(Map.of(), "simulate", "--listen", address);

      for (Jar.Ended ended : new Jar.Ended[] {serve, demo, simulator}) {
        assertThat(ended.code()).as(ended.err()).isOne();
        assertThat(ended.err()).contains(address).contains("listen").doesNotContain("\tat ");
        assertThat(ended.err()).doesNotContain("Javalin");
      }
      assertThat(Jar.run(Map.of(), "serve", "--config", config("", ZONE) + ".gone").code())
          .isEqualTo(2);
    }
  }

  @Test
  void aBadConfigurationEndsItWithTwo() {
    Path config = config("zero_hold: 150", ZONE);

    Jar.Ended serve = Jar.run(Map.of(), "serve", "--config", config.toString());
    Jar.Ended check = Jar.run(Map.of(), "check-config", "--config", config.toString());

    assertThat(serve.code()).isEqualTo(2);
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains(config + ":2: error: zero_hold: ");
    assertThat(serve.err()).isEqualTo(check.err());
  }

  @Test
  void aStateFileThatCannotBeKeptEndsIt() {
    Path config = config("state_file: " + folder.resolve("no-such-folder/state"), ZONE);

    Jar.Ended serve = Jar.run(Map.of(), "serve", "--config", config.toString());

    assertThat(serve.code()).isOne();
    assertThat(serve.err()).contains("no-such-folder").contains("writable").doesNotContain("\tat ");
  }

  private Path config(String settings, String sourceSettings) {
    return new Simulated(simulator, settings, sourceSettings).in(folder);
  }

  /** What the exporter says of itself may be a second old. */
  private static void awaitReloaded(Web exporter, double successful) {
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(exporter.scrape().value(RELOADED)).isEqualTo(successful));
  }

  private static void awaitReady(Web exporter) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> exporter.status("/-/ready") == 200);
  }
}
