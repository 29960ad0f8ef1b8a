package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether the filters of a source leave an entity out that was counted before they were what they
 * are. They are about ids and names: who is known by several names is left out by all of them, who
 * is known by none only if an exclude matches the id. What is not seen here fades as all that have
 * no rows any more.
 */
final class LeftOut implements Predicate<EntityView> {
  private static final Set<String> NAMES = Set.of("queue_name", "ring_group_name", "group_name");
  private static final String AGENT_NAME = "agent_name";
  private static final String CALLS_OF_QUEUES = "queue";

  private final EntityFilter queues;
  private final EntityFilter agents;
  private final AgentPrivacy privacy;

  /** By id; of a ring group by site and id. */
  private final Map<List<String>, Set<String>> queueNames = new HashMap<>();

  /** By the id that is shown. */
  private final Map<String, Set<Person>> people = new HashMap<>();

  /** An agent as the vendor names one. */
  private record Person(String id, String name) {}

  /**
   * @param known the directory, as it was last learned
   * @param all everything that was counted of the source
   */
  LeftOut(SourceConfig config, AgentPrivacy privacy, Directory known, Stream<EntityView> all) {
    this.queues = config.queues();
    this.agents = config.agents();
    this.privacy = privacy;
    all.forEach(this::remember);
    known.queues().forEach((id, queue) -> remember(List.of(id), queue.name()));
    known
        .agents()
        .forEach(
            (id, agent) ->
                privacy.shownId(id).ifPresent(shown -> remember(shown, id, agent.name())));
  }

  /** Whether two configurations of a source keep different queues or agents. */
  static boolean differs(SourceConfig one, SourceConfig other) {
    return !one.queues().equals(other.queues()) || !one.agents().equals(other.agents());
  }

  /** Lets {@code reports} show nothing more of entities that are not wanted any more. */
  static void hide(
      SourceConfig config, AgentPrivacy privacy, Directory known, List<ReportRun> reports) {
    LeftOut leftOut =
        new LeftOut(config, privacy, known, reports.stream().flatMap(run -> run.ledger.all()));
    reports.forEach(run -> run.ledger.hide(leftOut));
  }

  @Override
  public boolean test(EntityView view) {
    return queue(view.key()).filter(this::leavesQueue).isPresent()
        || agent(view.key()).filter(this::leavesAgent).isPresent();
  }

  private boolean leavesQueue(List<String> ids) {
    String id = ids.get(ids.size() - 1);
    Set<String> names = queueNames.getOrDefault(ids, Set.of());
    return names.isEmpty()
        ? excludes(queues, id)
        : names.stream().noneMatch(name -> queues.keeps(id, name));
  }

  private boolean leavesAgent(String shown) {
    Set<Person> persons = people.getOrDefault(shown, Set.of());
    if (!persons.isEmpty()) {
      return persons.stream().noneMatch(person -> agents.keeps(person.id(), person.name()));
    }
    // What stands in place of an id matches nothing that is meant.
    return privacy.shownId(shown).filter(shown::equals).isPresent() && excludes(agents, shown);
  }

  private static boolean excludes(EntityFilter filter, String id) {
    return !new EntityFilter(List.of(), filter.exclude()).keeps(id, id);
  }

  private void remember(EntityView view) {
    Key key = view.key();
    String name = description(view);
    queue(key).ifPresent(ids -> remember(ids, name));
    if (privacy.byName()) {
      int at = key.entity().saidLabels().indexOf(AGENT_NAME);
      String said = at >= 0 && at < view.said().size() ? view.said().get(at) : "";
      String person = key.entity().group() == EntityGroup.CALLS ? name : said;
      agent(key).ifPresent(id -> remember(id, id, person));
    }
  }

  // What has no name is described by its id.
  private void remember(List<String> ids, String name) {
    if (!name.isEmpty() && !ids.contains(name)) {
      queueNames.computeIfAbsent(ids, unnamed -> new HashSet<>()).add(name);
    }
  }

  private void remember(String shown, String id, String name) {
    if (!name.isEmpty() && !name.equals(id)) {
      people.computeIfAbsent(shown, unnamed -> new HashSet<>()).add(new Person(id, name));
    }
  }

  private static String description(EntityView view) {
    List<String> labels = view.key().entity().descriptionLabels();
    for (int i = 0; i < labels.size(); i++) {
      if (NAMES.contains(labels.get(i))) {
        int at = i;
        return view.description().map(words -> words.get(at)).orElse("");
      }
    }
    return "";
  }

  private static Optional<String> agent(Key key) {
    OptionalInt at = AgentPrivacy.agentAt(key);
    return at.isPresent() ? Optional.of(key.ids().get(at.getAsInt())) : Optional.empty();
  }

  private static Optional<List<String>> queue(Key key) {
    Entity entity = key.entity();
    List<String> ids = key.ids();
    if (entity.queueAt().isPresent()) {
      return Optional.of(List.of(ids.get(entity.queueAt().getAsInt())));
    }
    return switch (entity.group()) {
      case RING_GROUP, RING_GROUP_MEMBER -> Optional.of(ids.subList(0, 2));
      case CALLS ->
          ids.get(0).equals(CALLS_OF_QUEUES) ? Optional.of(List.of(ids.get(1))) : Optional.empty();
      case QUEUE, CHANNEL, AGENT, AGENT_QUEUE, TEAM, INTERACTIONS -> Optional.empty();
    };
  }
}
