package io.contactcenter.exporter.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.contactcenter.exporter.snapshot.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * {@link Status} as JSON: names in snake_case, times as RFC 3339 in UTC, what is absent as null.
 */
final class StatusJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new OfInstant())
                  .addSerializer(Optional.class, new OfOptional()))
          .build();

  private StatusJson() {}

  static String write(Status status) throws JsonProcessingException {
    return MAPPER.writeValueAsString(status) + "\n";
  }

  private static final class OfInstant extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  @SuppressWarnings("rawtypes") // Jackson registers serializers by raw class.
  private static final class OfOptional extends JsonSerializer<Optional> {
    @Override
    public void serialize(Optional value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(value.isPresent() ? value.get() : null, out);
    }
  }
}
