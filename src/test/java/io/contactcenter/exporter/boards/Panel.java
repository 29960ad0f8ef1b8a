package io.contactcenter.exporter.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** One panel of a board: what it asks, and how it shows the answers. */
final class Panel {
  enum Type {
    STAT,
    GRAPH,
    TABLE,
    BARS,
    HEATMAP
  }

  private final Type type;
  private final ObjectNode json;
  private final ArrayNode targets = Json.list();
  private final ObjectNode defaults;
  private final ArrayNode overrides = Json.list();
  private final int width;

  private Panel(Type type, int width, String title, String description, ObjectNode options) {
    this.type = type;
    this.width = width;
    this.defaults =
        Json.object(
            "noValue",
            "no data",
            "mappings",
            Json.list(),
            "color",
            Json.object("mode", "fixed", "fixedColor", "text"),
            "thresholds",
            Json.object(
                "mode",
                "absolute",
                "steps",
                Json.list(Json.object("color", "text", "value", Json.none()))),
            "custom",
            Json.object());
    this.json =
        Json.object(
            "type",
            Looks.grafanaName(type),
            "title",
            title,
            "description",
            description,
            "datasource",
            Variable.DATASOURCE,
            "fieldConfig",
            Json.object("defaults", defaults, "overrides", overrides),
            "options",
            options,
            "targets",
            targets);
  }

  /** Large numbers, each with its name. */
  static Panel stat(int width, String title, String description) {
    return new Panel(Type.STAT, width, title, description, Looks.stat());
  }

  /** Lines over time; a figure of an interval stands until the next one. */
  static Panel graph(int width, String title, String description) {
    Panel panel = new Panel(Type.GRAPH, width, title, description, Looks.graph());
    panel.defaults.set("color", Json.object("mode", "palette-classic"));
    panel.defaults.set("custom", Looks.lines());
    return panel;
  }

  /** A row for each combination of labels, a column for each query. */
  static Panel table(int width, String title, String description) {
    Panel panel = new Panel(Type.TABLE, width, title, description, Looks.table());
    panel.defaults.put("noValue", "");
    panel.defaults.set(
        "custom",
        Json.object("align", "auto", "cellOptions", Json.object("type", "auto"), "inspect", false));
    return panel;
  }

  /** A bar for each series. */
  static Panel bars(int width, String title, String description) {
    return new Panel(Type.BARS, width, title, description, Looks.bars());
  }

  /** A histogram over time. */
  static Panel heatmap(int width, String title, String description) {
    return new Panel(Type.HEATMAP, width, title, description, Looks.heatmap());
  }

  /**
   * Asks.
   *
   * @param name of the series in the legend, of the value, of the column
   * @param query in short, see {@link Selector}
   */
  Panel ask(String name, String query) {
    boolean instant = type != Type.GRAPH && type != Type.HEATMAP;
    String format =
        switch (type) {
          case TABLE -> "table";
          case HEATMAP -> "heatmap";
          case STAT, GRAPH, BARS -> "time_series";
        };
    targets.add(
        Json.object(
            "refId",
            String.valueOf((char) ('A' + targets.size())),
            "datasource",
            Variable.DATASOURCE,
            "expr",
            Selector.expand(query),
            "legendFormat",
            name,
            "editorMode",
            "code",
            "format",
            format,
            "instant",
            instant,
            "range",
            !instant));
    return this;
  }

  Panel ask(String name, Style style, String query) {
    return ask(name, query).style(name, style);
  }

  Panel unit(Unit unit) {
    defaults.put("unit", unit.id());
    if (unit.decimals() >= 0) {
      defaults.put("decimals", unit.decimals());
    }
    return this;
  }

  Panel style(String field, Style style) {
    overrides.add(style.of(field, type));
    return this;
  }

  /** A colour for each series of that name, whatever others there are. */
  Panel colors(Map<String, Color> colors) {
    new TreeMap<>(colors).forEach((name, color) -> style(name, Style.plain().color(color)));
    return this;
  }

  /** Words instead of 0 and 1, for every series. */
  Panel words(String zero, Color colorOfZero, String one, Color colorOfOne) {
    defaults.set(
        "mappings",
        Style.mappings(new Style.Word(zero, colorOfZero), new Style.Word(one, colorOfOne)));
    return this;
  }

  /** From 0, so that the length of a bar is its value. */
  Panel fromZero() {
    defaults.put("min", 0);
    return this;
  }

  /** From 0 to {@code most}, whatever the values are. */
  Panel scale(double most) {
    defaults.put("min", 0).put("max", most);
    return this;
  }

  /** Areas on top of each other, which add up. */
  Panel stacked() {
    ((ObjectNode) defaults.get("custom")).put("fillOpacity", 60).put("lineWidth", 0);
    ((ObjectNode) defaults.get("custom"))
        .set("stacking", Json.object("mode", "normal", "group", "A"));
    return this;
  }

  /** Values that move all the time, not interval by interval. */
  Panel smooth() {
    ((ObjectNode) defaults.get("custom")).put("lineInterpolation", "linear");
    return this;
  }

  /**
   * Puts the answers side by side.
   *
   * @param sortedBy column with the largest values first
   * @param labels what the rows are told apart by, and the titles of these columns in turn; one
   *     without a title is not shown
   */
  Panel columns(String sortedBy, boolean descending, String... labels) {
    json.set("transformations", Looks.sideBySide(targets, labels));
    ((ObjectNode) json.get("options"))
        .set("sortBy", Json.list(Json.object("displayName", sortedBy, "desc", descending)));
    return this;
  }

  int width() {
    return width;
  }

  ObjectNode at(int id, int x, int y, int height) {
    ObjectNode placed = Json.object("id", id);
    placed.setAll(json);
    placed.set("gridPos", Json.object("x", x, "y", y, "w", width, "h", height));
    return placed;
  }
}
