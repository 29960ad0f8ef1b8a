package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import java.util.Locale;
import java.util.Optional;

/**
 * What RingCX's administration knows of accounts, queues and agents, as JSON (RingCX OpenAPI
 * document; code samples of the guide for the lists of gates). An empty answer means that there is
 * no such thing.
 */
final class Directory {
  private final Center center;
  private final QueueGroups groups;

  Directory(Center center) {
    this.center = center;
    groups = new QueueGroups(center);
  }

  ArrayNode accounts() {
    ArrayNode accounts = JsonNodeFactory.instance.arrayNode();
    accounts
        .addObject()
        .put("accountId", Credentials.SUB_ACCOUNT_ID)
        .put("accountName", "Simulated center")
        .put("mainAccountId", Credentials.SUB_ACCOUNT_ID)
        .put("mainAccountName", "Simulated center")
        .putObject("mainAccount")
        .put("mainAccountId", Credentials.SUB_ACCOUNT_ID)
        .put("rcAccountId", Credentials.RC_ACCOUNT_ID)
        .put("dataRetentionDays", 90)
        .put("isActive", true);
    return accounts;
  }

  ArrayNode queueGroups() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (QueueGroups.Group group : groups.all()) {
      all.addObject()
          .put("queueGroupId", group.id())
          .put("groupName", group.name())
          .put("queueGroupType", group.media().name());
    }
    return all;
  }

  Optional<ArrayNode> queuesWithAgents(int groupId) {
    return group(groupId)
        .map(
            group -> {
              ArrayNode queues = JsonNodeFactory.instance.arrayNode();
              for (Queue queue : groups.queues(group)) {
                ArrayNode agentIds =
                    queues
                        .addObject()
                        .put("queueId", queue.id())
                        .put("queueType", queue.media().name())
                        .put("queueName", queue.name())
                        .put("queueGroupId", group.id())
                        .put("isActive", true)
                        .put("createdOn", "2020-07-21T17:32:28Z")
                        .putArray("agentIds");
                center.agents().stream()
                    .filter(agent -> agent.queues().contains(queue.id()))
                    .forEach(agent -> agentIds.add(agent.id()));
              }
              return queues;
            });
  }

  ArrayNode gateGroupsWithChildren() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (QueueGroups.Group group : groups.all()) {
      ObjectNode node =
          all.addObject().put("gateGroupId", group.id()).put("groupName", group.name());
      node.set("gates", gates(group));
      node.putArray("groupSkills");
      node.putNull("billingKey").put("createdOn", "2020-05-18T15:41:44.000+0000");
      node.putArray("permissions");
    }
    return all;
  }

  Optional<ArrayNode> gates(int groupId) {
    return group(groupId).map(this::gates);
  }

  /** The one answer that holds the thresholds: {@code slaTime}, {@code shortAbandonTime}. */
  Optional<ObjectNode> gate(int groupId, int gateId) {
    return group(groupId)
        .flatMap(
            group ->
                groups.queues(group).stream()
                    .filter(queue -> queue.id() == gateId)
                    .findFirst()
                    .map(
                        queue ->
                            gate(queue, group)
                                .put("slaTime", queue.threshold())
                                .put("shortAbandonTime", queue.shortAbandon())
                                .put("shortCallTime", 30)
                                .put("longCallTime", 600)
                                .put("wrapTime", queue.wrapUp())
                                .put("acceptTime", 20)
                                .put("dispositionTimeout", 60)
                                .put("maxQueueLimit", -1)
                                .put("monSched", "00002359")
                                .put("createdOn", "2020-05-18T15:41:44.000+0000")));
  }

  ArrayNode agentGroups(boolean ofAdministration) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (AgentGroup group : center.agentGroups()) {
      ObjectNode node =
          all.addObject().put("agentGroupId", group.id()).put("groupName", group.name());
      if (ofAdministration) {
        node.put("isDefault", false).putArray("permissions");
      }
    }
    return all;
  }

  Optional<ArrayNode> agents(int groupId, boolean ofAdministration) {
    return center.agentGroups().stream()
        .filter(group -> group.id() == groupId)
        .findFirst()
        .map(
            group -> {
              ArrayNode agents = JsonNodeFactory.instance.arrayNode();
              center.agents().stream()
                  .filter(agent -> agent.group() == group.id())
                  .forEach(agent -> describe(agent, agents.addObject(), ofAdministration));
              return agents;
            });
  }

  private static void describe(Agent agent, ObjectNode node, boolean ofAdministration) {
    String address = agent.firstName().toLowerCase(Locale.ROOT) + agent.lastName() + "@example.com";
    node.put("rcUserId", 222_000_000L + agent.id())
        .put("agentId", agent.id())
        .put("agentGroupId", agent.group())
        .put("firstName", agent.firstName())
        .put("lastName", agent.lastName())
        .put(ofAdministration ? "username" : "userName", address)
        .put("email", address)
        .put("agentType", "AGENT")
        .put("isActive", true);
    if (ofAdministration) {
      node.putNull("externalAgentId").putNull("team").putNull("location");
    }
  }

  private ArrayNode gates(QueueGroups.Group group) {
    ArrayNode gates = JsonNodeFactory.instance.arrayNode();
    groups.queues(group).forEach(queue -> gates.add(gate(queue, group)));
    return gates;
  }

  // The nested gateGroup has an id and a description here, unlike the schema of that name.
  private static ObjectNode gate(Queue queue, QueueGroups.Group group) {
    ObjectNode gate =
        JsonNodeFactory.instance
            .objectNode()
            .put("gateId", queue.id())
            .put("gateName", queue.name())
            .putNull("gateDesc")
            .put("isActive", true);
    gate.putObject("gateGroup").put("id", group.id()).put("description", group.name());
    gate.putArray("permissions");
    return gate;
  }

  private Optional<QueueGroups.Group> group(int id) {
    return groups.all().stream().filter(group -> group.id() == id).findFirst();
  }
}
