package io.contactcenter.exporter.vendor.ringcentral;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.util.Optional;

/** Reads one record, field by field; what is not known is passed over. */
record RecordReader(ApiVersion version) {
  /** Reads the object that {@code parser} has just entered, to its end. */
  CallRecord read(JsonParser parser) throws IOException {
    CallRecord record = new CallRecord();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "key" -> record.key(text(parser, value));
        case "info", "keyInfo" -> {
          if (value == JsonToken.START_OBJECT) {
            record.name(RawRow.read(parser).name("name", ""));
          } else {
            parser.skipChildren();
          }
        }
        case "counters" -> figures(parser, value, false, record);
        case "timers" -> figures(parser, value, true, record);
        default -> parser.skipChildren();
      }
    }
    return record;
  }

  private void figures(JsonParser parser, JsonToken token, boolean timers, CallRecord record)
      throws IOException {
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      Optional<Metric> metric = Vocabulary.of(version).answered(timers, name);
      if (metric.isEmpty() || value == JsonToken.VALUE_NULL) {
        parser.skipChildren();
      } else if (version == ApiVersion.BETA_2021 || value != JsonToken.START_OBJECT) {
        values(parser, value, metric.get(), record);
      } else {
        wrapped(parser, metric.get(), record);
      }
    }
  }

  // {"valueType": "Instances" | "Seconds" | "Percent", "values": number | object}
  private void wrapped(JsonParser parser, Metric metric, CallRecord record) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("values")) {
        values(parser, value, metric, record);
      } else {
        if (name.equals("valueType") && text(parser, value).equals("Percent")) {
          record.percent();
        }
        parser.skipChildren();
      }
    }
  }

  private void values(JsonParser parser, JsonToken token, Metric metric, CallRecord record)
      throws IOException {
    if (metric.breakdown().isEmpty() || token != JsonToken.START_OBJECT) {
      if (metric.breakdown().isEmpty() && token != JsonToken.VALUE_NULL) {
        record.put(metric, text(parser, token));
      }
      parser.skipChildren();
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (value != JsonToken.VALUE_NULL) {
        record.put(
            metric.timer(), Words.of(version, metric.breakdown().get(), name), text(parser, value));
      }
      parser.skipChildren();
    }
  }

  // Of what is no scalar its first character, which is no number.
  private static String text(JsonParser parser, JsonToken token) throws IOException {
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }
}
