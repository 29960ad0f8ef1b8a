package io.contactcenter.exporter.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The families of the measures: each in the shapes that its {@link Aggregation} allows. */
final class ShapeFamilies {
  /** The families of one measure; {@code today} and {@code total} only of a sum. */
  private record Shapes(Family interval, @Nullable Family today, @Nullable Family total) {}

  private final Map<Entity, List<Shapes>> byEntity = new EnumMap<>(Entity.class);

  ShapeFamilies() {
    for (Entity entity : Entity.values()) {
      byEntity.put(entity, entity.measures().stream().map(m -> shapes(entity, m)).toList());
    }
  }

  Family interval(Entity entity, Measure measure) {
    return find(entity, measure).interval();
  }

  Family today(Entity entity, Measure measure) {
    return present(find(entity, measure).today(), entity, measure);
  }

  Family total(Entity entity, Measure measure) {
    return present(find(entity, measure).total(), entity, measure);
  }

  /** All of an entity: intervals, then today, then totals. */
  List<Family> of(Entity entity) {
    List<Family> intervals = new ArrayList<>();
    List<Family> todays = new ArrayList<>();
    List<Family> totals = new ArrayList<>();
    for (Shapes shapes : byEntity.getOrDefault(entity, List.of())) {
      intervals.add(shapes.interval());
      if (shapes.today() != null) {
        todays.add(shapes.today());
      }
      if (shapes.total() != null) {
        totals.add(shapes.total());
      }
    }
    intervals.addAll(todays);
    intervals.addAll(totals);
    return intervals;
  }

  private Shapes find(Entity entity, Measure measure) {
    if (entity.measures().get(measure.slot()) != measure) {
      throw new IllegalArgumentException(entity + " has no measure " + measure);
    }
    return byEntity.getOrDefault(entity, List.of()).get(measure.slot());
  }

  private static Family present(@Nullable Family family, Entity entity, Measure measure) {
    if (family == null) {
      throw new IllegalArgumentException(entity + " " + measure + " has the interval shape only");
    }
    return family;
  }

  private static Shapes shapes(Entity entity, Measure measure) {
    String prefix = "contactcenter_" + entity.id();
    Family interval =
        family(
            prefix + "_interval_" + measure.id(),
            Kind.GAUGE,
            entity,
            measure,
            "during the newest complete interval");
    if (measure.aggregation() != Aggregation.SUM) {
      return new Shapes(interval, null, null);
    }
    return new Shapes(
        interval,
        family(
            prefix + "_today_" + measure.id(),
            Kind.GAUGE,
            entity,
            measure,
            "during the business day so far"),
        family(
            prefix + "_" + measure.id() + "_total",
            Kind.COUNTER,
            entity,
            measure,
            "since counting began"));
  }

  private static Family family(
      String name, Kind kind, Entity entity, Measure measure, String when) {
    return new Family(
        name,
        kind,
        measure.unit(),
        labels(entity),
        help(measure.help(), when),
        Family.Group.ENTITY);
  }

  /** Labels of an entity in the order in which they are written. */
  static List<String> labels(Entity entity) {
    List<String> labels = new ArrayList<>(List.of("source"));
    labels.addAll(entity.idLabels());
    labels.addAll(entity.descriptionLabels());
    return labels;
  }

  // "Time agents spent with contacts, hold included." says when before its first comma.
  private static String help(String sentence, String when) {
    return sentence.replaceFirst("(?=[,;:.])", " " + when);
  }
}
