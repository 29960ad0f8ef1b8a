package io.contactcenter.exporter.simulator.vcc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The JSON that a converter makes of the XML: what looks like a number is one, an empty element is
 * an empty text, several of a kind are an array, one is not (8x8 developer pages of campaigns; seen
 * by clients).
 */
final class JsonAnswer {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d+)?");

  private final Empty empty;

  JsonAnswer(Empty empty) {
    this.empty = empty;
  }

  void write(Table table, List<Line> lines, OutputStream out) throws IOException {
    if (lines.isEmpty() && empty == Empty.NOTHING) {
      return;
    }
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      if (!lines.isEmpty()) {
        json.writeObjectFieldStart(table.plural());
        write(table.singular(), lines, json);
        json.writeEndObject();
      } else if (empty == Empty.STRING) {
        json.writeStringField(table.plural(), "");
      } else if (empty == Empty.ARRAY) {
        json.writeObjectFieldStart(table.plural());
        json.writeArrayFieldStart(table.singular());
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  /** One item that was asked for by its id: without the outer element. */
  void write(Table table, Line line, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      write(table.singular(), List.of(line), json);
      json.writeEndObject();
    }
  }

  private static void write(String singular, List<Line> lines, JsonGenerator json)
      throws IOException {
    if (lines.size() == 1) {
      json.writeFieldName(singular);
      write(lines.get(0), json);
      return;
    }
    json.writeArrayFieldStart(singular);
    for (Line line : lines) {
      write(line, json);
    }
    json.writeEndArray();
  }

  private static void write(Line line, JsonGenerator json) throws IOException {
    json.writeStartObject();
    String block = "";
    for (Map.Entry<String, String> field : line.fields().entrySet()) {
      int slash = field.getKey().indexOf('/');
      String inside = slash < 0 ? "" : field.getKey().substring(0, slash);
      if (!inside.equals(block)) {
        if (!block.isEmpty()) {
          json.writeEndObject();
        }
        if (!inside.isEmpty()) {
          json.writeObjectFieldStart(inside);
        }
        block = inside;
      }
      json.writeFieldName(field.getKey().substring(slash + 1));
      if (NUMBER.matcher(field.getValue()).matches()) {
        json.writeNumber(new BigDecimal(field.getValue()));
      } else {
        json.writeString(field.getValue());
      }
    }
    if (!block.isEmpty()) {
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
