package io.contactcenter.exporter.simulator.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Answers in JSON that are written row by row. */
public final class JsonBody {
  private static final JsonFactory FACTORY = new JsonFactory();
  // From the surrogates on characters are escaped, so that half a pair can be said too: names may
  // hold anything.
  private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

  private JsonBody() {}

  /** Writes the elements of an array. */
  public interface Elements {
    void write(JsonGenerator json) throws IOException;
  }

  /** 200 with an array. */
  public static Reply array(Elements elements) {
    return Reply.of(
        200,
        "application/json",
        out -> {
          try (JsonGenerator json = generator(out)) {
            json.writeStartArray();
            elements.write(json);
            json.writeEndArray();
          }
        });
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).setHighestNonEscapedChar(LAST_BEFORE_SURROGATES);
  }
}
