package io.contactcenter.exporter.report;

import io.contactcenter.exporter.metric.Entity;
import java.util.List;

/**
 * The identity of one queue, agent or other entity within a source: its ids in the order of {@link
 * Entity#idLabels}.
 */
public record Key(Entity entity, List<String> ids) {
  private static final int SPREAD = 0x9E3779B1;

  public Key {
    ids = List.copyOf(ids);
    if (ids.size() != entity.idLabels().size()) {
      throw new IllegalArgumentException(entity + " has ids " + entity.idLabels() + ", not " + ids);
    }
  }

  public static Key of(Entity entity, String... ids) {
    return new Key(entity, List.of(ids));
  }

  /**
   * Spread wide: by the hash code of a list of numbers in words, agent 11 in queue 21 would be
   * agent 12 in queue 11, and so on over all agents and queues of a large account.
   */
  @Override
  public int hashCode() {
    int hash = entity.name().hashCode();
    for (String id : ids) {
      hash = hash * SPREAD + id.hashCode();
    }
    return hash;
  }
}
