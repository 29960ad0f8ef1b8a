package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The paths that are simulated, and where their answers come from. */
final class Resources {
  private final Options options;
  private final Office office;
  private final HalfHours halves;
  private final Supplier<Faults> faults;

  Resources(Options options, Office office, HalfHours halves, Supplier<Faults> faults) {
    this.options = options;
    this.office = office;
    this.halves = halves;
    this.faults = faults;
  }

  List<Resource> all() {
    return List.of(
        Resource.list("groups", call -> list(Table.GROUPS, lists(call).groups())),
        Resource.list("agents", call -> list(Table.AGENTS, lists(call).everybody())),
        Resource.list("channels", call -> list(Table.CHANNELS, lists(call).channels())),
        Resource.list("queues", call -> list(Table.QUEUES, lists(call).queues(queue -> true))),
        Resource.list(
            "groups/{id}/agents",
            call ->
                group(call)
                    .flatMap(
                        group -> list(Table.AGENTS, lists(call).agents(a -> a.group() == group)))),
        Resource.single(
            "agents/{id}",
            call ->
                agent(call)
                    .flatMap(id -> one(Table.AGENTS, lists(call).agents(a -> a.id() == id)))),
        Resource.single(
            "queues/{id}",
            call ->
                queue(call)
                    .flatMap(id -> one(Table.QUEUES, lists(call).queues(q -> q.id() == id)))),
        Resource.skills(
            "agents/{id}/skills",
            call ->
                agent(call)
                    .flatMap(
                        id ->
                            list(Table.SKILLS, lists(call).skills(a -> a.id() == id, q -> true)))),
        Resource.skills(
            "queues/{id}/skills",
            call ->
                queue(call)
                    .flatMap(id -> list(Table.SKILLS, lists(call).skills(a -> true, id::equals)))),
        places("queues/{id}/statistics", Table.STATISTICS, this::ofQueue, Rows::statistics),
        places("channels/{id}/statistics", Table.STATISTICS, this::ofChannel, Rows::statistics),
        places("queues/{id}/online_slas", Table.ONLINE_SLAS, this::ofQueue, Rows::onlineSlas),
        places("channels/{id}/online_slas", Table.ONLINE_SLAS, this::ofChannel, Rows::onlineSlas),
        places("queues/{id}/offline_slas", Table.OFFLINE_SLAS, this::ofQueue, Rows::offlineSlas),
        places(
            "channels/{id}/offline_slas", Table.OFFLINE_SLAS, this::ofChannel, Rows::offlineSlas),
        ofAgent("agents/{id}/statistics", Table.AGENT_STATISTICS, Rows::agentStatistics),
        ofAgent("agents/{id}/statuses/statistics", Table.STATUSES, Rows::statuses),
        ofAgent(
            "agents/{id}/outboundcalls",
            Table.OUTBOUND_CALLS,
            (rows, range, id) -> rows.outboundCalls(range, agent -> agent.id() == id)),
        Resource.report(
            "groups/{id}/outboundcalls",
            call ->
                group(call)
                    .map(
                        group ->
                            Answer.report(
                                Table.OUTBOUND_CALLS,
                                rows(call)
                                    .outboundCalls(call.d(), agent -> agent.group() == group)))));
  }

  private interface OfPlaces {
    List<Rows.Row> rows(Rows rows, DateRange range, Predicate<HalfHour.Place> which);
  }

  private interface OfAgent {
    List<Rows.Row> rows(Rows rows, DateRange range, int agent);
  }

  private Resource places(
      String path,
      Table table,
      Function<Call, Optional<Predicate<HalfHour.Place>>> which,
      OfPlaces rows) {
    return Resource.report(
        path,
        call ->
            which
                .apply(call)
                .map(mine -> Answer.report(table, rows.rows(rows(call), call.d(), mine))));
  }

  private Resource ofAgent(String path, Table table, OfAgent rows) {
    return Resource.report(
        path,
        call ->
            known(call)
                .map(
                    ids ->
                        Answer.report(
                            table,
                            ids.stream()
                                .flatMap(id -> rows.rows(rows(call), call.d(), id).stream())
                                .toList())));
  }

  private Rows rows(Call call) {
    return new Rows(options, halves, faults.get(), office.center(), call.now(), call.zone());
  }

  private Lists lists(Call call) {
    Center present = options.changes().present(office.center(), call.now().getEpochSecond());
    return new Lists(office, present);
  }

  private Optional<Predicate<HalfHour.Place>> ofQueue(Call call) {
    return queue(call).map(id -> place -> place.queue() == id);
  }

  private Optional<Predicate<HalfHour.Place>> ofChannel(Call call) {
    return office.channels().stream()
        .map(Channel::id)
        .filter(id -> String.valueOf(id).equals(call.id()))
        .findFirst()
        .map(id -> place -> place.channel() == id);
  }

  private Optional<Integer> queue(Call call) {
    return office.center().queues().stream()
        .map(Queue::id)
        .filter(id -> String.valueOf(id).equals(call.id()))
        .findFirst();
  }

  private Optional<Integer> agent(Call call) {
    return office.center().agents().stream()
        .map(Agent::id)
        .filter(id -> Office.login(id).equals(call.id()))
        .findFirst();
  }

  // Who has left is known, and has no rows.
  private Optional<List<Integer>> known(Call call) {
    return office.leavers().contains(call.id())
        ? Optional.of(List.of())
        : agent(call).map(List::of);
  }

  private Optional<Integer> group(Call call) {
    return call.id().equals("1")
        ? Optional.of(1)
        : office.center().agentGroups().stream()
            .map(AgentGroup::id)
            .filter(id -> String.valueOf(id).equals(call.id()))
            .findFirst();
  }

  private static Optional<Answer> list(Table table, List<Line> lines) {
    return Optional.of(Answer.list(table, lines));
  }

  private static Optional<Answer> one(Table table, List<Line> lines) {
    return lines.isEmpty() ? Optional.empty() : list(table, lines);
  }
}
