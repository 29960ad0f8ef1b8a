package io.contactcenter.exporter.vendor.ringcentral;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.QUEUES;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.USERS;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.json;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RingCentralDirectoryTest {
  private static final String QUEUE = QUEUES + "/800100200";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeRingCentral vendor = new FakeRingCentral(SERVER);
  private final ManualClock clock = new ManualClock();
  private final OpenBudget budget = new OpenBudget();
  private final Transport transport = new Transport("test");

  @BeforeEach
  void everythingIsAnswered() {
    vendor.letsIn();
    vendor.answers(QUEUES, json("call-queues.json"));
    vendor.answers(QUEUE, json("call-queue.json"));
    vendor.answers(USERS, json("extensions.json"));
  }

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void knowsQueuesWithTheirSlaAndUsersWithSiteAndDepartment() throws Exception {
    Directory directory = source("queue", "user").directory();

    assertThat(directory.queues())
        .containsOnly(
            java.util.Map.entry(
                "800100200",
                new Directory.Queue(
                    "Support",
                    "voice",
                    "Main Site",
                    Optional.of(Duration.ofSeconds(20)),
                    Optional.of(Duration.ofSeconds(5)))));
    assertThat(directory.agents())
        .containsOnly(
            java.util.Map.entry(
                "1264917004", new Directory.Agent("Alice Example", "Service", "Main Site")),
            // Without a department the rules of the configuration hold.
            java.util.Map.entry("894697005", new Directory.Agent("Bob Example", "By rule", "")));
    assertThat(directory.lacking()).isEmpty();
    assertThat(vendor.asked(QUEUES).get(0).getUrl()).isEqualTo(QUEUES + "?page=1&perPage=1000");
    assertThat(vendor.asked(USERS).get(0).getUrl())
        .isEqualTo(USERS + "?type=User&page=1&perPage=1000");
  }

  @Test
  void asksForNothingThatNoReportIsAbout() throws Exception {
    Directory directory = source("company", "site").directory();
    assertThat(directory.queues()).isEmpty();
    assertThat(directory.agents()).isEmpty();
    assertThat(directory.lacking()).isEmpty();
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void asksAgainAfterAnHour() throws Exception {
    Source source = source("queue");
    source.directory();
    clock.advance(Duration.ofMinutes(59));
    source.directory();
    assertThat(vendor.asked(QUEUE)).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    source.directory();
    assertThat(vendor.asked(QUEUE)).hasSize(2);
  }

  @Test
  void aRefusalIsNoFailure() throws Exception {
    ResponseDefinitionBuilder refused =
        status(403, "{\"errors\":[{\"errorCode\":\"CMN-401\",\"message\":\"no ReadAccounts\"}]}");
    vendor.answers(QUEUES, refused);
    vendor.answers(USERS, refused);
    Directory directory = source("queue", "user").directory();
    assertThat(directory.queues()).isEmpty();
    assertThat(directory.lacking())
        .containsExactlyInAnyOrder(
            Directory.Part.QUEUES, Directory.Part.THRESHOLDS, Directory.Part.AGENTS);
  }

  @Test
  void aQueueWhoseSettingsAreRefusedHasNoThreshold() throws Exception {
    vendor.answers(QUEUE, status(403, "{}"));
    Directory directory = source("queue").directory();
    Directory.Queue queue = queue(directory);
    assertThat(queue.name()).isEqualTo("Support");
    assertThat(queue.threshold()).isEmpty();
    assertThat(directory.lacking()).containsExactly(Directory.Part.THRESHOLDS);
  }

  @Test
  void afterOneRefusalNoOtherQueueIsAskedForItsSettings() throws Exception {
    vendor.answers(QUEUES, okJson("{\"records\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]}"));
    for (String id : new String[] {"1", "2", "3"}) {
      vendor.answers(QUEUES + "/" + id, status(403, "{}"));
    }
    source("queue").directory();
    assertThat(
            vendor.asked(QUEUES + "/1").size()
                + vendor.asked(QUEUES + "/2").size()
                + vendor.asked(QUEUES + "/3").size())
        .isEqualTo(1);
  }

  @Test
  void nobodyWaitsForPermitsToReadSettings() throws Exception {
    Source source = source("queue");
    budget.spend();
    assertThat(queue(source.directory()).threshold()).isEmpty();
    assertThat(vendor.asked(QUEUE)).isEmpty();
    assertThat(budget.taken()).containsExactly(Budget.Group.LOGIN, Budget.Group.DIRECTORY);
  }

  @Test
  void readsAllPagesOfUsersOrNone() throws Exception {
    vendor.answers(
        USERS,
        okJson(
            "{\"records\":[{\"id\":1,\"name\":\"One\"}],\"paging\":{\"page\":1,\"totalPages\":2}}"),
        okJson(
            "{\"paging\":{\"page\":2,\"totalPages\":2},\"records\":[{\"id\":2,\"name\":\"Two\"}]}"),
        okJson(
            "{\"records\":[{\"id\":1,\"name\":\"Uno\"}],\"paging\":{\"page\":1,\"totalPages\":2}}"),
        status(500, ""));
    Source source = source("user");
    assertThat(source.directory().agents()).containsOnlyKeys("1", "2");
    clock.advance(Duration.ofMinutes(61));
    // The former answer stays where the new one is not whole.
    assertThat(source.directory().agents()).containsEntry("1", new Directory.Agent("One", "", ""));
  }

  private static Directory.Queue queue(Directory directory) {
    return Optional.ofNullable(directory.queues().get("800100200")).orElseThrow();
  }

  private Source source(String... reports) {
    return new RingCentralVendor(transport)
        .open(
            Sample.config(SERVER.baseUrl(), Sample.settings(ApiVersion.V1, Sample.ALL), reports),
            new SourceContext(clock, new VendorClock(clock), budget, new Requests(), 100_000));
  }
}
