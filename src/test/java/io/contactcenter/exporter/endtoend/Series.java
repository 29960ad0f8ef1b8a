package io.contactcenter.exporter.endtoend;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A series by what tells it from others: its metric and the ids of its entity, each empty where it
 * has none. Names and other descriptions are left out.
 */
record Series(String metric, String queue, String agent) {
  /** By labels, as Prometheus and the status write them. */
  static Series of(JsonNode labels) {
    return of(labels.path("__name__").asText(), labels);
  }

  /** Of {@code metric}, by its other labels. */
  static Series of(String metric, JsonNode labels) {
    return new Series(metric, labels.path("queue").asText(), labels.path("agent").asText());
  }

  /** The same entity's series of another metric. */
  Series as(String other) {
    return new Series(other, queue, agent);
  }
}
