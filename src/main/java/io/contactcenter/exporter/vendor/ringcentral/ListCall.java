package io.contactcenter.exporter.vendor.ringcentral;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.platform.PlatformLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** One page of a list of the directory, element by element. */
record ListCall<T>(String endpoint, HttpUrl url, Class<T> type, Secret token)
    implements VendorCall<ListCall.Page<T>> {
  /** What a page holds. */
  record Page<T>(List<T> elements, Paging paging) {}

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
  public Page<T> read(Answer answer) throws IOException, VendorException {
    try (JsonParser parser = answer.json()) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "no object");
      }
      Items<T> elements = new Items<>(endpoint + " at " + url.host());
      boolean listed = false;
      Paging paging = Paging.NONE;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (name.equals("records") && value == JsonToken.START_ARRAY) {
          listed = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(VendorJson.MAPPER.readValue(parser, type));
          }
        } else if (name.equals("paging")) {
          paging = Paging.read(parser, value);
        } else {
          parser.skipChildren();
        }
      }
      if (!listed) {
        throw new JsonParseException(parser, "no records");
      }
      return new Page<>(elements.all(), paging);
    }
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }

  @Override
  public Optional<Duration> unsaidPause() {
    return Optional.of(PlatformLimit.PENALTY);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return Advice.of(status, words);
  }
}
