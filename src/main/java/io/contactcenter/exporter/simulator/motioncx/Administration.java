package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.http.Reply;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * The two calls of the administration ({@code irm/v1}) that name what the reports number: work
 * states and routing profiles. They have no envelope (documented examples).
 */
record Administration(Errors errors, Center present) {
  Reply workStates(Context request) {
    if (!isOurs(request)) {
      return errors.forbidden();
    }
    int skip = number(request, "SkipCount").orElse(0);
    int most = number(request, "MaxResultCount").orElse(10);
    WorkState[] all = WorkState.values();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("totalCount", all.length);
    var items = body.putArray("items");
    for (int i = skip; i < Math.min(skip + most, all.length); i++) {
      ObjectNode item =
          items
              .addObject()
              .put("id", all[i].id())
              .put("name", all[i].label())
              .put("description", "")
              .put("color", "#1dc9b7")
              .put("productive", all[i].isProductive())
              .put("isDefault", all[i].isBuiltIn())
              .put("isHiddenForAgent", all[i] == WorkState.WRAP_UP);
      item.putArray("routingProfiles");
      item.putArray("workstateSets");
    }
    return Reply.text(200, Envelope.TYPE, body.toString());
  }

  Reply agent(Context request) {
    if (!isOurs(request)) {
      return errors.forbidden();
    }
    Optional<Agent> agent =
        number(request, "AgentID")
            .flatMap(id -> present.agents().stream().filter(one -> one.id() == id).findFirst());
    if (agent.isEmpty()) {
      return Reply.empty(404);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", agent.get().id());
    ObjectNode profile = body.putObject("routingProfile").put("id", agent.get().group());
    profile.put(
        "name",
        present.agentGroups().stream()
            .filter(group -> group.id() == agent.get().group())
            .map(AgentGroup::name)
            .findFirst()
            .orElse(""));
    profile.putArray("workstates");
    var queues = profile.putArray("queues");
    agent.get().queues().forEach(queue -> queues.addObject().put("id", queue));
    profile.putObject("phoneChannelSettings").put("offeredTimeout", 20);
    return Reply.text(200, Envelope.TYPE, body.toString());
  }

  private static boolean isOurs(Context request) {
    return number(request, "TenantID").filter(id -> id == Credentials.TENANT_ID).isPresent();
  }

  private static Optional<Integer> number(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .filter(value -> value.matches("\\d{1,9}"))
        .map(Integer::valueOf);
  }
}
