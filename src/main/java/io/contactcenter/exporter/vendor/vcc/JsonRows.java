package io.contactcenter.exporter.vendor.vcc;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JSON as it is made of XML: the outer element holds several rows as an array, one as an object,
 * none as an empty text; or the body itself is empty (seen in clients).
 */
final class JsonRows implements RowReader {
  @Override
  public void read(Resource resource, InputStream body, Consumer<RawRow> rows) throws IOException {
    try (JsonParser parser = VendorJson.MAPPER.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "no object");
      }
      boolean found = false;
      boolean other = false;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (name.equals(resource.plural)) {
          found = true;
          inPlural(resource, parser, rows);
        } else if (name.equals(resource.singular)) {
          found = true;
          items(parser, rows);
        } else {
          other = true;
          parser.skipChildren();
        }
      }
      if (other && !found) {
        throw new JsonParseException(parser, "no " + resource.plural);
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more after the object");
      }
    }
  }

  private static void inPlural(Resource resource, JsonParser parser, Consumer<RawRow> rows)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      items(parser, rows);
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (name.equals(resource.singular)) {
        items(parser, rows);
      } else {
        parser.skipChildren();
      }
    }
  }

  // Enters at the value.
  private static void items(JsonParser parser, Consumer<RawRow> rows) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> rows.accept(row(parser));
      case START_ARRAY -> {
        for (JsonToken token = parser.nextToken();
            token != JsonToken.END_ARRAY;
            token = parser.nextToken()) {
          if (token == null) {
            throw new JsonParseException(parser, "rows without an end");
          }
          if (token == JsonToken.START_OBJECT) {
            rows.accept(row(parser));
          } else {
            parser.skipChildren();
            rows.accept(RowReader.UNREADABLE);
          }
        }
      }
      case VALUE_NULL -> {}
      case VALUE_STRING -> {
        if (!parser.getText().isBlank()) {
          throw new JsonParseException(parser, "no row");
        }
      }
      default -> throw new JsonParseException(parser, "no row");
    }
  }

  private static RawRow row(JsonParser parser) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        for (String inner = parser.nextFieldName(); inner != null; inner = parser.nextFieldName()) {
          put(fields, name + "/" + inner, parser.nextToken(), parser);
        }
      } else {
        put(fields, name, parser.currentToken(), parser);
      }
    }
    return RawRow.of(fields);
  }

  private static void put(
      Map<String, String> fields, String name, JsonToken value, JsonParser parser)
      throws IOException {
    if (value.isStructStart()) {
      parser.skipChildren();
      fields.put(name, String.valueOf(value.asString()));
    } else if (value != JsonToken.VALUE_NULL) {
      fields.put(name, parser.getText());
    }
  }
}
