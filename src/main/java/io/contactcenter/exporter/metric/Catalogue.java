package io.contactcenter.exporter.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every metric family this version can expose, once, in the order in which they are exposed and
 * documented. The shapes of measures are made here; the rest is listed in {@link QueueFamilies},
 * {@link AgentFamilies}, {@link RingGroupFamilies}, {@link SourceFamilies}, {@link ReportFamilies},
 * {@link RequestFamilies}, {@link RateLimitFamilies} and {@link SelfFamilies}.
 */
public final class Catalogue {
  private static final Map<Entity, List<Family>> BESIDE =
      Map.of(
          Entity.QUEUE, QueueFamilies.ALL,
          Entity.AGENT, AgentFamilies.ALL,
          Entity.RING_GROUP, RingGroupFamilies.ALL);
  private static final ShapeFamilies SHAPES = new ShapeFamilies();
  private static final List<Family> FAMILIES = inOrder();
  private static final Map<String, Family> BY_NAME = byName(FAMILIES);

  private Catalogue() {}

  /** The gauge of the newest complete interval; of a state, its gauge. */
  public static Family interval(Entity entity, Measure measure) {
    return SHAPES.interval(entity, measure);
  }

  /** The gauge of the business day so far; only of measures that are {@link Aggregation#SUM}. */
  public static Family today(Entity entity, Measure measure) {
    return SHAPES.today(entity, measure);
  }

  /** The counter of all that was counted; only of measures that are {@link Aggregation#SUM}. */
  public static Family total(Entity entity, Measure measure) {
    return SHAPES.total(entity, measure);
  }

  /** The histogram that an entity is shown as. */
  public static Family histogram(Entity entity) {
    return SHAPES.histogram(entity);
  }

  /** What counts a measure: its counter, or the histogram that it is a part of. */
  public static Family counting(Entity entity, Measure measure) {
    return entity.histogram().isPresent() ? histogram(entity) : total(entity, measure);
  }

  /** All families in the order of exposition. */
  public static List<Family> families() {
    return FAMILIES;
  }

  /** The family of that sample name, a counter's {@code _total} included. */
  public static Optional<Family> family(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static List<Family> inOrder() {
    List<Family> families = new ArrayList<>();
    for (Entity entity : Entity.values()) {
      families.addAll(SHAPES.of(entity));
      families.addAll(BESIDE.getOrDefault(entity, List.of()));
    }
    families.addAll(SourceFamilies.ALL);
    families.addAll(ReportFamilies.ALL);
    families.addAll(RequestFamilies.ALL);
    families.addAll(RateLimitFamilies.ALL);
    families.addAll(SelfFamilies.ALL);
    return List.copyOf(families);
  }

  private static Map<String, Family> byName(List<Family> families) {
    Map<String, Family> byName = new LinkedHashMap<>();
    for (Family family : families) {
      if (byName.put(family.name(), family) != null) {
        throw new IllegalStateException("two families are named " + family.name());
      }
    }
    return Map.copyOf(byName);
  }
}
