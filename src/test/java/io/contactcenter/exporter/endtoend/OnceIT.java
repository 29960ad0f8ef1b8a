package io.contactcenter.exporter.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code once} against the answers that RingCX publishes. Their rows are of several hours of
 * 2024-03-04, in US/Eastern: which of them is the newest is up to the vendor's time.
 */
class OnceIT {
  private static final ZoneId EASTERN = ZoneId.of("US/Eastern");
  private static final String ACCOUNT =
      "/voice/api/cx/integration/v1/accounts/138885004/sub-accounts/99999033/";
  private static final String ADMIN = "/voice/api/v1/admin/accounts/99999033/";
  private static final Map<String, String> PUBLISHED =
      Map.ofEntries(
          Map.entry("/restapi/oauth/token", "platform-token.json"),
          Map.entry("/api/auth/login/rc/accesstoken", "ringcx-token.json"),
          Map.entry(ACCOUNT + "agg-queue-stats", "agg-queue-stats.json"),
          Map.entry(ACCOUNT + "agg-agent-stats", "agg-agent-stats.json"),
          Map.entry(ACCOUNT + "agg-agent-extended-stats", "agg-agent-extended-stats.json"),
          Map.entry(ACCOUNT + "queue-groups", "queue-groups.json"),
          Map.entry(ACCOUNT + "queue-groups/1009/with-agents", "with-agents-1009.json"),
          Map.entry(ACCOUNT + "queue-groups/1010/with-agents", "with-agents-1010.json"),
          Map.entry(ADMIN + "gateGroups/withChildren", "gate-groups.json"),
          Map.entry(ADMIN + "gateGroups/1009/gates/556", "gate-556.json"),
          Map.entry(ADMIN + "agentGroups", "agent-groups.json"),
          Map.entry(ADMIN + "agentGroups/1111/agents", "agents-1111.json"),
          Map.entry(ADMIN + "agentGroups/1112/agents", "agents-1112.json"));

  @RegisterExtension
  private static final WireMockExtension RINGCX =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"01", "05", "06", "08", "09"})
  void printsThePublishedHour(String hour) {
    everythingAsPublished(hour);

    Jar.Ended once = once();

    assertThat(once.out()).isEqualTo(resource("/once/hour-" + hour + ".txt"));
    assertThat(once.code()).as(once.err()).isZero();
  }

  @Test
  void printsTheOtherReportsAndExitsWithOneWhenOneFails() {
    everythingAsPublished("01");
    answer(
        ACCOUNT + "agg-agent-stats",
        aResponse().withStatus(500).withBody(resource("/ringcx/error-500.json")),
        "01");

    Jar.Ended once = once();

    assertThat(once.out()).isEqualTo(resource("/once/hour-01.txt"));
    assertThat(once.err())
        .contains("acme: report agent: http_5xx: ")
        .contains("An Internal Server Error occurred while processing this request");
    assertThat(once.code()).isOne();
  }

  @Test
  void printsNothingAndExitsWithOneWhenNobodyMayLogIn() {
    everythingAsPublished("01");
    answer(
        "/restapi/oauth/token",
        aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}"),
        "01");

    Jar.Ended once = once();

    assertThat(once.out()).isEmpty();
    assertThat(once.err()).contains("acme: ").contains("auth: ").contains("invalid_grant");
    assertThat(once.code()).isOne();
  }

  @Test
  void pollsOnlyTheWantedSource() {
    everythingAsPublished("01");

    assertThat(once("--source", "acme").out()).isEqualTo(resource("/once/hour-01.txt"));
  }

  @Test
  void saysWhichSourcesThereAreWhenTheWantedOneIsUnknown() {
    Jar.Ended once = once("--source", "amce");

    assertThat(once.code()).isEqualTo(2);
    assertThat(once.out()).isEmpty();
    assertThat(once.err()).contains("--source amce: no such source - use one of: acme");
  }

  private Jar.Ended once(String... more) {
    Path config = folder.resolve("config.yml");
    try {
      Files.writeString(
          config,
          """
          privacy: {agents: name}
          service_levels: [{target: 0.8}]
          sources:
            - name: acme
              type: ringcx
              base_url: %1$s
              auth_url: %1$s
              client_id: "${RC_CLIENT_ID}"
              client_secret: "${RC_CLIENT_SECRET}"
              jwt: "${RC_JWT}"
              rc_account_id: "138885004"
              sub_account_id: "99999033"
              interval: 60m
              time_zone: US/Eastern
          """
              .formatted(RINGCX.baseUrl()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] arguments = new String[3 + more.length];
    arguments[0] = "once";
    arguments[1] = "--config";
    arguments[2] = config.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Jar.run(
        Map.of("RC_CLIENT_ID", "client", "RC_CLIENT_SECRET", "secret", "RC_JWT", "assertion"),
        arguments);
  }

  /** It is half an hour after the hour that begins at {@code hour}. */
  private static void everythingAsPublished(String hour) {
    RINGCX.stubFor(any(anyUrl()).atPriority(10).willReturn(at(hour, aResponse().withStatus(404))));
    PUBLISHED.forEach(
        (path, file) ->
            answer(
                path,
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody(resource("/ringcx/" + file)),
                hour));
  }

  private static void answer(String path, ResponseDefinitionBuilder answer, String hour) {
    RINGCX.stubFor(any(urlPathEqualTo(path)).willReturn(at(hour, answer)));
  }

  private static ResponseDefinitionBuilder at(String hour, ResponseDefinitionBuilder answer) {
    ZonedDateTime begins =
        ZonedDateTime.of(2024, 3, 4, 0, 0, 0, 0, EASTERN).with(LocalTime.parse(hour + ":00"));
    return answer.withHeader(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            begins.plusMinutes(90).withZoneSameInstant(ZoneId.of("GMT"))));
  }

  private static String resource(String name) {
    try (InputStream in = OnceIT.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
