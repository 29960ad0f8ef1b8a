package io.contactcenter.exporter.vendor.motioncx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeMotionCx vendor = new FakeMotionCx(SERVER);
  private final ManualClock clock = new ManualClock();
  private final Requests requests = new Requests();
  private final Transport transport = new Transport("test");
  private final Source source =
      new MotionCxVendor(transport)
          .open(
              Sample.config(
                  URI.create(SERVER.baseUrl()), Sample.settings(Mode.DETAILS, 500), "queue"),
              new SourceContext(
                  clock, new VendorClock(clock), new OpenBudget(), requests, 1_000_000));

  @AfterEach
  void close() {
    source.close();
    transport.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resultCode\":0,\"data\":[{\"Id\":1221,\"Name\":\"Orders\"}]}",
        "{\"resultCode\":0,\"data\":[{\"id\":\"1221\",\"displayName\":\"Orders\"}]}",
        "{\"resultCode\":0,\"data\":{\"queues\":[{\"QueueId\":1221,\"QueueName\":\"Orders\"}]}}",
        "[{\"queueId\":1221,\"name\":\" Orders \",\"tags\":[1],\"more\":{\"id\":5}}]"
      })
  void queuesAreReadInAnyLikelyShape(String body) throws Exception {
    vendor.answers(FakeMotionCx.QUEUES, okJson(body));
    assertThat(source.directory().queues().get("1221"))
        .isNotNull()
        .extracting(Directory.Queue::name)
        .isEqualTo("Orders");
  }

  @Test
  void aLookUpThatWantsTheOtherMethodIsAskedWithIt() throws Exception {
    SERVER.stubFor(
        get(urlPathEqualTo(FakeMotionCx.QUEUES)).willReturn(aResponse().withStatus(405)));
    SERVER.stubFor(
        post(urlPathEqualTo(FakeMotionCx.QUEUES))
            .willReturn(okJson("{\"resultCode\":0,\"data\":[{\"Id\":1,\"Name\":\"One\"}]}")));
    assertThat(source.directory().queues()).containsOnlyKeys("1");
  }

  @Test
  void mediaAndThresholdsAreThoseOfTheLastDays() throws Exception {
    clock.advance(Duration.between(clock.now(), Instant.parse("2022-07-25T15:36:00.7Z")));
    vendor.answers(FakeMotionCx.QUEUES, okJson(Sample.published("lookup-queues.json")));
    vendor.answers(FakeMotionCx.AGGREGATES, okJson(Sample.published("lately-queues.json")));
    Directory directory = source.directory();

    assertThat(directory.queues()).containsOnlyKeys("1221", "1222", "1223");
    assertThat(directory.queues().get("1221"))
        .isNotNull()
        .satisfies(
            queue -> {
              assertThat(queue.media()).isEqualTo("voice");
              // The newest of two.
              assertThat(queue.threshold()).hasValue(Duration.ofSeconds(20));
            });
    assertThat(directory.queues().get("1222"))
        .isNotNull()
        .extracting(Directory.Queue::media)
        .isEqualTo("digital");
    assertThat(directory.queues().get("1223"))
        .isNotNull()
        .satisfies(
            queue -> {
              assertThat(queue.media()).isEmpty();
              assertThat(queue.threshold()).isEmpty();
            });
    assertThat(vendor.asked(FakeMotionCx.AGGREGATES).get(0).getBodyAsString())
        .isEqualTo(
            "{\"GroupFields\":[\"QueueId\",\"ChannelType\",\"ServiceLevelSeconds\"],"
                + "\"Aggregates\":{\"EndedEpoch\":[\"Max\"],\"TotalACWTime\":[\"Count\"]},"
                + "\"StartDateTime\":\"2022-07-18T15:36:00Z\","
                + "\"EndDateTime\":\"2022-07-25T15:36:00Z\","
                + "\"DateFilterField\":\"EndedDateTimeUtc\","
                + "\"Filter\":{\"IsCRMUpdateEvent\":{\"$ne\":true},"
                + "\"DataErrorDetected\":{\"$ne\":true},\"Direction\":0},"
                + "\"ExcludeNonqueued\":true}");
  }

  @Test
  void isAskedAgainAfterAnHourAndForADayOnly() throws Exception {
    vendor.answers(FakeMotionCx.QUEUES, okJson(Sample.published("lookup-queues.json")));
    vendor.answers(FakeMotionCx.AGENTS, okJson(Sample.published("lookup-agents.json")));
    vendor.answers(FakeMotionCx.AGGREGATES, FakeMotionCx.rows());
    source.directory();
    int first = requests.lines().size();
    source.directory();
    assertThat(requests.lines()).hasSize(first);
    clock.advance(Duration.ofHours(1));
    source.directory();
    assertThat(requests.lines()).hasSize(2 * first);
    assertThat(vendor.asked(FakeMotionCx.AGGREGATES).get(2).getBodyAsString())
        .contains("\"StartDateTime\":\"2026-05-31T13:00:00Z\"");
  }

  @Test
  void whatIsNotAnsweredIsLackingAndTheRestIsThere() throws Exception {
    vendor.answers(FakeMotionCx.QUEUES, aResponse().withStatus(500));
    vendor.answers(FakeMotionCx.AGENTS, okJson(Sample.published("lookup-agents.json")));
    vendor.answers(
        FakeMotionCx.AGGREGATES, okJson("{\"resultCode\":3,\"resultCodeName\":\"Error\"}"));
    Directory directory = source.directory();
    assertThat(directory.lacking())
        .containsExactlyInAnyOrder(Directory.Part.QUEUES, Directory.Part.THRESHOLDS);
    assertThat(directory.agents().get("10614"))
        .isNotNull()
        .extracting(Directory.Agent::name)
        .isEqualTo("Agent First Name Agent Last Name");
  }

  @Test
  void aKeyThatIsRefusedIsShownOnceAMinute() throws Exception {
    for (String path :
        new String[] {FakeMotionCx.QUEUES, FakeMotionCx.AGENTS, FakeMotionCx.AGGREGATES}) {
      vendor.answers(path, aResponse().withStatus(401));
    }
    source.directory();
    clock.advance(Duration.ofSeconds(59));
    source.directory();
    assertThat(requests.lines()).hasSize(1);
  }
}
