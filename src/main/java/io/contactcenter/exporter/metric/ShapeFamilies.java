package io.contactcenter.exporter.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The families of the measures: each in the shapes that its entity and {@link Aggregation} have.
 */
final class ShapeFamilies {
  /** The families of one measure, as far as there are such. */
  private record Shapes(@Nullable Family interval, @Nullable Family today, @Nullable Family total) {
    static final Shapes NONE = new Shapes(null, null, null);
  }

  private static final String NEWEST = "during the newest complete interval";

  private final Map<Entity, List<Shapes>> byEntity = new EnumMap<>(Entity.class);
  private final Map<Entity, Family> histograms = new EnumMap<>(Entity.class);

  ShapeFamilies() {
    for (Entity entity : Entity.values()) {
      byEntity.put(entity, entity.measures().stream().map(m -> shapes(entity, m)).toList());
      entity.histogram().ifPresent(of -> histograms.put(entity, histogram(entity, of)));
    }
  }

  Family interval(Entity entity, Measure measure) {
    return present(find(entity, measure).interval(), entity, measure);
  }

  Family today(Entity entity, Measure measure) {
    return present(find(entity, measure).today(), entity, measure);
  }

  Family total(Entity entity, Measure measure) {
    return present(find(entity, measure).total(), entity, measure);
  }

  Family histogram(Entity entity) {
    Family histogram = histograms.get(entity);
    if (histogram == null) {
      throw new IllegalArgumentException(entity + " is no histogram");
    }
    return histogram;
  }

  /** All of an entity: intervals, then today, then totals. */
  List<Family> of(Entity entity) {
    List<Shapes> all = byEntity.getOrDefault(entity, List.of());
    return Stream.of(
            all.stream().map(Shapes::interval),
            all.stream().map(Shapes::today),
            all.stream().map(Shapes::total),
            Stream.ofNullable(histograms.get(entity)))
        .flatMap(families -> families)
        .filter(Objects::nonNull)
        .toList();
  }

  private Shapes find(Entity entity, Measure measure) {
    if (entity.measures().get(measure.slot()) != measure) {
      throw new IllegalArgumentException(entity + " has no measure " + measure);
    }
    return byEntity.getOrDefault(entity, List.of()).get(measure.slot());
  }

  private static Family present(@Nullable Family family, Entity entity, Measure measure) {
    if (family == null) {
      throw new IllegalArgumentException(entity + " " + measure + " is not shown in this shape");
    }
    return family;
  }

  private static Shapes shapes(Entity entity, Measure measure) {
    return switch (entity.shape()) {
      case FULL -> full(entity, measure);
      case COUNTERS -> new Shapes(null, null, counter(entity, measure));
      case HISTOGRAM -> Shapes.NONE;
    };
  }

  private static Shapes full(Entity entity, Measure measure) {
    return switch (measure.aggregation()) {
      case STATE -> new Shapes(gauge(entity, "", measure, ""), null, null);
      case PEAK, LEVEL -> new Shapes(gauge(entity, "interval", measure, NEWEST), null, null);
      case SUM ->
          new Shapes(
              gauge(entity, "interval", measure, NEWEST),
              gauge(entity, "today", measure, "during the business day so far"),
              counter(entity, measure));
    };
  }

  private static Family gauge(Entity entity, String shape, Measure measure, String when) {
    String name = name(entity.word(), shape, entity.qualifier(), measure.id());
    return family(name, Kind.GAUGE, entity, measure, when);
  }

  private static Family counter(Entity entity, Measure measure) {
    String name = name(entity.word(), entity.qualifier(), measure.id(), "total");
    return family(name, Kind.COUNTER, entity, measure, "since counting began");
  }

  /** The words that are not empty, joined. */
  private static String name(String... words) {
    return Stream.concat(Stream.of("contactcenter"), Stream.of(words))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("_"));
  }

  private static Family family(
      String name, Kind kind, Entity entity, Measure measure, String when) {
    String by = entity.qualifier().replace('_', ' ');
    return new Family(
        name,
        kind,
        measure.unit(),
        labels(entity),
        help(measure.help(), (by + " " + when).strip()),
        Family.Group.ENTITY);
  }

  /** The histogram that shows an entity. */
  private static Family histogram(Entity entity, Histogram histogram) {
    return new Family(
        name(entity.word(), "seconds"),
        Kind.HISTOGRAM,
        Unit.SECONDS,
        labels(entity),
        histogram.help(),
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
    return when.isEmpty() ? sentence : sentence.replaceFirst("(?=[,;:.])", " " + when);
  }
}
