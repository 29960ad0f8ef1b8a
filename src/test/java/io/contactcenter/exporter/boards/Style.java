package io.contactcenter.exporter.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one field of a panel looks: a column, a line, a value. */
final class Style {
  private final ArrayNode properties = Json.list();
  private boolean coloredText;

  static Style of(Unit unit) {
    Style style = new Style().with("unit", unit.id());
    return unit.decimals() < 0 ? style : style.with("decimals", unit.decimals());
  }

  static Style plain() {
    return new Style();
  }

  Style with(String property, Object value) {
    properties.add(property(property, value));
    return this;
  }

  private static ObjectNode property(String id, Object value) {
    return Json.object("id", id, "value", value);
  }

  Style color(Color color) {
    return with("color", Json.object("mode", "fixed", "fixedColor", color.hex()));
  }

  Style width(int pixels) {
    return with("custom.width", pixels);
  }

  /** Dashed and thin: what is wished, not what is. */
  Style dashed() {
    return with("custom.lineStyle", Json.object("fill", "dash", "dash", Json.list(6, 6)))
        .with("custom.lineWidth", 1)
        .with("custom.fillOpacity", 0)
        .with("custom.stacking", Json.object("mode", "none", "group", "A"));
  }

  /** Coloured below 0, and from 0 on; the sign says the same. */
  Style signed() {
    return with(
            "thresholds",
            Json.object(
                "mode",
                "absolute",
                "steps",
                Json.list(
                    Json.object("color", Color.BAD.hex(), "value", Json.none()),
                    Json.object("color", Color.GOOD.hex(), "value", 0))))
        .with("color", Json.object("mode", "thresholds"))
        .coloredText();
  }

  /** Coloured from {@code bad} on. */
  Style badFrom(double bad) {
    return with(
            "thresholds",
            Json.object(
                "mode",
                "absolute",
                "steps",
                Json.list(
                    Json.object("color", "text", "value", Json.none()),
                    Json.object("color", Color.BAD.hex(), "value", bad))))
        .with("color", Json.object("mode", "thresholds"))
        .coloredText();
  }

  /** Words instead of 0 and 1. */
  Style words(String zero, Color colorOfZero, String one, Color colorOfOne) {
    return words(new Word(zero, colorOfZero), new Word(one, colorOfOne));
  }

  /** What is shown instead of a number. */
  record Word(String text, Color color) {}

  /** Words instead of 0, 1 and so on. */
  Style words(Word... words) {
    return with("mappings", mappings(words)).coloredText();
  }

  static ArrayNode mappings(Word... words) {
    ObjectNode options = Json.object();
    for (Word word : words) {
      int value = options.size();
      options.set(
          String.valueOf(value),
          Json.object("text", word.text, "color", word.color.hex(), "index", value));
    }
    return Json.list(Json.object("type", "value", "options", options));
  }

  private Style coloredText() {
    coloredText = true;
    return this;
  }

  /**
   * The style of {@code field} in a panel of {@code type}; a cell needs to be told what a large
   * number does anyway.
   */
  ObjectNode of(String field, Panel.Type type) {
    ArrayNode properties = this.properties.deepCopy();
    if (coloredText && type == Panel.Type.TABLE) {
      properties.add(property("custom.cellOptions", Json.object("type", "color-text")));
    }
    return Json.object(
        "matcher", Json.object("id", "byName", "options", field), "properties", properties);
  }
}
