package io.contactcenter.exporter.vendor.work;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.RawRowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One summary of one window: a bare array with a row for each ring group or member. It is read row
 * by row and never whole in memory.
 */
record SummaryCall(HttpUrl url, WorkSettings settings, Secret token, SummaryRows rows)
    implements VendorCall<Integer> {
  /** The last segment of the path. */
  @Override
  public String endpoint() {
    return url.pathSegments().get(url.pathSize() - 1);
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  // The tables of the guide list the token only, its samples and the OpenAPI document want both.
  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("8x8-apikey", settings.apiKey().value())
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .build();
  }

  /** The number of rows. */
  @Override
  public Integer read(Answer answer) throws IOException, VendorException {
    try (JsonParser parser = answer.json()) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        throw error(parser, answer);
      }
      if (first != JsonToken.START_ARRAY) {
        // Nothing at all is no answer: to take it for "no rows" would set every entity to 0.
        throw new JsonParseException(parser, "no array");
      }
      RawRowReader reader = new RawRowReader();
      int count = 0;
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        if (t == JsonToken.START_OBJECT) {
          rows.row(reader.read(parser));
        } else {
          parser.skipChildren();
          rows.noRow();
        }
        count++;
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more after the array");
      }
      return count;
    }
  }

  private VendorException error(JsonParser parser, Answer answer) throws JsonParseException {
    VendorWords words = answer.words(parser);
    if (words.text().isEmpty()) {
      throw new JsonParseException(parser, "no array");
    }
    return new VendorException(
        Failure.VENDOR_ERROR,
        endpoint()
            + " at "
            + url.host()
            + ": answered "
            + answer.status()
            + " ("
            + words.text()
            + ")");
  }

  // An expired token is repeated in the refusal, and the user named: in the published example with
  // a dot for the at sign.
  @Override
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(settings.secrets());
    secrets.add(token);
    secrets.add(new Secret(settings.username().value().replace('@', '.')));
    return secrets;
  }

  @Override
  public Optional<Failure> failure(int status, VendorWords words) {
    return Refusals.failure(status, words);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return Refusals.advice(status, words);
  }
}
