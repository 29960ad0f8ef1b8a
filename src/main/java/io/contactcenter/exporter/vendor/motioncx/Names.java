package io.contactcenter.exporter.vendor.motioncx;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields that are wanted, whatever the case of their letters: the documents write rows with
 * capitals and envelopes without, the vendor's published clients both ways.
 */
final class Names {
  private final Map<String, String> wanted;

  private Names(Stream<String> wanted) {
    this.wanted =
        wanted.collect(
            Collectors.toMap(
                name -> name.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));
  }

  static Names of(String... wanted) {
    return new Names(Stream.of(wanted));
  }

  static Names of(Set<String> wanted) {
    return new Names(wanted.stream());
  }

  /** What a field is called here; empty where it is not wanted. */
  UnaryOperator<String> naming() {
    return written -> wanted.getOrDefault(written.toLowerCase(Locale.ROOT), "");
  }
}
