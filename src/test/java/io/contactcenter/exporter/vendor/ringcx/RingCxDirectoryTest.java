// Over 8 kB: one test for each part of the directory that can be missing or wrong.
package io.contactcenter.exporter.vendor.ringcx;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.ACCOUNT;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.ADMIN;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.INTEGRATION;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.PLATFORM;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.json;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.status;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.EntityFilter;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RingCxDirectoryTest {
  /** RingCX is not asked for channels. */
  private static final Directory NOTHING =
      new Directory(
          Map.of(),
          Map.of(),
          List.of(),
          Set.of(Directory.Part.QUEUES, Directory.Part.THRESHOLDS, Directory.Part.AGENTS));

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String GATES = ADMIN + "gateGroups/withChildren";

  private final FakeRingCx vendor = new FakeRingCx(SERVER);
  private final ManualClock clock = new ManualClock();
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Transport transport = new Transport("test");
  private EntityFilter queues = EntityFilter.ALL;
  private EntityFilter agents = EntityFilter.ALL;

  @BeforeEach
  void answerEverything() {
    vendor.letsIn();
    vendor.gets(ACCOUNT + "queue-groups", json("queue-groups.json"));
    vendor.gets(ACCOUNT + "queue-groups/1009/with-agents", json("with-agents-1009.json"));
    vendor.gets(ACCOUNT + "queue-groups/1010/with-agents", json("with-agents-1010.json"));
    vendor.gets(GATES, json("gate-groups.json"));
    vendor.gets(ADMIN + "gateGroups/1009/gates/556", json("gate-556.json"));
    vendor.gets(ADMIN + "agentGroups", json("agent-groups.json"));
    vendor.gets(ADMIN + "agentGroups/1111/agents", json("agents-1111.json"));
    vendor.gets(ADMIN + "agentGroups/1112/agents", json("agents-1112.json"));
  }

  @AfterEach
  void close() {
    transport.close();
    assertThat(budget.open()).isZero();
  }

  @Test
  void knowsQueuesWithTheirGroupsMediaAndThresholds() throws Exception {
    Directory directory = open().directory();
    assertThat(directory.queues()).hasSize(4);
    assertThat(directory.queues().get("555"))
        .isEqualTo(queue("Test queue 1", "voice", "Queue group 1", 30, 5));
    assertThat(directory.queues().get("556"))
        .isEqualTo(queue("Test queue 2", "voice", "Queue group 1", 20, 30));
    assertThat(directory.queues().get("557"))
        .isEqualTo(
            new Directory.Queue(
                "557", "other", "Queue group 2", Optional.empty(), Optional.empty()));
    assertThat(queue(directory, "558").media()).isEqualTo("digital");
    assertThat(SERVER.findAll(getRequestedFor(urlEqualTo(GATES + "?includePermissions=false"))))
        .hasSize(1);
  }

  @Test
  void knowsAgentsWithTheirTeams() throws Exception {
    assertThat(open().directory().agents())
        .containsOnly(
            entry("10", new Directory.Agent("Agent Ten", "Platform Team", "")),
            entry("20", new Directory.Agent("Agent Twenty", "Platform Team", "")),
            entry("30", new Directory.Agent("Agent", "By rule", "")),
            entry("40", new Directory.Agent("40", "", "")));
  }

  @Test
  void knowsWhoIsAssignedToActiveQueues() throws Exception {
    assertThat(open().directory().members())
        .containsExactly(
            new Directory.Member("10", "555", ""),
            new Directory.Member("20", "555", ""),
            new Directory.Member("20", "558", ""));
  }

  @Test
  void leavesOutWhatTheConfigurationDoes() throws Exception {
    queues = new EntityFilter(List.of(), List.of(Pattern.compile("Test queue 2|Chat")));
    agents = new EntityFilter(List.of(Pattern.compile("20|Agent")), List.of());
    Directory directory = open().directory();
    assertThat(directory.queues()).containsOnlyKeys("555", "557");
    assertThat(directory.agents()).containsOnlyKeys("20", "30");
    assertThat(directory.members()).containsExactly(new Directory.Member("20", "555", ""));
  }

  @Test
  void asksWithPermitsForTheDirectoryOnceAnHour() throws Exception {
    Source source = open();
    source.directory();
    assertThat(budget.taken()).hasSize(10).filteredOn(Budget.Group.DIRECTORY::equals).hasSize(8);
    clock.advance(Duration.ofMinutes(59));
    Directory former = source.directory();
    assertThat(budget.taken()).hasSize(10);
    vendor.gets(ADMIN + "agentGroups/1112/agents", okJson("[]"));
    clock.advance(Duration.ofMinutes(1));
    assertThat(source.directory().agents()).hasSize(2).isNotEqualTo(former.agents());
  }

  @Test
  void keepsTheFormerAnswerOfAPartThatFails() throws Exception {
    Source source = open();
    Directory former = source.directory();
    clock.advance(Duration.ofHours(1));
    vendor.gets(ACCOUNT + "queue-groups/1009/with-agents", status(500, ""));
    vendor.gets(GATES, status(404, Sample.published("error-404.json")));
    vendor.gets(ADMIN + "agentGroups", status(403, Sample.published("error-403.json")));
    vendor.gets(ADMIN + "agentGroups/1111/agents", okJson("{\"agentId\":"));
    assertThat(source.directory()).isEqualTo(former);
    assertThat(requests.lines())
        .contains("queues-with-agents http_5xx", "gate-groups http_4xx", "agent-groups forbidden");
  }

  @Test
  void saysWhichPartsWereNeverAnswered() throws Exception {
    vendor.gets(ADMIN + "gateGroups/1010/gates/557", okJson("{\"gateId\":557,\"slaTime\":10}"));
    vendor.gets(ADMIN + "gateGroups/1010/gates/558", okJson("{\"gateId\":558,\"slaTime\":10}"));
    assertThat(open().directory().lacking()).isEmpty();

    vendor.gets(ACCOUNT + "queue-groups/1010/with-agents", status(500, ""));
    assertThat(open().directory().lacking())
        .containsExactlyInAnyOrder(Directory.Part.QUEUES, Directory.Part.THRESHOLDS);
    vendor.gets(ACCOUNT + "queue-groups/1010/with-agents", json("with-agents-1010.json"));
    vendor.gets(ADMIN + "gateGroups/1009/gates/556", status(500, ""));
    assertThat(open().directory().lacking()).containsExactly(Directory.Part.THRESHOLDS);
    vendor.gets(ADMIN + "gateGroups/1009/gates/556", json("gate-556.json"));
    vendor.gets(ADMIN + "agentGroups/1112/agents", status(500, ""));
    assertThat(open().directory().lacking()).containsExactly(Directory.Part.AGENTS);
  }

  @Test
  void keepsTheThresholdsOfGatesThatAreForbiddenLater() throws Exception {
    vendor.gets(GATES, status(403, ""));
    vendor.gets(ADMIN + "gateGroups/1009/gates/555", okJson("{\"gateId\":555,\"slaTime\":45}"));
    Source source = open();
    Directory former = source.directory();
    assertThat(queue(former, "555").threshold()).contains(Duration.ofSeconds(45));
    clock.advance(Duration.ofHours(1));
    for (String gate :
        List.of("1009/gates/555", "1009/gates/556", "1010/gates/557", "1010/gates/558")) {
      vendor.gets(ADMIN + "gateGroups/" + gate, status(403, ""));
    }
    assertThat(source.directory()).isEqualTo(former);
  }

  @Test
  void takesAnErrorIn200ForNoAnswer() throws Exception {
    Source source = open();
    Directory former = source.directory();
    clock.advance(Duration.ofHours(1));
    vendor.gets(ACCOUNT + "queue-groups", json("error-403-short.json"));
    vendor.gets(GATES, okJson("null"));
    vendor.gets(ADMIN + "gateGroups/1009/gates/556", okJson("[]"));
    vendor.gets(ADMIN + "agentGroups/1112/agents", okJson("[{\"agentId\":30}"));
    assertThat(source.directory()).isEqualTo(former);
    assertThat(requests.lines())
        .contains(
            "queue-groups malformed",
            "gate-groups malformed",
            "gate malformed",
            "agents malformed");
  }

  @Test
  void triesAPartThatFailedAgainAfterFiveMinutes() throws Exception {
    vendor.gets(ACCOUNT + "queue-groups/1010/with-agents", status(500, ""));
    Source source = open();
    assertThat(source.directory().queues()).containsOnlyKeys("555", "556");
    vendor.gets(ACCOUNT + "queue-groups/1010/with-agents", json("with-agents-1010.json"));
    clock.advance(Duration.ofSeconds(299));
    assertThat(source.directory().queues()).containsOnlyKeys("555", "556");
    int asked = vendor.asked().size();
    clock.advance(Duration.ofSeconds(1));
    assertThat(source.directory().queues()).hasSize(4);
    // The log-in has run out as well.
    assertThat(vendor.asked()).hasSize(asked + 2);
  }

  @Test
  void asksForGatesOneByOneWhereTheirListIsNotToBeHad() throws Exception {
    vendor.gets(GATES, status(403, ""));
    vendor.gets(ADMIN + "gateGroups/1009/gates/555", okJson("{\"gateId\":555,\"slaTime\":45}"));
    Directory directory = open().directory();
    assertThat(queue(directory, "555").threshold()).contains(Duration.ofSeconds(45));
    assertThat(queue(directory, "555").name()).isEqualTo("Test queue 1");
    assertThat(queue(directory, "556").threshold()).contains(Duration.ofSeconds(20));
    assertThat(queue(directory, "558").threshold()).isEmpty();
  }

  @Test
  void stopsAskingForGatesThatAreForbidden() throws Exception {
    vendor.gets(GATES, status(403, ""));
    for (String gate :
        List.of("1009/gates/555", "1009/gates/556", "1010/gates/557", "1010/gates/558")) {
      vendor.gets(ADMIN + "gateGroups/" + gate, status(403, ""));
    }
    open().directory();
    assertThat(requests.lines()).filteredOn("gate forbidden"::equals).hasSize(1);
  }

  @Test
  void asksForManyGatesOverSeveralRounds() throws Exception {
    vendor.gets(
        GATES,
        okJson(
            IntStream.range(0, 150)
                .mapToObj(id -> "{\"gateId\":" + id + "}")
                .collect(Collectors.joining(",", "[{\"gateGroupId\":7,\"gates\":[", "]}]"))));
    SERVER.stubFor(
        get(urlPathMatching(ADMIN + "gateGroups/7/gates/.*"))
            .willReturn(okJson("{\"gateId\":1,\"slaTime\":10,\"shortAbandonTime\":0}")));
    Source source = open();
    assertThat(withThreshold(source.directory())).isEqualTo(100);
    assertThat(withThreshold(source.directory())).isEqualTo(150);
    int asked = vendor.asked().size();
    assertThat(withThreshold(source.directory())).isEqualTo(150);
    assertThat(vendor.asked()).hasSize(asked);
  }

  @Test
  void asksTheIntegrationsForAgentsWhereAdministrationRefuses() throws Exception {
    vendor.gets(ADMIN + "agentGroups", status(403, ""));
    vendor.gets(INTEGRATION + "agentGroups", json("agent-groups.json"));
    vendor.gets(INTEGRATION + "agentGroups/1111/agents", json("agents-1111.json"));
    assertThat(open().directory().agents()).containsOnlyKeys("10", "20");
  }

  @Test
  void asksNothingFurtherWhereTheLogInFails() throws Exception {
    vendor.posts(PLATFORM, status(401, ""));
    assertThat(open().directory()).isEqualTo(NOTHING);
    assertThat(vendor.asked()).containsExactly("POST " + PLATFORM);
  }

  @Test
  void asksNothingFurtherWhereItIsThrottled() throws Exception {
    vendor.gets(ACCOUNT + "queue-groups", status(429, ""));
    assertThat(open().directory()).isEqualTo(NOTHING);
    assertThat(vendor.asked()).hasSize(3);
  }

  @Test
  void passesOverElementsWithoutIdAndUnreasonableThresholds() throws Exception {
    vendor.gets(
        ACCOUNT + "queue-groups", okJson("[{},{\"queueGroupId\":1009,\"groupName\":\"\"}]"));
    vendor.gets(
        ACCOUNT + "queue-groups/1009/with-agents",
        okJson(
            "[{\"queueName\":\"x\"},{\"queueId\":\""
                + "9".repeat(201)
                + "\"},{\"queueId\":1,\"agentIds\":[null,7,7]}]"));
    vendor.gets(
        GATES,
        okJson(
            "[{\"gateGroupId\":1009,\"gates\":[{\"gateId\":1,\"slaTime\":0,\"shortAbandonTime\":-1},{\"slaTime\":5}]}]"));
    Directory directory = open().directory();
    assertThat(directory.queues())
        .containsOnly(
            entry("1", new Directory.Queue("1", "", "1009", Optional.empty(), Optional.empty())));
    assertThat(directory.members()).containsExactly(new Directory.Member("7", "1", ""));
  }

  private static long withThreshold(Directory directory) {
    return directory.queues().values().stream()
        .filter(queue -> queue.threshold().isPresent())
        .count();
  }

  private static Directory.Queue queue(Directory directory, String id) {
    return Optional.ofNullable(directory.queues().get(id)).orElseThrow();
  }

  private static Directory.Queue queue(
      String name, String media, String group, int threshold, int shortAbandon) {
    return new Directory.Queue(
        name,
        media,
        group,
        Optional.of(Duration.ofSeconds(threshold)),
        Optional.of(Duration.ofSeconds(shortAbandon)));
  }

  private Source open() {
    return new RingCxVendor(transport)
        .open(
            Sample.config(SERVER.baseUrl(), queues, agents),
            new SourceContext(clock, new VendorClock(clock), budget, requests, 100_000));
  }
}
