package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final String ACCOUNT = "/restapi/v1.0/account/~/";

  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator = RingCentralSimulator.start(Options.strict());
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void queuesAreListedPageByPageWithTextsForIds() {
    JsonNode answer = get("call-queues?perPage=3&page=2");

    assertThat(answer.path("paging").toString())
        .isEqualTo(
            "{\"page\":2,\"perPage\":3,\"pageStart\":3,\"pageEnd\":3,\"totalPages\":2,"
                + "\"totalElements\":4}");
    JsonNode queue = answer.path("records").get(0);
    assertThat(queue.path("id").isTextual()).isTrue();
    assertThat(queue.path("id").asText()).isEqualTo("5688");
    assertThat(queue.path("name").asText()).isEqualTo("Returns");
    assertThat(queue.has("serviceLevelSettings")).isFalse();
  }

  @Test
  void oneQueueHasItsServiceLevelSettings() {
    assertThat(get("call-queues/5681").path("serviceLevelSettings").toString())
        .isEqualTo(
            "{\"slaGoal\":80,\"slaThresholdSeconds\":30,\"includeAbandonedCalls\":true,"
                + "\"abandonedThresholdSeconds\":5}");
    // The chats are somewhere else.
    assertThat(client.get(ACCOUNT + "call-queues/5690").statusCode()).isEqualTo(404);
  }

  @Test
  void membersAndExtensionsHaveNumbersForIds() {
    JsonNode members = get("call-queues/5688/members").path("records");
    assertThat(members).isNotEmpty();
    assertThat(members.get(0).path("id").isInt()).isTrue();

    JsonNode user = get("extension?type=User&perPage=1000").path("records").get(0);
    assertThat(user.path("id").asInt()).isEqualTo(1301);
    assertThat(user.path("name").asText()).isEqualTo("Agent 01");
    assertThat(user.at("/site/name").asText()).isEqualTo("Main Site");
    assertThat(user.at("/contact/department").asText()).isEqualTo("Department of Team A");
  }

  private JsonNode get(String path) {
    HttpResponse<String> response = client.get(ACCOUNT + path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestClient.json(response);
  }
}
