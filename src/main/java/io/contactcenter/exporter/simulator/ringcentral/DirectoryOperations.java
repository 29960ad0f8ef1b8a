package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.PenaltyLimiter;
import io.contactcenter.exporter.simulator.http.Reply;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** The directory's paths. Lists are of the usage plan group Medium, the rest of Light. */
final class DirectoryOperations {
  private static final String ACCOUNT = "/restapi/v1.0/account/{accountId}/";
  private static final int LARGEST_PAGE = 1000;

  private final Gate gate;
  private final Errors errors;
  private final Function<URI, Directory> directory;
  private final PenaltyLimiter light;
  private final PenaltyLimiter medium;

  /**
   * @param directory as it is now, at an address
   */
  DirectoryOperations(
      Gate gate,
      Errors errors,
      Function<URI, Directory> directory,
      PenaltyLimiter light,
      PenaltyLimiter medium) {
    this.gate = gate;
    this.errors = errors;
    this.directory = directory;
    this.light = light;
    this.medium = medium;
  }

  List<Endpoint> all() {
    String queue = ACCOUNT + "call-queues/{queueId}";
    return List.of(
        get(
            ACCOUNT + "call-queues",
            "call-queues",
            medium,
            request -> list(directory(request).queues(), request)),
        get(
            queue,
            "call-queue",
            light,
            request ->
                directory(request)
                    .queue(request.pathParam("queueId"))
                    .map(DirectoryOperations::json)
                    .orElseGet(() -> errors.notFound(request))),
        get(
            queue + "/members",
            "call-queue-members",
            light,
            request ->
                directory(request)
                    .members(request.pathParam("queueId"))
                    .map(members -> list(members, request))
                    .orElseGet(() -> errors.notFound(request))),
        get(
            ACCOUNT + "extension",
            "extensions",
            medium,
            request -> list(directory(request).users(), request)));
  }

  private Directory directory(Context request) {
    return directory.apply(URI.create(request.scheme() + "://" + request.host()));
  }

  private Endpoint get(
      String path, String name, PenaltyLimiter limiter, Endpoint.Operation operation) {
    return new Endpoint(HandlerType.GET, path, name, "directory", gate.guard(limiter, operation));
  }

  private Reply list(List<ObjectNode> all, Context request) {
    Violations violations = new Violations();
    Question.Page page = PageReader.read(request, LARGEST_PAGE, violations);
    if (!violations.isEmpty()) {
      return errors.invalid(violations.all());
    }
    int first = (page.number() - 1) * page.size();
    List<ObjectNode> some = page.of(all);
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("uri", request.fullUrl());
    some.forEach(body.withArray("records")::add);
    body.putObject("navigation").putObject("firstPage").put("uri", request.fullUrl());
    ObjectNode paging =
        body.putObject("paging").put("page", page.number()).put("perPage", page.size());
    if (!some.isEmpty()) {
      paging.put("pageStart", first).put("pageEnd", first + some.size() - 1);
    }
    paging.put("totalPages", page.pages(all.size())).put("totalElements", all.size());
    return json(body);
  }

  private static Reply json(ObjectNode body) {
    return Reply.text(200, Errors.JSON, body.toString());
  }
}
