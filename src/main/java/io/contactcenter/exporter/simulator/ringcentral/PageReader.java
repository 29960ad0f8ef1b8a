package io.contactcenter.exporter.simulator.ringcentral;

import io.javalin.http.Context;
import java.util.Objects;

/** Reads which page is asked for. */
final class PageReader {
  // The default of the betas; that of the current API is not published.
  private static final int DEFAULT_SIZE = 100;

  private PageReader() {}

  static Question.Page read(Context request, int largest, Violations violations) {
    return new Question.Page(
        number(request, "page", 1, 1_000_000, violations),
        number(request, "perPage", DEFAULT_SIZE, largest, violations));
  }

  private static int number(
      Context request, String name, int fallback, int largest, Violations violations) {
    String text = Objects.requireNonNullElse(request.queryParam(name), String.valueOf(fallback));
    if (text.matches("\\d{1,7}") && !text.matches("0+") && Integer.parseInt(text) <= largest) {
      return Integer.parseInt(text);
    }
    violations.invalid(name, text);
    return fallback;
  }
}
