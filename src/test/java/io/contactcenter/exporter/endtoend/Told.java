package io.contactcenter.exporter.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** An alert as a receiver was told of it. */
record Told(JsonNode alert) {
  boolean isFiring() {
    return alert.path("status").asText().equals("firing");
  }

  boolean isResolved() {
    return alert.path("status").asText().equals("resolved");
  }

  boolean is(String name) {
    return label("alertname").equals(name);
  }

  boolean isOf(String source) {
    return label("source").equals(source);
  }

  boolean isSameAs(Told other) {
    return fingerprint().equals(other.fingerprint());
  }

  String label(String name) {
    return alert.path("labels").path(name).asText();
  }

  /** The names of its labels. */
  Set<String> labels() {
    Set<String> names = new TreeSet<>();
    alert.path("labels").fieldNames().forEachRemaining(names::add);
    return names;
  }

  String annotation(String name) {
    return alert.path("annotations").path(name).asText();
  }

  private String fingerprint() {
    return alert.path("fingerprint").asText();
  }
}
