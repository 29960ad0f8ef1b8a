package io.contactcenter.exporter.vendor.vcc;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the published answers are in metrics, through client, ledger and exposition: the same in
 * each notation. The samples are of three different days.
 */
class PublishedExampleTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @ParameterizedTest
  @EnumSource
  void countsAndWaitsAreExposedAsExpected(VccSettings.Format format) throws Exception {
    Instant now = Instant.parse("2008-02-22T21:06:00Z");
    lists(format, now);
    answers("queues/121/statistics", "statistics", format, now);
    answers("queues/121/online_slas", "online_slas", format, now);
    answers("queues/32/offline_slas", "offline_slas", format, now);
    answers("channels/23/statistics", "statistics", format, now);
    answers("agents/fred/statistics", "agent-statistics", format, now);
    // No sample is of mail: the same figures with its letter.
    answers("queues/32/statistics", "statistics-mail", format, now);
    nothing("channels/52/statistics", "statistics", format, now);

    assertThat(exposed(format, now, "queue", "wait_distribution", "channel", "agent"))
        .isEqualTo(Sample.published("exposition-statistics.txt"));
  }

  @ParameterizedTest
  @EnumSource
  void statusesAreExposedAsExpected(VccSettings.Format format) throws Exception {
    Instant now = Instant.parse("2015-07-08T22:06:00Z");
    lists(format, now);
    answers("agents/fred/statuses/statistics", "statuses", format, now);

    assertThat(exposed(format, now, "agent_status"))
        .isEqualTo(Sample.published("exposition-statuses.txt"));
  }

  @ParameterizedTest
  @EnumSource
  void outboundCallsAreExposedAsExpected(VccSettings.Format format) throws Exception {
    Instant now = Instant.parse("2009-05-27T01:06:00Z");
    lists(format, now);
    nothing("groups/122/outboundcalls", "outboundcalls", format, now);
    nothing("groups/123/outboundcalls", "outboundcalls", format, now);
    answers("groups/148/outboundcalls", "outboundcalls", format, now);

    assertThat(exposed(format, now, "outbound"))
        .isEqualTo(Sample.published("exposition-outbound.txt"));
  }

  @Test
  void aServiceLevelWhoseThresholdIsNotToldIsTheVendorsAllTheSame() throws Exception {
    VccSettings.Format json = VccSettings.Format.JSON;
    Instant now = Instant.parse("2008-02-22T21:06:00Z");
    lists(json, now);
    String queues =
        Sample.published("queues.json")
            .replace(
                "\"sla-enabled\":\"N\",\"sla-time\":0", "\"sla-enabled\":\"Y\",\"sla-time\":\"\"");
    stub("queues", queues, json, now);
    answers("queues/121/statistics", "statistics", json, now);
    nothing("queues/32/statistics", "statistics", json, now);

    assertThat(exposed(json, now, "queue"))
        .contains(
            "contactcenter_queue_interval_service_level_met{source=\"acme\",queue=\"121\"",
            "contactcenter_queue_interval_answered_within_threshold{source=\"acme\",queue=\"121\"",
            "formula=\"answered_and_abandoned\"}")
        .doesNotContain("threshold_seconds", "unavailable");
  }

  private static void lists(VccSettings.Format format, Instant now) {
    for (String list : List.of("groups", "agents", "queues", "channels")) {
      answers(list, list, format, now);
    }
    answers("queues/121/skills", "skills-121", format, now);
    nothing("queues/32/skills", "skills", format, now);
  }

  private static void answers(String path, String file, VccSettings.Format format, Instant now) {
    stub(path, Sample.published(file + "." + ending(format)), format, now);
  }

  private static void nothing(String path, String plural, VccSettings.Format format, Instant now) {
    String body =
        switch (format) {
          case JSON -> "{\"" + plural + "\":\"\"}";
          case XML -> "<?xml version='1.0'  encoding='UTF-8' ?>\n<" + plural + "/>";
          case CSV -> "";
        };
    stub(path, body, format, now);
  }

  // The vendor's clock is that of the samples.
  private static void stub(String path, String body, VccSettings.Format format, Instant now) {
    SERVER.stubFor(
        get(urlPathEqualTo("/api/stats/" + path + "." + ending(format)))
            .withBasicAuth(Sample.TENANT, Sample.TOKEN)
            .willReturn(
                aResponse()
                    .withHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                    .withBody(body)));
  }

  private static String ending(VccSettings.Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static String exposed(VccSettings.Format format, Instant now, String... reports)
      throws Exception {
    ManualClock clock = new ManualClock();
    clock.advance(Duration.between(clock.now(), now));
    Config config =
        new Config(
            new InetSocketAddress(0),
            Optional.empty(),
            Duration.ZERO,
            new Privacy(Privacy.Agents.NAME, Optional.empty()),
            new Config.Limits(1000, 1 << 20),
            List.of(),
            List.of(Sample.config(URI.create(SERVER.baseUrl()), Sample.settings(format), reports)));
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Transport transport = new Transport("test")) {
      Once once =
          new Once(Map.of("8x8-contact-center", new VccVendor(transport)), clock, new Random(1));
      EntityExposition.write(once.poll(config, problems::add, problems::add), out);
    }
    assertThat(problems).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }
}
