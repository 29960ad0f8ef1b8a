package io.contactcenter.exporter.simulator.day;

import java.util.SplittableRandom;

/**
 * Draws from a seed. Uses StrictMath and an algorithm that its documentation fixes, so that every
 * JDK draws the same.
 */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** A source of its own, so that drawing more here does not shift what is drawn there. */
  Chance split() {
    return new Chance(random.split());
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both possible. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** A skewed duration around {@code median}, in whole seconds between {@code low} and high. */
  int duration(double median, int low, int high) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    long drawn = Math.round(median * StrictMath.exp(0.5 * normal));
    return (int) Math.max(low, Math.min(high, drawn));
  }
}
