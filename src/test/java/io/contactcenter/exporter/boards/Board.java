package io.contactcenter.exporter.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A dashboard, put together from top to bottom. */
final class Board {
  /** The width of a board, in columns of Grafana. */
  static final int COLUMNS = 24;

  private static final int SCHEMA = 41;
  private static final String TAG = "contact center";

  private final ArrayNode panels = Json.list();
  private final ArrayNode variables = Json.list(Variable.datasource());
  private final ObjectNode json;
  private int bottom;

  /**
   * A board without panels.
   *
   * @param name of the file, and in the address behind {@code contactcenter-}
   * @param since the beginning of the time that is shown, as {@code now-12h}
   */
  Board(String name, String title, String description, String since, String refresh) {
    json =
        Json.object(
            "uid",
            "contactcenter-" + name,
            "title",
            title,
            "description",
            description,
            "tags",
            Json.list(TAG),
            "schemaVersion",
            SCHEMA,
            "version",
            1,
            "editable",
            false,
            "graphTooltip",
            1,
            "timezone",
            "browser",
            "weekStart",
            "",
            "refresh",
            refresh,
            "time",
            Json.object("from", since, "to", "now"),
            "timepicker",
            Json.object(),
            "fiscalYearStartMonth",
            0,
            "links",
            Json.list(links()),
            "annotations",
            Json.object("list", Json.list()),
            "templating",
            Json.object("list", variables),
            "panels",
            panels);
  }

  // To all the boards, with what is chosen here.
  private static ObjectNode links() {
    return Json.object(
        "title",
        "Contact center",
        "type",
        "dashboards",
        "icon",
        "external link",
        "tooltip",
        "",
        "url",
        "",
        "tags",
        Json.list(TAG),
        "asDropdown",
        false,
        "targetBlank",
        false,
        "includeVars",
        true,
        "keepTime",
        true);
  }

  Board variables(ObjectNode... more) {
    for (ObjectNode variable : more) {
      variables.add(variable);
    }
    return this;
  }

  /** A line with a title, below what is there. */
  Board heading(String title) {
    panels.add(
        Json.object(
            "id",
            panels.size() + 1,
            "type",
            "row",
            "title",
            title,
            "collapsed",
            false,
            "gridPos",
            Json.object("x", 0, "y", bottom, "w", COLUMNS, "h", 1),
            "panels",
            Json.list()));
    bottom++;
    return this;
  }

  /** Panels side by side, below what is there. */
  Board side(int height, Panel... row) {
    int x = 0;
    for (Panel panel : row) {
      panels.add(panel.at(panels.size() + 1, x, bottom, height));
      x += panel.width();
    }
    if (x != COLUMNS) {
      throw new IllegalArgumentException("a row of " + x + " columns in " + json.get("title"));
    }
    bottom += height;
    return this;
  }

  /** The file it is kept in. */
  String file() {
    return json.get("uid").asText().replaceFirst("^contactcenter-", "") + ".json";
  }

  ObjectNode json() {
    return json;
  }
}
