package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
  private static final String ADMIN = "/voice/api/v1/admin/accounts/99999033/";
  private static final String WORKFORCE = "/voice/api/integration/v1/admin/accounts/99999033/";

  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeAll
  void start() {
    simulator =
        RingCxSimulator.start(Options.strict().withClock(new VirtualClock("2026-11-20T20:05:00Z")));
    client = TestClient.loggedIn(simulator);
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void accountsNameTheSubAccount() {
    JsonNode accounts = get("/voice/api/v1/admin/accounts");

    assertThat(accounts).hasSize(1);
    assertThat(accounts.get(0).path("accountId").asText()).isEqualTo("99999033");
    assertThat(accounts.get(0).path("mainAccount").path("rcAccountId").asText())
        .isEqualTo("138885004");
  }

  @Test
  void queueGroupsHaveAType() {
    assertThat(get(TestClient.CX + "queue-groups"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"queueGroupId\":1009,\"groupName\":\"Voice queues\",\"queueGroupType\":\"VOICE\"}",
            "{\"queueGroupId\":1010,\"groupName\":\"Digital queues\",\"queueGroupType\":\"DIGITAL\"}");
  }

  @Test
  void queuesOfAGroupListTheirAgents() {
    JsonNode queues = get(TestClient.CX + "queue-groups/1010/with-agents");

    assertThat(queues).hasSize(1);
    assertThat(queues.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "queueId",
            "queueType",
            "queueName",
            "queueGroupId",
            "isActive",
            "createdOn",
            "agentIds");
    assertThat(queues.get(0).path("agentIds"))
        .extracting(JsonNode::asInt)
        .contains(1304, 1309, 1314)
        .doesNotContain(1301);
  }

  @Test
  void gatesHaveANestedGroupAndOneGateHasItsThresholds() {
    JsonNode gates = get(ADMIN + "gateGroups/1009/gates");
    assertThat(gates).hasSize(4);
    assertThat(gates.get(0).path("gateGroup").toString())
        .isEqualTo("{\"id\":1009,\"description\":\"Voice queues\"}");
    assertThat(gates.get(0).has("slaTime")).isFalse();

    JsonNode gate = get(ADMIN + "gateGroups/1009/gates/5682");
    assertThat(gate.path("gateName").asText()).isEqualTo("Support");
    assertThat(gate.path("slaTime").asInt()).isEqualTo(20);
    assertThat(gate.path("shortAbandonTime").asInt()).isEqualTo(5);
  }

  @Test
  void gateGroupsComeWithTheirGatesAndInPages() {
    String path = ADMIN + "gateGroups/withChildren?includePermissions=false";

    assertThat(get(path)).extracting(group -> group.path("gates").size()).containsExactly(4, 1);
    assertThat(get(path + "&page=2&maxRows=1"))
        .extracting(group -> group.path("gateGroupId").asInt())
        .containsExactly(1010);
    assertThat(get(path + "&page=3&maxRows=1")).isEmpty();
  }

  @Test
  void agentGroupsAndAgentsComeInTwoVariants() {
    assertThat(get(ADMIN + "agentGroups").get(0).toString())
        .isEqualTo(
            "{\"agentGroupId\":1111,\"groupName\":\"Team A\",\"isDefault\":false,\"permissions\":[]}");
    assertThat(get(WORKFORCE + "agentGroups").get(0).toString())
        .isEqualTo("{\"agentGroupId\":1111,\"groupName\":\"Team A\"}");

    JsonNode agent = get(ADMIN + "agentGroups/1111/agents").get(0);
    assertThat(agent.path("firstName").asText()).isEqualTo("Agent");
    assertThat(agent.path("lastName").asText()).isEqualTo("01");
    assertThat(agent.has("username")).isTrue();
    assertThat(get(WORKFORCE + "agentGroups/1111/agents").get(0).has("userName")).isTrue();
  }

  @Test
  void everyAgentIsInOneGroup() {
    long agents = 0;
    for (JsonNode group : get(ADMIN + "agentGroups")) {
      agents += get(ADMIN + "agentGroups/" + group.path("agentGroupId").asInt() + "/agents").size();
    }

    assertThat(agents).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateGroups/1/gates",
        "gateGroups/x/gates",
        "gateGroups/1009/gates/5690",
        "agentGroups/1/agents"
      })
  void whatDoesNotExistIsNotFound(String path) {
    assertThat(client.get(ADMIN + path).statusCode()).isEqualTo(404);
  }

  @Test
  void withoutATokenNothingIsTold() {
    HttpResponse<String> response = new TestClient(simulator).get(TestClient.CX + "queue-groups");

    assertThat(response.statusCode()).isEqualTo(401);
  }

  private JsonNode get(String path) {
    HttpResponse<String> response = client.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return TestClient.json(response);
  }
}
