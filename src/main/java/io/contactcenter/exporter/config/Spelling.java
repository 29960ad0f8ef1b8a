package io.contactcenter.exporter.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to write. */
final class Spelling {
  private Spelling() {}

  /** The candidate that differs from {@code written} in a few letters only, if there is one. */
  static Optional<String> nearest(String written, Collection<String> candidates) {
    String word = written.toLowerCase(Locale.ROOT);
    int tolerance = Math.max(1, Math.min(3, word.length() / 3));
    return candidates.stream()
        .filter(candidate -> distance(word, candidate.toLowerCase(Locale.ROOT)) <= tolerance)
        .min(
            Comparator.comparingInt(
                candidate -> distance(word, candidate.toLowerCase(Locale.ROOT))));
  }

  /** How many letters are to be put in, left out or replaced. */
  private static int distance(String a, String b) {
    int[] former = new int[b.length() + 1];
    for (int j = 0; j < former.length; j++) {
      former[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = former[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(former[j], current[j - 1]) + 1);
      }
      former = current;
    }
    return former[b.length()];
  }
}
