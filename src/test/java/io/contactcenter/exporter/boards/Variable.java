package io.contactcenter.exporter.boards;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a viewer chooses. */
final class Variable {
  static final ObjectNode DATASOURCE = Json.object("type", "prometheus", "uid", "${datasource}");

  private Variable() {}

  static ObjectNode datasource() {
    return Json.object(
        "name",
        "datasource",
        "label",
        "Data source",
        "type",
        "datasource",
        "query",
        "prometheus",
        "regex",
        "",
        "multi",
        false,
        "includeAll",
        false,
        "options",
        Json.list(),
        "refresh",
        1,
        "hide",
        0,
        "skipUrlSync",
        false);
  }

  /** The values of a label. */
  static ObjectNode ofLabel(String name, String title, String label, String series) {
    return query(name, title, "label_values(" + series + ", " + label + ")", 1, "");
  }

  /** Ids that are shown by name. */
  static ObjectNode ofNames(String name, String title, String id, String idName, String series) {
    return query(
        name,
        title,
        "query_result(" + series + ")",
        3,
        "/\\b" + id + "=\"(?<value>[^\"]+)\".*\\b" + idName + "=\"(?<text>[^\"]+)\"/");
  }

  private static ObjectNode query(String name, String title, String query, int type, String regex) {
    return Json.object(
        "name",
        name,
        "label",
        title,
        "type",
        "query",
        "datasource",
        DATASOURCE,
        "query",
        Json.object("query", query, "qryType", type, "refId", name),
        "definition",
        query,
        // With every change of the time range.
        "refresh",
        2,
        "sort",
        5,
        "multi",
        true,
        "includeAll",
        true,
        "allValue",
        ".*",
        "current",
        Json.object("text", Json.list("All"), "value", Json.list("$__all")),
        "options",
        Json.list(),
        "hide",
        0,
        "skipUrlSync",
        false,
        "regex",
        regex);
  }

  static ObjectNode source() {
    return ofLabel("source", "Source", "source", "contactcenter_source_up");
  }

  static ObjectNode queueGroup() {
    return ofLabel(
        "queue_group",
        "Queue group",
        "queue_group",
        "contactcenter_queue_info{source=~\"$source\"}");
  }

  static ObjectNode media() {
    return ofLabel("media", "Media", "media", "contactcenter_queue_info{source=~\"$source\"}");
  }

  static ObjectNode queue() {
    return ofNames(
        "queue",
        "Queue",
        "queue",
        "queue_name",
        "contactcenter_queue_info{source=~\"$source\",media=~\"$media\",queue_group=~\"$queue_group\"}");
  }
}
