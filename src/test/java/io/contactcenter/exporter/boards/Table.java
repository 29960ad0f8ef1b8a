package io.contactcenter.exporter.boards;

/** A table of which each row is one combination of labels, and each column one figure of it. */
final class Table {
  private final Panel panel;
  private final String by;

  private Table(Panel panel, String by) {
    this.panel = panel;
    this.by = by;
  }

  /**
   * Over the whole width.
   *
   * @param by how the series of a row become one, as in {@code sum by (source)}
   */
  static Table of(String title, String description, String by) {
    return new Table(Panel.table(24, title, description), by);
  }

  Table count(String name, String query) {
    return column(name, Style.of(Unit.COUNT), query);
  }

  Table time(String name, String query) {
    return column(name, Style.of(Unit.TIME), query);
  }

  Table share(String name, String query) {
    return column(name, Style.of(Unit.SHARE), query);
  }

  /** Sums divided by sums. */
  Table share(String name, String part, String whole) {
    return divided(name, Style.of(Unit.SHARE), part, whole);
  }

  /** Sums divided by sums. */
  Table average(String name, String time, String count) {
    return divided(name, Style.of(Unit.TIME), time, count);
  }

  Table column(String name, Style style, String query) {
    panel.ask(name, style, by + " (" + query + ")");
    return this;
  }

  private Table divided(String name, Style style, String sum, String by) {
    String query = this.by + " (" + sum + ") / (" + this.by + " (" + by + ") > 0)";
    panel.ask(name, style, query);
    return this;
  }

  /**
   * Puts the answers side by side.
   *
   * @param sortedBy column with the largest values first, if {@code descending}
   * @param labels what the rows are told apart by, and the titles of these columns in turn; one
   *     without a title is not shown
   */
  Panel sorted(String sortedBy, boolean descending, String... labels) {
    return panel.columns(sortedBy, descending, labels);
  }
}
