package io.contactcenter.exporter.vendor.ringcx;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.exposition.EntityExposition;
import io.contactcenter.exporter.polling.Once;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings.InteractionsApi;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published interactions are in metrics, through client, ledger and exposition. */
class PublishedInteractionsTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeRingCx vendor = new FakeRingCx(SERVER);
  private final ManualClock clock = new ManualClock();

  @ParameterizedTest
  @CsvSource({
    "V1, 2024-07-22T12:06:00Z, voice", // the first of the answer
    "V1, 2024-07-23T03:06:00Z, messaging", // the second
    "V2, 2026-06-02T06:06:00Z, voice"
  })
  void theyAreExposedAsExpected(InteractionsApi api, Instant now, String which) throws Exception {
    String version = api.name().toLowerCase(Locale.ROOT);
    vendor.letsIn();
    vendor.posts(
        "/voice/api/cx/integration/"
            + version
            + "/accounts/138885004/sub-accounts/99999033/interaction-metadata",
        FakeRingCx.json("interaction-metadata-" + version + ".json"));
    clock.advance(Duration.between(clock.now(), now));
    assertThat(exposed(api))
        .isEqualTo(Sample.published("exposition-interactions-" + version + "-" + which + ".txt"));
  }

  private String exposed(InteractionsApi api) throws Exception {
    Config config =
        new Config(
            new InetSocketAddress(0),
            Optional.empty(),
            Duration.ZERO,
            new Privacy(Privacy.Agents.NAME, Optional.empty()),
            new Config.Limits(1000, 1 << 20),
            List.of(),
            List.of(source(api)));
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Transport transport = new Transport("test")) {
      Once once = new Once(Map.of("ringcx", new RingCxVendor(transport)), clock, new Random(1));
      EntityExposition.write(once.poll(config, problems::add, problems::add), out);
    }
    assertThat(problems).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static SourceConfig source(InteractionsApi api) {
    URI url = URI.create(SERVER.baseUrl());
    SourceConfig sample = Sample.config(url.toString(), EntityFilter.ALL, EntityFilter.ALL);
    return new SourceConfig(
        sample.name(),
        sample.type(),
        url,
        sample.zone(),
        sample.requestZone(),
        sample.grid(),
        sample.pollEvery(),
        sample.availabilityDelay(),
        sample.settle(),
        sample.maxAge(),
        sample.requestTimeout(),
        sample.rateLimit(),
        List.of("interactions"),
        sample.queues(),
        sample.agents(),
        sample.teams(),
        new RingCxSettings(
            url,
            new Secret(Sample.CLIENT_ID),
            new Secret(Sample.CLIENT_SECRET),
            new Secret(Sample.JWT),
            "138885004",
            "99999033",
            true,
            true,
            RingCxSettings.TimeIntervalUnit.MINUTES,
            api));
  }
}
