package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The directory's paths: integration, administration, and workforce variants, one limit for all.
 */
final class DirectoryOperations {
  private static final String INTEGRATION =
      "/voice/api/cx/integration/v1/accounts/{rcAccountId}/sub-accounts/{subAccountId}/";
  private static final String ADMIN = "/voice/api/v1/admin/accounts";
  private static final String WORKFORCE =
      "/voice/api/integration/v1/admin/accounts/{subAccountId}/agentGroups";

  private final InstantSource clock;
  private final Gate gate;
  private final Errors errors;
  private final Directory directory;
  private final SlidingLimiter limiter;

  DirectoryOperations(
      InstantSource clock, Gate gate, Errors errors, Directory directory, List<Limit> limits) {
    this.clock = clock;
    this.gate = gate;
    this.errors = errors;
    this.directory = directory;
    limiter = new SlidingLimiter(limits);
  }

  List<Endpoint> all() {
    String group = "{groupId}";
    String gateGroups = ADMIN + "/{subAccountId}/gateGroups/";
    String agentGroups = ADMIN + "/{subAccountId}/agentGroups";
    return List.of(
        get(ADMIN, "accounts", r -> Optional.of(directory.accounts())),
        get(
            INTEGRATION + "queue-groups",
            "queue-groups",
            r -> Optional.of(directory.queueGroups())),
        get(
            INTEGRATION + "queue-groups/" + group + "/with-agents",
            "with-agents",
            r -> number(r, "groupId").flatMap(directory::queuesWithAgents)),
        get(
            gateGroups + "withChildren",
            "gate-groups",
            r -> Optional.of(page(directory.gateGroupsWithChildren(), r))),
        get(
            gateGroups + group + "/gates",
            "gates",
            r -> number(r, "groupId").flatMap(directory::gates).map(gates -> page(gates, r))),
        get(
            gateGroups + group + "/gates/{gateId}",
            "gate",
            r ->
                number(r, "groupId")
                    .flatMap(g -> number(r, "gateId").flatMap(id -> directory.gate(g, id)))),
        get(agentGroups, "agent-groups", r -> Optional.of(page(directory.agentGroups(true), r))),
        get(
            agentGroups + "/" + group + "/agents",
            "agents",
            r -> number(r, "groupId").flatMap(g -> directory.agents(g, true))),
        get(WORKFORCE, "agent-groups", r -> Optional.of(directory.agentGroups(false))),
        get(
            WORKFORCE + "/" + group + "/agents",
            "agents",
            r -> number(r, "groupId").flatMap(g -> directory.agents(g, false))));
  }

  private Endpoint get(
      String path, String name, Function<Context, Optional<? extends JsonNode>> look) {
    return new Endpoint(
        HandlerType.GET, path, name, "directory", gate.guard(request -> answer(request, look)));
  }

  private Reply answer(Context request, Function<Context, Optional<? extends JsonNode>> look) {
    if (!limiter.admits(clock.instant())) {
      return Reply.empty(429).asOverLimit();
    }
    return look.apply(request)
        .map(json -> Reply.text(200, Errors.JSON, json.toString()))
        .orElseGet(() -> errors.notFound(request));
  }

  private static Optional<Integer> number(Context request, String name) {
    String value = request.pathParam(name);
    return value.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
  }

  // Pages are counted from 1; without maxRows everything is one page. Neither is documented.
  private static ArrayNode page(ArrayNode all, Context request) {
    int rows = parameter(request, "maxRows").filter(n -> n > 0).orElse(all.size());
    int first = (parameter(request, "page").filter(n -> n > 0).orElse(1) - 1) * rows;
    ArrayNode page = JsonNodeFactory.instance.arrayNode();
    for (int i = first; i < Math.min(first + rows, all.size()); i++) {
      page.add(all.get(i));
    }
    return page;
  }

  private static Optional<Integer> parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::valueOf);
  }
}
