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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

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
  private final LongFunction<Directory> directory;
  private final SlidingLimiter limiter;

  /**
   * The operations.
   *
   * @param directory as it is at an epoch second
   */
  DirectoryOperations(
      InstantSource clock,
      Gate gate,
      Errors errors,
      LongFunction<Directory> directory,
      List<Limit> limits) {
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
        get(ADMIN, "accounts", (d, r) -> Optional.of(d.accounts())),
        get(INTEGRATION + "queue-groups", "queue-groups", (d, r) -> Optional.of(d.queueGroups())),
        get(
            INTEGRATION + "queue-groups/" + group + "/with-agents",
            "with-agents",
            (d, r) -> number(r, "groupId").flatMap(d::queuesWithAgents)),
        get(
            gateGroups + "withChildren",
            "gate-groups",
            (d, r) -> Optional.of(page(d.gateGroupsWithChildren(), r))),
        get(
            gateGroups + group + "/gates",
            "gates",
            (d, r) -> number(r, "groupId").flatMap(d::gates).map(gates -> page(gates, r))),
        get(
            gateGroups + group + "/gates/{gateId}",
            "gate",
            (d, r) ->
                number(r, "groupId")
                    .flatMap(g -> number(r, "gateId").flatMap(id -> d.gate(g, id)))),
        get(agentGroups, "agent-groups", (d, r) -> Optional.of(page(d.agentGroups(true), r))),
        get(
            agentGroups + "/" + group + "/agents",
            "agents",
            (d, r) -> number(r, "groupId").flatMap(g -> d.agents(g, true))),
        get(WORKFORCE, "agent-groups", (d, r) -> Optional.of(d.agentGroups(false))),
        get(
            WORKFORCE + "/" + group + "/agents",
            "agents",
            (d, r) -> number(r, "groupId").flatMap(g -> d.agents(g, false))));
  }

  /** What a look-up finds. */
  private interface Look {
    Optional<? extends JsonNode> in(Directory directory, Context request);
  }

  private Endpoint get(String path, String name, Look look) {
    return new Endpoint(
        HandlerType.GET, path, name, "directory", gate.guard(request -> answer(request, look)));
  }

  private Reply answer(Context request, Look look) {
    Instant now = clock.instant();
    if (!limiter.admits(now)) {
      return Reply.empty(429).asOverLimit();
    }
    return look.in(directory.apply(now.getEpochSecond()), request)
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
