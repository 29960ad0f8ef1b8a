package io.contactcenter.exporter.metric;

/**
 * What is kept of a histogram: the sum of what was observed, and how many observations fell into
 * each of its disjoint buckets. A histogram with n edges has the first n + 1 of the buckets; the
 * last holds what is above all edges.
 */
public enum BucketMeasure implements Measure {
  SUM(Unit.SECONDS),
  BUCKET_1(Unit.COUNT),
  BUCKET_2(Unit.COUNT),
  BUCKET_3(Unit.COUNT),
  BUCKET_4(Unit.COUNT),
  BUCKET_5(Unit.COUNT),
  BUCKET_6(Unit.COUNT),
  BUCKET_7(Unit.COUNT),
  BUCKET_8(Unit.COUNT),
  BUCKET_9(Unit.COUNT),
  BUCKET_10(Unit.COUNT),
  BUCKET_11(Unit.COUNT);

  private final Unit unit;

  BucketMeasure(Unit unit) {
    this.unit = unit;
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.SUM;
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public String help() {
    return "Part of a histogram.";
  }
}
