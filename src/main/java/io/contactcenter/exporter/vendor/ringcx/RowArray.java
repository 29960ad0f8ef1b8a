package io.contactcenter.exporter.vendor.ringcx;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorWords;
import java.io.IOException;

/** What every report answers: a bare array, or an error in the shape of {@code Errors}. */
final class RowArray {
  private RowArray() {}

  /** Takes one element, of which {@code token} is the first. */
  interface Element {
    void take(JsonParser parser, JsonToken token) throws IOException;
  }

  /** Reads the array to its end; returns how many elements there were. */
  static int read(Answer answer, VendorCall<?> call, Element element)
      throws IOException, VendorException {
    try (JsonParser parser = answer.json()) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        throw error(parser, answer, call);
      }
      if (first != JsonToken.START_ARRAY) {
        // Nothing at all is no answer: to take it for "no rows" would set every entity to 0.
        throw new JsonParseException(parser, "no array");
      }
      int rows = 0;
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        element.take(parser, t);
        rows++;
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more after the array");
      }
      return rows;
    }
  }

  private static VendorException error(JsonParser parser, Answer answer, VendorCall<?> call)
      throws JsonParseException {
    VendorWords words = answer.words(parser);
    if (words.text().isEmpty()) {
      throw new JsonParseException(parser, "no array");
    }
    return new VendorException(
        Failure.VENDOR_ERROR,
        call.endpoint()
            + " at "
            + call.request().url().host()
            + ": answered "
            + answer.status()
            + " ("
            + words.text()
            + ")");
  }

  /** What the operator can do about a refused report. */
  static String advice(int status) {
    return switch (status) {
      case 403 ->
          "the user of the jwt needs the reports: WEM access for the sub-account, which RingCentral"
              + " or your RingCX administrator switches on";
      case 404 -> "check base_url, rc_account_id and sub_account_id";
      default -> "";
    };
  }
}
