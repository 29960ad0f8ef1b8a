package io.contactcenter.exporter.vendor.ringcentral;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.exposition.EntityExposition;
import io.contactcenter.exporter.polling.Once;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.Transport;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What answers are in metrics, through client, ledger and exposition. */
class ExpositionTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void usersAndQueuesAreExposedAsExpected() throws Exception {
    FakeRingCentral vendor = new FakeRingCentral(SERVER);
    vendor.letsIn();
    vendor.answers(FakeRingCentral.QUEUES, FakeRingCentral.json("call-queues.json"));
    vendor.answers(FakeRingCentral.QUEUES + "/800100200", FakeRingCentral.json("call-queue.json"));
    vendor.answers(FakeRingCentral.USERS, FakeRingCentral.json("extensions.json"));
    for (String grouping : List.of("Users", "Queues")) {
      SERVER.stubFor(
          any(urlPathEqualTo(FakeRingCentral.AGGREGATION))
              .withRequestBody(matchingJsonPath("$.grouping[?(@.groupBy == '" + grouping + "')]"))
              .willReturn(
                  FakeRingCentral.json(grouping.toLowerCase(java.util.Locale.ROOT) + ".json")));
    }
    assertThat(exposed(ApiVersion.V1, "queue", "user")).isEqualTo(Sample.answer("exposition.txt"));
  }

  @Test
  void theFirstBetaIsExposedAsExpected() throws Exception {
    FakeRingCentral vendor = new FakeRingCentral(SERVER);
    vendor.letsIn();
    vendor.answers(FakeRingCentral.BETA_2021, FakeRingCentral.json("beta-2021-queues.json"));
    vendor.answers(FakeRingCentral.QUEUES, FakeRingCentral.status(403, "{}"));
    assertThat(exposed(ApiVersion.BETA_2021, "queue"))
        .isEqualTo(Sample.answer("exposition-beta-2021.txt"));
  }

  private static String exposed(ApiVersion api, String... reports) throws Exception {
    Config config =
        new Config(
            new InetSocketAddress(0),
            Optional.empty(),
            Duration.ZERO,
            new Privacy(Privacy.Agents.NAME, Optional.empty()),
            new Config.Limits(1000, 1 << 20),
            List.of(),
            List.of(
                Sample.config(
                    SERVER.baseUrl(),
                    Sample.settings(api, List.of("response", "result", "action")),
                    reports)));
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Transport transport = new Transport("test")) {
      Once once =
          new Once(
              Map.of("ringcentral", new RingCentralVendor(transport)),
              new ManualClock(),
              new Random(1));
      EntityExposition.write(once.poll(config, problems::add, problems::add), out);
    }
    assertThat(problems).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }
}
