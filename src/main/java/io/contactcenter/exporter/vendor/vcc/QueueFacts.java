package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the list says of queues, or said last. Any thread may ask. */
final class QueueFacts {
  private final Listing queues;

  QueueFacts(Listing queues) {
    this.queues = queues;
  }

  /** The threshold that sla-met-count is counted with. */
  Optional<Duration> threshold(String id) {
    return find(id).flatMap(Listed::threshold);
  }

  /** A queue whose service level is switched off has none; of one not listed nobody knows. */
  boolean hasServiceLevel(String id) {
    return find(id).map(Listed::measured).orElse(true);
  }

  /** Whether somebody waits at the other end; telephony, as most are, where nothing is said. */
  boolean isOnline(String id) {
    return find(id).map(QueueFacts::isOnline).orElse(true);
  }

  static boolean isOnline(Listed queue) {
    return queue.group().isEmpty() || MediaLetter.isOnline(queue.group());
  }

  /** The id of the only queue that is called so, or was when it was last listed. */
  Optional<String> called(String name) {
    List<String> ids =
        queues.lately().values().stream()
            .filter(queue -> queue.name().equals(name))
            .map(Listed::id)
            .toList();
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  // Of one that is gone from the list, rows are still to come.
  private Optional<Listed> find(String id) {
    return Optional.ofNullable(queues.lately().get(id));
  }

  /** Name and media as a row says them. */
  static List<String> said(RawRow raw, String id) {
    return List.of(raw.name("queue-name", id), MediaLetter.word(raw.name("media-type", "")));
  }
}
