package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.row.Remembered;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queues: names, groups, media, who is assigned. Used by one thread at a time. */
final class QueueDirectory {
  private static final Set<String> MEDIA =
      Set.of("voice", "chat", "email", "sms", "voicemail", "video", "digital", "other");

  /** A queue as it is listed, and the id of its group. */
  record Listed(String id, String groupId, Directory.Queue queue, List<String> agents) {}

  private final Endpoints endpoints;
  private final Remembered<QueueGroup> groups;
  private final Remembered<QueueWithAgents> queues;
  private boolean whole;

  QueueDirectory(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.groups = new Remembered<>(clock);
    this.queues = new Remembered<>(clock);
  }

  /** The queues by id, without thresholds. An inactive one keeps its name and loses its agents. */
  Map<String, Listed> ask(Round round) throws InterruptedException {
    whole = true;
    Map<String, Listed> listed = new HashMap<>();
    for (QueueGroup group :
        groups
            .get("", () -> round.ask("queue-groups", endpoints.queueGroups(), QueueGroup.class))
            .orElseGet(this::unanswered)) {
      String groupId = Text.id(group.queueGroupId());
      if (!groupId.isEmpty()) {
        for (QueueWithAgents queue : queuesOf(groupId, round)) {
          Listed one = listed(groupId, group, queue);
          if (!one.id().isEmpty()) {
            listed.putIfAbsent(one.id(), one);
          }
        }
      }
    }
    return listed;
  }

  private List<QueueWithAgents> queuesOf(String groupId, Round round) throws InterruptedException {
    return queues
        .get(
            groupId,
            () ->
                round.ask("queues-with-agents", endpoints.queuesOf(groupId), QueueWithAgents.class))
        .orElseGet(this::unanswered);
  }

  private <T> List<T> unanswered() {
    whole = false;
    return List.of();
  }

  /** Whether everything that was asked for in the last round is known, since then or before. */
  boolean whole() {
    return whole;
  }

  private static Listed listed(String groupId, QueueGroup group, QueueWithAgents queue) {
    String id = Text.id(queue.queueId());
    String media = media(queue.queueType());
    boolean inactive = Boolean.FALSE.equals(queue.isActive());
    List<String> agents = queue.agentIds() == null || inactive ? List.of() : queue.agentIds();
    return new Listed(
        id,
        groupId,
        new Directory.Queue(
            Text.name(queue.queueName(), id),
            media.isEmpty() ? media(group.queueGroupType()) : media,
            Text.name(group.groupName(), groupId),
            Optional.empty(),
            Optional.empty()),
        agents.stream().map(Text::id).filter(agent -> !agent.isEmpty()).distinct().toList());
  }

  // VOICE and DIGITAL are what is documented.
  private static String media(@Nullable String type) {
    String word = Text.name(type, "").toLowerCase(Locale.ROOT);
    return word.isEmpty() || MEDIA.contains(word) ? word : "other";
  }
}
