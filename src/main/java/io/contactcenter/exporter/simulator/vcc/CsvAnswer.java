package io.contactcenter.exporter.simulator.vcc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CSV: a line of names, then a line for each item, each with a comma at its end (a client's list of
 * columns ends with one that has no name).
 */
final class CsvAnswer {
  private final Nesting nesting;

  CsvAnswer(Nesting nesting) {
    this.nesting = nesting;
  }

  void write(Table table, List<Line> lines, OutputStream out) throws IOException {
    Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv.write(line(table.columns(), this::name));
    for (Line line : lines) {
      csv.write(line(table.columns(), column -> quoted(line.text(column))));
    }
    csv.flush();
  }

  private static String line(List<String> columns, Function<String, String> text) {
    return columns.stream().map(text).collect(Collectors.joining(",", "", ",\r\n"));
  }

  private String name(String column) {
    return nesting == Nesting.PREFIXED
        ? column.replace('/', '-')
        : column.substring(column.indexOf('/') + 1);
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[\",\\r\\n].*") || !text.strip().equals(text)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
