package io.contactcenter.exporter.simulator.ringcentral;

import java.util.SplittableRandom;

/**
 * What a day's events do not say of a call: drawn from the seed, the day and the event, each thing
 * by itself, so that the same call always turns out the same.
 */
record Luck(long event) {
  /** The luck of an event. */
  static Luck of(long seed, long second, int who, int what) {
    return new Luck(((seed * 1_000_003 + second) * 31 + who) * 31 + what);
  }

  /** A number from 0 to 1. */
  double draw(String thing) {
    return new SplittableRandom(event * 31 + thing.hashCode()).nextDouble();
  }

  /** Milliseconds from {@code least} to {@code most}. */
  long millis(String thing, long least, long most) {
    return least + (long) (draw(thing) * (most - least));
  }

  /** How long it takes to connect a call. */
  long setup() {
    return millis("setup", 200, 1400);
  }

  String endedBy() {
    return draw("end") < 0.7 ? "caller" : "callee";
  }
}
