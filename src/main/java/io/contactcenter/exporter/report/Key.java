package io.contactcenter.exporter.report;

import io.contactcenter.exporter.metric.Entity;
import java.util.List;

/**
 * The identity of one queue, agent or other entity within a source: its ids in the order of {@link
 * Entity#idLabels}.
 */
public record Key(Entity entity, List<String> ids) {
  public Key {
    ids = List.copyOf(ids);
    if (ids.size() != entity.idLabels().size()) {
      throw new IllegalArgumentException(entity + " has ids " + entity.idLabels() + ", not " + ids);
    }
  }

  public static Key of(Entity entity, String... ids) {
    return new Key(entity, List.of(ids));
  }
}
