package io.contactcenter.exporter.servicelevel;

import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_SHORT;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.OFFERED;
import static io.contactcenter.exporter.metric.QueueMeasure.SERVICE_LEVEL_ELIGIBLE;
import static io.contactcenter.exporter.metric.QueueMeasure.SERVICE_LEVEL_MET;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a service level is made of counts: A answered, B abandoned, O offered, T within the
 * threshold, s short.
 */
public enum Formula {
  /** A_T / (A + B). */
  ANSWERED_AND_ABANDONED(
      List.of(ANSWERED_WITHIN_THRESHOLD), List.of(ANSWERED, ABANDONED), List.of()),
  /** A_T / (A + B - B_s). */
  SHORT_ABANDONS_EXCLUDED(
      List.of(ANSWERED_WITHIN_THRESHOLD), List.of(ANSWERED, ABANDONED), List.of(ABANDONED_SHORT)),
  /** A_T / (A + B - B_T). */
  EARLY_ABANDONS_EXCLUDED(
      List.of(ANSWERED_WITHIN_THRESHOLD),
      List.of(ANSWERED, ABANDONED),
      List.of(ABANDONED_WITHIN_THRESHOLD)),
  /** (A_T + B_T) / (A + B). */
  EARLY_ABANDONS_MET(
      List.of(ANSWERED_WITHIN_THRESHOLD, ABANDONED_WITHIN_THRESHOLD),
      List.of(ANSWERED, ABANDONED),
      List.of()),
  /** (A_T + B_s) / (A + B). */
  SHORT_ABANDONS_MET(
      List.of(ANSWERED_WITHIN_THRESHOLD, ABANDONED_SHORT), List.of(ANSWERED, ABANDONED), List.of()),
  /** A_T / A. */
  ANSWERED_ONLY(List.of(ANSWERED_WITHIN_THRESHOLD), List.of(ANSWERED), List.of()),
  /** A_T / O. */
  ANSWERED_OF_OFFERED(List.of(ANSWERED_WITHIN_THRESHOLD), List.of(OFFERED), List.of()),
  /** The vendor's own two counts. */
  VENDOR(List.of(SERVICE_LEVEL_MET), List.of(SERVICE_LEVEL_ELIGIBLE), List.of());

  private final List<QueueMeasure> met;
  private final List<QueueMeasure> eligible;
  private final List<QueueMeasure> excluded;
  private final Set<QueueMeasure> needs;

  Formula(List<QueueMeasure> met, List<QueueMeasure> eligible, List<QueueMeasure> excluded) {
    this.met = met;
    this.eligible = eligible;
    this.excluded = excluded;
    this.needs =
        Stream.of(met, eligible, excluded)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** As it is written in the configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The counts it is made of: without one of them there is no service level. */
  public Set<QueueMeasure> needs() {
    return needs;
  }

  /**
   * Writes numerator and denominator into a queue's values, both or, where a count is absent,
   * neither. What a vendor counts itself stays as it is.
   *
   * @param values by {@link QueueMeasure#ordinal}; changed in {@link
   *     QueueMeasure#SERVICE_LEVEL_MET} and {@link QueueMeasure#SERVICE_LEVEL_ELIGIBLE} only
   */
  public void fill(long[] values) {
    if (this == VENDOR) {
      return;
    }
    boolean complete = needs.stream().allMatch(measure -> at(measure, values) != Measure.ABSENT);
    long numerator = complete ? sum(met, values) : Measure.ABSENT;
    // Vendors attribute counts to intervals each in their own way: an interval can have more early
    // abandons than contacts.
    long denominator =
        complete ? Math.max(0, sum(eligible, values) - sum(excluded, values)) : Measure.ABSENT;
    put(SERVICE_LEVEL_MET, values, numerator);
    put(SERVICE_LEVEL_ELIGIBLE, values, denominator);
  }

  private static long sum(List<QueueMeasure> measures, long[] values) {
    return measures.stream().mapToLong(measure -> at(measure, values)).sum();
  }

  private static long at(Measure measure, long[] values) {
    return values[measure.slot()];
  }

  private static void put(Measure measure, long[] values, long value) {
    values[measure.slot()] = value;
  }
}
