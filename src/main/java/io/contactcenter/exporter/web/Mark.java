package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import java.util.Optional;

/** A judgement, shown by symbol, words and colour, so that none of them is needed alone. */
enum Mark {
  GOOD("✓"),
  BAD("▼"),
  WAITING("…"),
  NONE("–");

  private final String symbol;

  Mark(String symbol) {
    this.symbol = symbol;
  }

  /** The state of a source or a report. */
  static Mark ofState(String state) {
    return switch (state) {
      case "up", "ok" -> GOOD;
      case "down", "failed" -> BAD;
      default -> WAITING;
    };
  }

  /** {@link #NONE} where there is no service level or no target. */
  static Mark ofServiceLevel(Status.Figures figures, Optional<Double> target) {
    if (figures.serviceLevelRatio().isEmpty() || target.isEmpty()) {
      return NONE;
    }
    return figures.serviceLevelRatio().get() >= target.get() ? GOOD : BAD;
  }

  /** {@code words} must be ours. */
  String badge(String words) {
    return "<span class=\"badge "
        + css()
        + "\"><span aria-hidden=\"true\">"
        + symbol
        + "</span> "
        + words
        + "</span>";
  }

  String css() {
    return switch (this) {
      case GOOD -> "good";
      case BAD -> "bad";
      case WAITING -> "waiting";
      case NONE -> "none";
    };
  }
}
