package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Queue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What administration knows of call queues and extensions (RingCentral OpenAPI document and SDK:
 * CallQueueList, CallQueueDetails, CallQueueMembers, GetExtensionListResponse).
 */
final class Directory {
  private final PhoneSystem phones;
  private final String account;

  /**
   * @param base where the vendor is
   */
  Directory(PhoneSystem phones, URI base) {
    this.phones = phones;
    account = base + "/restapi/v1.0/account/" + Credentials.ACCOUNT_ID;
  }

  /** CallQueueInfo of every queue. */
  List<ObjectNode> queues() {
    return phones.queues().stream().map(this::queue).toList();
  }

  /** CallQueueDetails: the one answer that has the service level settings. */
  Optional<ObjectNode> queue(String id) {
    return find(id)
        .map(
            queue -> {
              ObjectNode details =
                  queue(queue)
                      .put("status", "Enabled")
                      .put("editableMemberStatus", true)
                      .put("alertTimer", 5);
              details
                  .putObject("serviceLevelSettings")
                  .put("slaGoal", 80)
                  .put("slaThresholdSeconds", queue.threshold())
                  .put("includeAbandonedCalls", true)
                  .put("abandonedThresholdSeconds", queue.shortAbandon());
              return details;
            });
  }

  /** CallQueueMemberInfo of those who are in a queue; ids are numbers here. */
  Optional<List<ObjectNode>> members(String id) {
    return find(id)
        .map(
            queue ->
                phones.center().agents().stream()
                    .filter(agent -> agent.queues().contains(queue.id()))
                    .map(this::member)
                    .toList());
  }

  /** The extensions of users. */
  List<ObjectNode> users() {
    return phones.center().agents().stream()
        .map(
            agent -> {
              ObjectNode node =
                  member(agent)
                      .put("name", PhoneSystem.user(agent).name())
                      .put("type", "User")
                      .put("status", "Enabled")
                      .put("hidden", false);
              node.putObject("contact")
                  .put("firstName", agent.firstName())
                  .put("lastName", agent.lastName())
                  .put("department", PhoneSystem.department(phones.groupOf(agent)));
              Group site = phones.site(phones.groupOf(agent));
              node.putObject("site").put("id", site.key()).put("name", site.name());
              return node;
            })
        .toList();
  }

  private Optional<Queue> find(String id) {
    return phones.queues().stream()
        .filter(queue -> String.valueOf(queue.id()).equals(id))
        .findFirst();
  }

  private ObjectNode queue(Queue queue) {
    Group group = PhoneSystem.queue(queue);
    return JsonNodeFactory.instance
        .objectNode()
        .put("uri", account + "/call-queues/" + group.key())
        .put("id", group.key())
        .put("extensionNumber", group.extension())
        .put("name", group.name());
  }

  private ObjectNode member(Agent agent) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("uri", account + "/extension/" + agent.id())
        .put("id", agent.id())
        .put("extensionNumber", String.valueOf(agent.id()));
  }
}
