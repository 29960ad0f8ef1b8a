package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the newest list says of queues. Any thread may ask. */
final class QueueFacts {
  private final Supplier<Directory> directory;

  QueueFacts(Supplier<Directory> directory) {
    this.directory = directory;
  }

  /** The threshold that sla-met-count is counted with. */
  Optional<Duration> threshold(String id) {
    return find(id).flatMap(Directory.Queue::threshold);
  }

  /** A queue whose service level is switched off has none; of one not listed nobody knows. */
  boolean hasServiceLevel(String id) {
    return find(id).map(queue -> queue.threshold().isPresent()).orElse(true);
  }

  /** Whether somebody waits at the other end; telephony, as most are, where nothing is said. */
  boolean isOnline(String id) {
    return find(id)
        .map(Directory.Queue::media)
        .map(media -> media.isEmpty() || MediaLetter.isOnline(media))
        .orElse(true);
  }

  /** The id of the only queue that is called so. */
  Optional<String> called(String name) {
    List<String> ids =
        directory.get().queues().entrySet().stream()
            .filter(queue -> queue.getValue().name().equals(name))
            .map(Map.Entry::getKey)
            .toList();
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  private Optional<Directory.Queue> find(String id) {
    return Optional.ofNullable(directory.get().queues().get(id));
  }

  /** Name and media as a row says them. */
  static List<String> said(RawRow raw, String id) {
    return List.of(raw.name("queue-name", id), MediaLetter.word(raw.name("media-type", "")));
  }
}
