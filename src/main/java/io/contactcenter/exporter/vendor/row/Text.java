package io.contactcenter.exporter.vendor.row;

import org.jspecify.annotations.Nullable;

/** Ids and names as the directory and the reports give them, as they are kept. */
public final class Text {
  /** The most characters of an id or a name. */
  public static final int LONGEST = 200;

  private Text() {}

  /** The id, empty where there is none or it is longer than ids may be. */
  public static String id(@Nullable String text) {
    String id = text == null ? "" : text.strip();
    return id.codePointCount(0, id.length()) <= LONGEST ? id : "";
  }

  /** The name, cut to the length that names may have; {@code id} where it is empty. */
  public static String name(@Nullable String text, String id) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty()) {
      return id;
    }
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST));
  }
}
