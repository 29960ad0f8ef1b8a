package io.contactcenter.exporter.vendor.ringcentral;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.platform.PlatformLimit;
import io.contactcenter.exporter.vendor.row.BadRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * One page of one aggregation. Rows are handed over as they are parsed.
 *
 * @param body the request as JSON
 * @param at a moment of the time that is asked for
 */
record PageCall(
    Aggregation aggregation,
    HttpUrl url,
    String body,
    Instant at,
    Secret token,
    PlatformLimit limit,
    RowSink sink)
    implements VendorCall<PageCall.Page> {
  private static final MediaType JSON = MediaType.get("application/json");

  /** What a page holds. */
  record Page(int records, Paging paging) {}

  @Override
  public String endpoint() {
    return "aggregation";
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
        .build();
  }

  @Override
  public Page read(Answer answer) throws IOException, VendorException {
    try (JsonParser parser = answer.json()) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "no object");
      }
      int records = -1;
      Paging paging = Paging.NONE;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        switch (name) {
          case "data" -> records = data(parser, value);
          case "paging" -> paging = Paging.read(parser, value);
          case "errors" -> throw error(parser, value, answer);
          default -> parser.skipChildren();
        }
      }
      // Nothing at all is no answer: to take it for "no records" would set every group to 0.
      if (records < 0) {
        throw new JsonParseException(parser, "no data");
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more after the object");
      }
      return new Page(records, paging);
    }
  }

  private VendorException error(JsonParser parser, JsonToken token, Answer answer)
      throws IOException {
    String code = "";
    String message = "";
    if (token == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
      VendorWords words = answer.words(parser);
      code = words.code();
      message = words.text();
    }
    if (code.isEmpty() && message.isEmpty()) {
      throw new JsonParseException(parser, "errors instead of data");
    }
    return new VendorException(
        Failure.VENDOR_ERROR,
        endpoint() + " at " + url.host() + ": answered " + answer.status() + " (" + message + ")");
  }

  // Today {"groupedBy": ..., "records": [...]}; a list in the second beta, a map in the first.
  private int data(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      return list(parser);
    }
    if (token != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "neither list nor object");
    }
    int records = aggregation.calls().version() == ApiVersion.BETA_2021 ? 0 : -1;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (aggregation.calls().version() == ApiVersion.BETA_2021) {
        take(parser, value, Optional.of(name));
        records++;
      } else if (name.equals("records") && value == JsonToken.START_ARRAY) {
        records = list(parser);
      } else {
        parser.skipChildren();
      }
    }
    return records;
  }

  private int list(JsonParser parser) throws IOException {
    int records = 0;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      take(parser, t, Optional.empty());
      records++;
    }
    return records;
  }

  private void take(JsonParser parser, JsonToken token, Optional<String> key) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      sink.rejected(Optional.empty(), Optional.of(at), "no object");
      return;
    }
    CallRecord record = new RecordReader(aggregation.calls().version()).read(parser);
    key.ifPresent(record::key);
    if (record.id().isEmpty()) {
      sink.rejected(Optional.empty(), Optional.of(at), "no key, or one that is too long");
    } else if (record.hasFigures() && aggregation.group().keeps(record)) {
      hand(record);
    }
  }

  private void hand(CallRecord record) {
    try {
      List<Row> rows = new ArrayList<>(aggregation.calls().rows(record, at));
      aggregation.group().row(record, at).ifPresent(rows::add);
      rows.stream().filter(PageCall::saysSomething).forEach(sink::row);
    } catch (BadRow e) {
      List<Key> keys = new ArrayList<>(aggregation.calls().keys(record));
      aggregation.group().key(record).ifPresent(keys::add);
      sink.rejected(keys, Optional.of(at), subject(record) + ": " + e.why());
    }
  }

  // Who it is about is not for a log, where the id is that of a person or a line.
  private String subject(CallRecord record) {
    Grouping grouping = aggregation.calls().grouping();
    return switch (grouping) {
      case USER, COMPANY_NUMBER, SHARED_LINE -> grouping.written();
      case COMPANY, QUEUE, IVR, IVA, USER_GROUP, SITE, DEPARTMENT ->
          grouping.written() + " " + record.id();
    };
  }

  private static boolean saysSomething(Row row) {
    return Arrays.stream(row.values()).anyMatch(value -> value != Measure.ABSENT);
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }

  @Override
  public void headers(Headers headers) {
    limit.observe(headers);
  }

  // "If the header is absent, wait at least 30 s"; the penalty of 60 s begins anew with every
  // request: RingCentral, Rate limits.
  @Override
  public Optional<Duration> unsaidPause() {
    return Optional.of(PlatformLimit.PENALTY);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return Advice.of(status, words);
  }
}
