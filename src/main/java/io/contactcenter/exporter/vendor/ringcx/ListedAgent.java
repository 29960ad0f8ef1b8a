package io.contactcenter.exporter.vendor.ringcx;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of {@code agents} of an agent group. */
record ListedAgent(
    @Nullable String agentId, @Nullable String firstName, @Nullable String lastName) {
  /** First and last name, empty where there is neither. */
  String name() {
    return Stream.of(firstName, lastName)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
