package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the rows of an answer as they arrive. Fields of an element in a row have its name and a
 * slash before theirs.
 */
interface RowReader {
  /** In the place of something that is no row: without a field, it is rejected. */
  RawRow UNREADABLE = RawRow.of(Map.of());

  /**
   * Hands over every row of {@code resource}.
   *
   * @throws IOException when the body is another one, or not whole
   */
  void read(Resource resource, InputStream body, Consumer<RawRow> rows) throws IOException;

  /** The reader of a notation. */
  static RowReader of(VccSettings.Format format) {
    return switch (format) {
      case JSON -> new JsonRows();
      case XML -> new XmlRows();
      case CSV -> new CsvRows();
    };
  }
}
