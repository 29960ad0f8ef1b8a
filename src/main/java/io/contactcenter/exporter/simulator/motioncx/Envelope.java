package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.http.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is around every answer of the Reporting API ({@code resultCode}, {@code data}: documented
 * examples; {@code paging}, {@code totalResults}, {@code errorMessage}: seen in the vendor's
 * published clients).
 *
 * @param capitals whether the keys of the envelope begin with capitals
 */
record Envelope(boolean capitals) {
  static final String TYPE = "application/json; charset=utf-8";

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a page lies within all results. */
  record Paging(int total, int limit, int offset) {}

  /** The vendor's codes. */
  enum Result {
    SUCCESS(0, "Success"),
    NOT_FOUND(1, "NotFound"),
    AUTHORIZATION_FAILED(2, "AuthorizationFailed"),
    ERROR(3, "Error"),
    INVALID_REQUEST(4, "InvalidRequest");

    private final int code;
    private final String word;

    Result(int code, String word) {
      this.code = code;
      this.word = word;
    }
  }

  /** A list of rows; without {@code paging} where the vendor does not tell. */
  Reply rows(List<Map<String, @Nullable Object>> rows, String type, @Nullable Paging paging) {
    return Reply.of(
        200,
        TYPE,
        out -> {
          try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField(key("resultCode"), 0);
            json.writeStringField(key("resultCodeName"), Result.SUCCESS.word);
            json.writeArrayFieldStart(key("data"));
            for (Map<String, @Nullable Object> row : rows) {
              write(row, json);
            }
            json.writeEndArray();
            json.writeStringField(key("dataType"), type);
            json.writeBooleanField(key("hasPaging"), paging != null);
            if (paging != null) {
              json.writeObjectFieldStart(key("paging"));
              json.writeNumberField(key("total"), paging.total());
              json.writeNumberField(key("limit"), paging.limit());
              json.writeNumberField(key("offset"), paging.offset());
              json.writeEndObject();
              json.writeNumberField(key("totalResults"), paging.total());
            }
            json.writeEndObject();
          }
        });
  }

  private static void write(Map<String, @Nullable Object> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, @Nullable Object> field : row.entrySet()) {
      json.writeFieldName(field.getKey());
      Object value = field.getValue();
      if (value == null) {
        json.writeNull();
      } else if (value instanceof Instant time) {
        json.writeString(time.toString());
      } else if (value instanceof JsonNode tree) {
        json.writeRawValue(JSON.writeValueAsString(tree));
      } else if (value instanceof Boolean flag) {
        json.writeBoolean(flag);
      } else if (value instanceof Number number) {
        json.writeNumber(number.toString());
      } else {
        json.writeString(value.toString());
      }
    }
    json.writeEndObject();
  }

  /** Data that are no list. */
  Reply data(JsonNode data, String type) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put(key("resultCode"), 0)
            .put(key("resultCodeName"), Result.SUCCESS.word);
    body.set(key("data"), data);
    body.put(key("dataType"), type).put(key("hasPaging"), false);
    return Reply.text(200, TYPE, body.toString());
  }

  /** A failure, which HTTP need not know of. */
  Reply failure(int status, Result result, String message) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put(key("resultCode"), result.code)
            .put(key("resultCodeName"), result.word)
            .put(key("errorMessage"), message);
    body.putObject(key("data")).put("ErrorType", result.word).put("Error", message);
    return Reply.text(status, TYPE, body.toString());
  }

  private String key(String name) {
    return capitals ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
  }
}
