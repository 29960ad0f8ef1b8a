package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down {@code endpoint} or {@code endpoint reason} of every request. */
public final class Requests implements RequestLog {
  private final List<String> lines = new ArrayList<>();

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void request(String endpoint, Duration took, Optional<Failure> failure) {
    lines.add(endpoint + failure.map(f -> " " + f.id()).orElse(""));
  }
}
