package io.contactcenter.exporter.vendor.ringcx;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** One question to the administration: for a list of {@code T}, element by element, or for one. */
record DirectoryCall<T>(String endpoint, HttpUrl url, Class<T> type, boolean list, Secret token)
    implements VendorCall<List<T>> {
  private static final int NO_CONTENT = 204;

  @Override
  public Budget.Group group() {
    return Budget.Group.DIRECTORY;
  }

  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .build();
  }

  @Override
  public List<T> read(Answer answer) throws IOException, VendorException {
    Items<T> elements = new Items<>(endpoint + " at " + url.host());
    if (answer.status() == NO_CONTENT) {
      return elements.all();
    }
    try (JsonParser parser = answer.json()) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT && !list) {
        elements.add(VendorJson.MAPPER.readValue(parser, type));
        return elements.all();
      }
      if (first != JsonToken.START_ARRAY || !list) {
        throw new JsonParseException(parser, "neither list nor element");
      }
      parser.clearCurrentToken();
      MappingIterator<T> rest = VendorJson.MAPPER.readerFor(type).readValues(parser);
      while (rest.hasNextValue()) {
        elements.add(rest.nextValue());
      }
    }
    return elements.all();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }
}
