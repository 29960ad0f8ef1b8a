package io.contactcenter.exporter.report;

import io.contactcenter.exporter.metric.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity of one queue, agent or other entity within a source: its ids in the order of {@link
 * Entity#idLabels}. No record, since a poll asks for the hash code of each many times.
 */
public final class Key {
  private static final int SPREAD = 0x9E3779B1;

  private final Entity entity;
  private final List<String> ids;
  private final int hash;

  public Key(Entity entity, List<String> ids) {
    this.entity = entity;
    this.ids = List.copyOf(ids);
    if (ids.size() != entity.idLabels().size()) {
      throw new IllegalArgumentException(entity + " has ids " + entity.idLabels() + ", not " + ids);
    }
    this.hash = hash(entity, ids);
  }

  public static Key of(Entity entity, String... ids) {
    return new Key(entity, List.of(ids));
  }

  // Spread wide: by the hash code of a list of numbers in words, agent 11 in queue 21 would be
  // agent 12 in queue 11, and so on over all agents and queues of a large account.
  private static int hash(Entity entity, List<String> ids) {
    int hash = entity.name().hashCode();
    for (String id : ids) {
      hash = hash * SPREAD + id.hashCode();
    }
    return hash;
  }

  public Entity entity() {
    return entity;
  }

  public List<String> ids() {
    return ids;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Key key && hash == key.hash && entity == key.entity && sameIds(key));
  }

  // Of one entity they are equally many. No iterators: this is asked for each row, several times.
  private boolean sameIds(Key other) {
    for (int i = 0; i < ids.size(); i++) {
      if (!ids.get(i).equals(other.ids.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return entity + " " + ids;
  }
}
