package io.contactcenter.exporter.web;

import java.util.Locale;
import java.util.Optional;

/** A bar from 0 to 1 beside a number that says the same. */
final class Bar {
  private Bar() {}

  static void render(Html html, double ratio) {
    render(html, ratio, Optional.empty());
  }

  /** {@code target} is a tick across the bar. */
  static void render(Html html, double ratio, Optional<Double> target) {
    html.raw("<span class=\"bar\" style=\"--level:").raw(css(ratio));
    target.ifPresent(at -> html.raw(";--target:").raw(css(at)));
    html.raw("\"><i></i>").raw(target.isPresent() ? "<s></s>" : "").raw("</span>");
  }

  private static String css(double ratio) {
    return String.format(Locale.ROOT, "%.4f", Math.min(1, Math.max(0, ratio)));
  }
}
