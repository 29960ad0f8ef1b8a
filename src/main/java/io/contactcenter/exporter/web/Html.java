package io.contactcenter.exporter.web;

/** Writes HTML. Only {@link #raw} is taken as it is; what vendors say goes through the others. */
final class Html {
  // Control characters are none of HTML's.
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(16 * 1024);

  /** Our own markup. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Any text. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t', '\n' -> out.append(c);
        default -> out.append(Character.isISOControl(c) ? REPLACEMENT : c);
      }
    }
    return this;
  }

  /** A name from outside, whose writing direction must not turn that of the text around it. */
  Html name(String name) {
    return raw("<bdi>").text(name).raw("</bdi>");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
