package io.contactcenter.exporter.vendor.motioncx;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.exposition.EntityExposition;
import io.contactcenter.exporter.polling.Once;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.AuthScheme;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the published row is in metrics, through client, ledger and exposition; and what it would be
 * if its call had come through a queue, and been a chat.
 */
class PublishedExampleTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void thePublishedRowIsExposedAsExpected() throws Exception {
    answer("/reporting/api/v1/interaction/details", "interaction-details.json");
    assertThat(exposed(Optional.empty(), "queue", "agent", "interactions", "channel"))
        .isEqualTo(Sample.published("exposition.txt"));
  }

  @Test
  void rowsOfAQueueAndTheLookUpsAreExposedAsExpected() throws Exception {
    answer("/reporting/api/v1/interaction/details", "interaction-details-queue.json");
    answer("/reporting/api/v1/agent/workstate/rollup", "workstate-rollup.json");
    answer("/reporting/api/v1/lookup/queues", "lookup-queues.json");
    answer("/reporting/api/v1/lookup/agents", "lookup-agents.json");
    answer("/irm/v1/workstates", "workstates.json");
    answer("/irm/v1/agent", "agent.json");
    SERVER.stubFor(
        aggregates()
            .withRequestBody(matchingJsonPath("$.GroupFields[0]", equalTo("QueueId")))
            .willReturn(okJson(Sample.published("lately-queues.json"))));
    SERVER.stubFor(
        aggregates()
            .withRequestBody(matchingJsonPath("$.GroupFields[0]", equalTo("AgentId")))
            .willReturn(okJson(Sample.published("lately-agents.json"))));
    assertThat(
            exposed(Optional.of("2"), "queue", "agent", "agent_status", "interactions", "channel"))
        .isEqualTo(Sample.published("exposition-queue.txt"));
  }

  private static MappingBuilder aggregates() {
    return any(urlPathEqualTo("/reporting/api/v1/interaction/aggregates"));
  }

  private static void answer(String path, String file) {
    SERVER.stubFor(any(urlPathEqualTo(path)).willReturn(okJson(Sample.published(file))));
  }

  private static String exposed(Optional<String> tenant, String... reports) throws Exception {
    ManualClock clock = new ManualClock();
    clock.advance(Duration.between(clock.now(), Instant.parse("2022-07-25T15:36:00Z")));
    MotionCxSettings settings = Sample.settings(Mode.DETAILS, 500, AuthScheme.X_API_KEY, tenant);
    Config config =
        new Config(
            new InetSocketAddress(0),
            Optional.empty(),
            Duration.ZERO,
            new Privacy(Privacy.Agents.NAME, Optional.empty()),
            new Config.Limits(1000, 1 << 20),
            List.of(),
            List.of(Sample.config(URI.create(SERVER.baseUrl()), settings, reports)));
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Transport transport = new Transport("test")) {
      Once once = new Once(Map.of("motioncx", new MotionCxVendor(transport)), clock, new Random(1));
      EntityExposition.write(once.poll(config, problems::add, problems::add), out);
    }
    assertThat(problems).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }
}
