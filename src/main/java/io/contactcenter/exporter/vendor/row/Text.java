package io.contactcenter.exporter.vendor.row;

import org.jspecify.annotations.Nullable;

/** Ids and names as the directory and the reports give them, as they are kept. */
public final class Text {
  /** The most characters of an id or a name. */
  public static final int LONGEST = 200;

  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /**
   * The id, empty where there is none, it is longer than ids may be, or it holds what no label can
   * show: two such ids could not be told apart.
   */
  public static String id(@Nullable String text) {
    String id = text == null ? "" : text.strip();
    return fits(id) && canBeShown(id) ? id : "";
  }

  /**
   * The name, cut to the length that names may have; {@code id} where it is empty. What no label
   * can show is replaced here, since a change from one such character to another is no other name.
   */
  public static String name(@Nullable String text, String id) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty()) {
      return id;
    }
    String cut = fits(name) ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    return canBeShown(cut) ? cut : replaced(cut);
  }

  private static String replaced(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints().forEach(c -> shown.appendCodePoint(canBeShown(c) ? c : REPLACEMENT));
    return shown.toString();
  }

  private static boolean fits(String text) {
    return text.length() <= LONGEST || text.codePointCount(0, text.length()) <= LONGEST;
  }

  private static boolean canBeShown(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!canBeShown(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  // The labels of an exposition hold Unicode without control characters; halves of surrogate pairs
  // are none.
  private static boolean canBeShown(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || (!Character.isISOControl(codePoint)
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE));
  }
}
