package io.contactcenter.exporter.vendor.ringcentral;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Where a page stands in its list.
 *
 * @param page its number, from 1
 * @param pages how many there are
 * @param elements how many records there are on all of them
 */
record Paging(OptionalLong page, OptionalLong pages, OptionalLong elements) {
  /** Nothing was said of it: all is on one page. */
  static final Paging NONE =
      new Paging(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  /** Reads the value whose first token is {@code token}. */
  static Paging read(JsonParser parser, JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return NONE;
    }
    RawRow fields = RawRow.read(parser);
    return new Paging(
        number(fields, "page"), number(fields, "totalPages"), number(fields, "totalElements"));
  }

  private static OptionalLong number(RawRow fields, String name) {
    try {
      long number = fields.count(name);
      return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    } catch (BadRow e) {
      return OptionalLong.empty();
    }
  }

  /** Whether there is a page behind the one with this number. */
  boolean goesOnAfter(int number) {
    return pages.orElse(1) > number;
  }
}
