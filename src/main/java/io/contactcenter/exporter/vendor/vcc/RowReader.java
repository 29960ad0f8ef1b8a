package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads the rows of an answer as they arrive. Fields of an element in a row have its name and a
 * slash before theirs.
 */
interface RowReader {
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
