package io.contactcenter.exporter.vendor.work;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.SourceConfig;
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

/** What the published answers are in metrics, through client, ledger and exposition. */
class PublishedExampleTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void isExposedAsExpected() throws Exception {
    FakeWork vendor = new FakeWork(SERVER);
    vendor.answersAsPublished();
    // Interval, day so far, and the interval once more for the ring groups whose members are asked
    // for: here that of the published members.
    vendor.answers(
        FakeWork.GROUPS,
        FakeWork.json("rgsum-groups.json"),
        FakeWork.json("rgsum-groups.json"),
        okJson("[{\"pbxId\":\"acpmecorp\",\"extension\":\"100169\",\"totalCalls\":8}]"));
    SourceConfig source = Sample.config(SERVER.baseUrl());
    Config config =
        new Config(
            new InetSocketAddress(0),
            Optional.empty(),
            Duration.ZERO,
            new Privacy(Privacy.Agents.NAME, Optional.empty()),
            new Config.Limits(1000, 1 << 20),
            List.of(),
            List.of(source));

    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Transport transport = new Transport("test")) {
      Once once =
          new Once(Map.of("8x8-work", new WorkVendor(transport)), new ManualClock(), new Random(1));
      EntityExposition.write(once.poll(config, problems::add, problems::add), out);
    }

    assertThat(problems).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Sample.published("exposition.txt"));
  }
}
