package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the filters of a source leave an entity out that was counted before they were what they
 * are. They are about ids and names; where a name is not known any more, or an id is hidden, an
 * entity is not left out unless its id says so, and goes as all that have no rows.
 */
final class LeftOut implements Predicate<EntityView> {
  private static final List<String> NAMES = List.of("queue_name", "ring_group_name", "group_name");
  private static final String AGENT_NAME = "agent_name";
  private static final String CALLS_OF_QUEUES = "queue";

  private final EntityFilter queues;
  private final EntityFilter agents;
  private final AgentPrivacy privacy;

  /** By id; of a ring group by site and id. */
  private final Map<List<String>, String> queueNames = new HashMap<>();

  /** By the id that is shown. */
  private final Map<String, Person> people = new HashMap<>();

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
                privacy
                    .shownId(id)
                    .filter(shown -> !agent.name().isEmpty())
                    .ifPresent(shown -> people.put(shown, new Person(id, agent.name()))));
  }

  /**
   * Lets {@code reports} forget what they have counted of entities that are not wanted any more.
   */
  static void forget(
      SourceConfig config, AgentPrivacy privacy, Directory known, List<ReportRun> reports) {
    Stream<EntityView> all =
        reports.stream()
            .flatMap(
                run ->
                    Arrays.stream(Entity.values())
                        .flatMap(entity -> run.ledger.view(entity, Optional.empty()).stream()));
    LeftOut leftOut = new LeftOut(config, privacy, known, all);
    reports.forEach(run -> run.ledger.leaveOut(leftOut));
  }

  @Override
  public boolean test(EntityView view) {
    Key key = view.key();
    boolean queue =
        queue(key)
            .filter(ids -> leaves(queues, ids.get(ids.size() - 1), queueNames.get(ids)))
            .isPresent();
    OptionalInt agentAt = AgentPrivacy.agentAt(key);
    return queue || (agentAt.isPresent() && leavesAgent(key.ids().get(agentAt.getAsInt())));
  }

  private boolean leavesAgent(String shown) {
    Person person = people.get(shown);
    if (person != null) {
      return leaves(agents, person.id(), person.name());
    }
    // What stands in place of an id matches nothing that is meant.
    return privacy.shownId(shown).filter(shown::equals).isPresent() && leaves(agents, shown, null);
  }

  private static boolean leaves(EntityFilter filter, String id, @Nullable String name) {
    return name == null
        ? !new EntityFilter(List.of(), filter.exclude()).keeps(id, id)
        : !filter.keeps(id, name);
  }

  private void remember(EntityView view) {
    Key key = view.key();
    String name = description(view);
    queue(key).ifPresent(ids -> remember(ids, name));
    if (!privacy.byName()) {
      return;
    }
    OptionalInt agentAt = AgentPrivacy.agentAt(key);
    if (agentAt.isPresent()) {
      int at = key.entity().saidLabels().indexOf(AGENT_NAME);
      String said = at >= 0 && at < view.said().size() ? view.said().get(at) : "";
      String id = key.ids().get(agentAt.getAsInt());
      Stream.of(said, key.entity().group() == EntityGroup.CALLS ? name : "")
          .filter(each -> !each.isEmpty())
          .findFirst()
          .ifPresent(each -> people.put(id, new Person(id, each)));
    }
  }

  private void remember(List<String> ids, String name) {
    if (!name.isEmpty()) {
      queueNames.put(ids, name);
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
