package io.contactcenter.exporter.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The options of Grafana's panels. */
final class Looks {
  private Looks() {}

  static String grafanaName(Panel.Type type) {
    return switch (type) {
      case STAT -> "stat";
      case GRAPH -> "timeseries";
      case TABLE -> "table";
      case BARS -> "bargauge";
      case HEATMAP -> "heatmap";
    };
  }

  static ObjectNode stat() {
    return Json.object(
        "reduceOptions",
        reduced(),
        "orientation",
        "auto",
        "textMode",
        "value_and_name",
        "wideLayout",
        false,
        "colorMode",
        "value",
        "graphMode",
        "none",
        "justifyMode",
        "center",
        "showPercentChange",
        false,
        "percentChangeColorMode",
        "standard");
  }

  static ObjectNode graph() {
    return Json.object(
        "legend",
        Json.object(
            "displayMode", "list", "placement", "bottom", "showLegend", true, "calcs", Json.list()),
        "tooltip",
        Json.object("mode", "multi", "sort", "desc", "hideZeros", false));
  }

  static ObjectNode table() {
    return Json.object("frameIndex", 0, "showHeader", true, "cellHeight", "sm");
  }

  static ObjectNode bars() {
    return Json.object(
        "reduceOptions",
        reduced(),
        "orientation",
        "horizontal",
        "displayMode",
        "basic",
        "valueMode",
        "text",
        "namePlacement",
        "auto",
        "showUnfilled",
        true,
        "sizing",
        "auto",
        "minVizWidth",
        8,
        "minVizHeight",
        16,
        "maxVizHeight",
        300,
        "legend",
        Json.object(
            "showLegend",
            false,
            "displayMode",
            "list",
            "placement",
            "bottom",
            "calcs",
            Json.list()));
  }

  static ObjectNode heatmap() {
    return Json.object(
        "calculate",
        false,
        "cellGap",
        1,
        "cellValues",
        Json.object("unit", "locale", "decimals", 0),
        "color",
        Json.object(
            "mode",
            "scheme",
            "scheme",
            "Cividis",
            "steps",
            64,
            "reverse",
            false,
            "exponent",
            0.5,
            "fill",
            "dark-orange",
            "scale",
            "exponential"),
        "exemplars",
        Json.object("color", "rgba(255,0,255,0.7)"),
        "filterValues",
        Json.object("le", 1e-9),
        "legend",
        Json.object("show", true),
        "rowsFrame",
        Json.object("layout", "auto"),
        "showValue",
        "auto",
        "tooltip",
        Json.object("mode", "single", "yHistogram", false, "showColorScale", true),
        "yAxis",
        Json.object("axisPlacement", "left", "reverse", false, "unit", "s"));
  }

  static ObjectNode lines() {
    return Json.object(
        "drawStyle",
        "line",
        "lineInterpolation",
        "stepAfter",
        "lineWidth",
        2,
        "fillOpacity",
        0,
        "gradientMode",
        "none",
        "showPoints",
        "never",
        "spanNulls",
        false,
        "insertNulls",
        false,
        "pointSize",
        5,
        "axisPlacement",
        "auto",
        "axisLabel",
        "",
        "axisColorMode",
        "text",
        "axisBorderShow",
        false,
        "axisCenteredZero",
        false,
        "barAlignment",
        0,
        "lineStyle",
        Json.object("fill", "solid"),
        "scaleDistribution",
        Json.object("type", "linear"),
        "hideFrom",
        Json.object("legend", false, "tooltip", false, "viz", false),
        "thresholdsStyle",
        Json.object("mode", "off"),
        "stacking",
        Json.object("mode", "none", "group", "A"));
  }

  private static ObjectNode reduced() {
    return Json.object("calcs", Json.list("lastNotNull"), "fields", "", "values", false);
  }

  /**
   * One table of the answers to {@code targets}, with {@code labels} before the values. A label
   * without a title tells rows apart and is not shown.
   */
  static ArrayNode sideBySide(ArrayNode targets, String... labels) {
    ObjectNode names = Json.object();
    ObjectNode places = Json.object();
    ObjectNode hidden = Json.object("Time", true);
    for (int i = 0; i < labels.length; i += 2) {
      if (labels[i + 1].isEmpty()) {
        hidden.put(labels[i], true);
        continue;
      }
      names.put(labels[i], labels[i + 1]);
      places.put(labels[i], places.size());
    }
    for (JsonNode target : targets) {
      String value = targets.size() == 1 ? "Value" : "Value #" + target.get("refId").asText();
      names.set(value, target.get("legendFormat"));
      places.put(value, places.size());
    }
    ArrayNode all = Json.list();
    if (targets.size() > 1) {
      all.add(Json.object("id", "merge", "options", Json.object()));
    }
    all.add(
        Json.object(
            "id",
            "organize",
            "options",
            Json.object("excludeByName", hidden, "indexByName", places, "renameByName", names)));
    return all;
  }
}
