package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one answer. Of all keys that are equal it gives the first, so that who looks one
 * up later need not compare ids.
 */
final class MetKeys {
  private final Map<Entity, Map<Key, Key>> met = new EnumMap<>(Entity.class);
  private final int most;

  /**
   * @param most how many entities of one kind there is room for, and one more
   */
  MetKeys(int most) {
    this.most = most;
  }

  /** The first of those equal to {@code key}; null where there is no room for it. */
  @Nullable Key first(Key key) {
    Map<Key, Key> known = met.computeIfAbsent(key.entity(), entity -> new HashMap<>());
    Key first = known.get(key);
    if (first == null && known.size() <= most) {
      known.put(key, key);
      return key;
    }
    return first;
  }

  /** Whether there is room for what is kept of an entity. */
  boolean hasRoom(Key key) {
    return first(key) != null;
  }
}
