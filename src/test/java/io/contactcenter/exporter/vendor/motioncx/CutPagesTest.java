package io.contactcenter.exporter.vendor.motioncx;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.DETAILS;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A vendor that gives fewer rows a page than it was asked for, and does not say so. */
class CutPagesTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeMotionCx vendor = new FakeMotionCx(SERVER);

  @Test
  void aPageOfAsManyRowsAsTheVendorsClientsGetIsNotTheLast() throws Exception {
    vendor.answers(DETAILS, page(0, 500), page(499, 503));
    ManualClock clock = new ManualClock();
    Heard heard = new Heard();
    try (Transport transport = new Transport("test");
        Source source =
            new MotionCxVendor(transport)
                .open(
                    Sample.config(
                        URI.create(SERVER.baseUrl()),
                        Sample.settings(Mode.DETAILS, 2_000),
                        "queue"),
                    new SourceContext(
                        clock,
                        new VendorClock(clock),
                        new OpenBudget(),
                        new Requests(),
                        1_000_000))) {
      source.fetch(
          source.reports().get(0), Question.of(Sample.quarters("2022-07-25T15:15:00Z", 1)), heard);
    }
    assertThat(heard.sum(Key.of(Entity.QUEUE, "1"), QueueMeasure.OFFERED)).isEqualTo(503);
    assertThat(vendor.asked(DETAILS).size()).isEqualTo(2);
  }

  private static ResponseDefinitionBuilder page(int from, int to) {
    return rows(
        IntStream.range(from, to)
            .mapToObj(
                id ->
                    "{\"InteractionIdStr\":\"%d\",\"EndedDateTimeUtc\":\"2022-07-25T15:17:05Z\","
                            .formatted(id)
                        + "\"QueueId\":1,\"Direction\":0}")
            .toArray(String[]::new));
  }
}
