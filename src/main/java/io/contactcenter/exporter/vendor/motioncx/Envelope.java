package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.RawRowReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads what is around every answer of the Reporting API, row by row. A 200 may say in {@code
 * resultCode} that nothing was found out (seen in the vendor's published clients: 1 NotFound, 2
 * AuthorizationFailed, 3 Error, 4 InvalidRequest).
 */
final class Envelope {
  private static final int AUTHORIZATION_FAILED = 2;

  /** Takes what a list holds. */
  interface Rows {
    /** Reads the object that {@code parser} has just entered, to its end. */
    void row(JsonParser parser) throws IOException, VendorException;

    /** Something that is no object. */
    void noRow() throws VendorException;
  }

  /**
   * The rows of a list as they are read, and a row without any field for what is none, so that it
   * is rejected.
   */
  record RawRows<T>(RawRowReader reader, Function<RawRow, T> reading, Items<T> items)
      implements Rows {
    RawRows(UnaryOperator<String> naming, Function<RawRow, T> reading, Items<T> items) {
      this(new RawRowReader(naming), reading, items);
    }

    @Override
    public void row(JsonParser parser) throws IOException, VendorException {
      items.add(reading.apply(reader.read(parser)));
    }

    @Override
    public void noRow() throws VendorException {
      items.add(reading.apply(RawRow.of(Map.of())));
    }
  }

  /** What the envelope says beside the rows: how many there are, and how many a page has. */
  record Said(OptionalLong total, OptionalLong limit) {}

  private final String subject;
  private final List<Secret> secrets;
  private final Rows rows;
  private boolean data;
  private long code;
  private String word = "";
  private String message = "";
  private OptionalLong total = OptionalLong.empty();
  private OptionalLong limit = OptionalLong.empty();

  private Envelope(String subject, List<Secret> secrets, Rows rows) {
    this.subject = subject;
    this.secrets = secrets;
    this.rows = rows;
  }

  /**
   * Reads an answer to its end. A list without envelope is taken too.
   *
   * @param subject what was asked, and where
   * @param secrets what no message may repeat
   * @throws IOException where there are no data
   * @throws VendorException where the vendor says that it failed
   */
  static Said read(Answer answer, String subject, List<Secret> secrets, Rows rows)
      throws IOException, VendorException {
    try (JsonParser parser = answer.json()) {
      Envelope envelope = new Envelope(subject, secrets, rows);
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        envelope.list(parser);
      } else if (first == JsonToken.START_OBJECT) {
        envelope.members(parser);
      } else {
        throw new JsonParseException(parser, "neither envelope nor list");
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more after the envelope");
      }
      return envelope.said(parser);
    }
  }

  private Said said(JsonParser parser) throws IOException, VendorException {
    if (code != 0) {
      String text = VendorWords.of(word, message, secrets).text();
      throw new VendorException(
          code == AUTHORIZATION_FAILED ? Failure.FORBIDDEN : Failure.VENDOR_ERROR,
          subject
              + ": answered 200 with resultCode "
              + code
              + (text.isEmpty() ? "" : " (" + text + ")")
              + (code == AUTHORIZATION_FAILED ? "; " + Advice.FORBIDDEN : ""));
    }
    if (!data) {
      // To take nothing for "no rows" would set every queue to 0.
      throw new JsonParseException(parser, "no data");
    }
    return new Said(total, limit);
  }

  private void members(JsonParser parser) throws IOException, VendorException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "data" -> data(parser, value);
        case "resultcode" -> code = number(parser).orElse(0);
        case "resultcodename" -> word = text(parser);
        case "errormessage" -> message = text(parser);
        case "totalresults" -> total = total.isPresent() ? total : number(parser);
        case "paging" -> paging(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  // A list, or an object that holds one; of a failure, an object that says more.
  private void data(JsonParser parser, JsonToken value) throws IOException, VendorException {
    if (value == JsonToken.START_ARRAY) {
      list(parser);
    } else if (value == JsonToken.START_OBJECT) {
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (parser.nextToken() == JsonToken.START_ARRAY && !data) {
          list(parser);
        } else if (name.equalsIgnoreCase("Error") && message.isEmpty()) {
          message = text(parser);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void list(JsonParser parser) throws IOException, VendorException {
    data = true;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == null) {
        throw new JsonParseException(parser, "the list has no end");
      }
      if (token == JsonToken.START_OBJECT) {
        rows.row(parser);
      } else {
        parser.skipChildren();
        rows.noRow();
      }
    }
  }

  private void paging(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "total" -> total = number(parser);
        case "limit" -> limit = number(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private static OptionalLong number(JsonParser parser) throws IOException {
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
      return OptionalLong.empty();
    }
    String text = parser.getText();
    return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
      return "";
    }
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
  }
}
