package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of a fetch that takes many calls. Where one of them fails the others stay, so that
 * the next attempt goes on: among a thousand calls one is always refused by a vendor that is
 * "temporarily overloaded". Used by one thread at a time.
 */
final class Progress {
  // A fetch that says more begins anew rather than fill the memory.
  private static final int MOST_KEPT = 200_000;

  final Window window;
  private final Instant began;
  private final Map<Ask, Recorded> answers = new LinkedHashMap<>();
  private int kept;

  /**
   * Nothing is answered yet.
   *
   * @param began by the vendor's time
   */
  Progress(Window window, Instant began) {
    this.window = window;
    this.began = began;
  }

  /**
   * Whether the answers so far are as good as new ones: asked lately, and none of the intervals has
   * become one that is read for the last time since.
   *
   * @param settles how long after its end an interval is read for the last time
   */
  boolean isGood(Window asked, Instant now, Duration lately, Duration settles) {
    return asked.equals(window)
        && kept <= MOST_KEPT
        && !now.isBefore(began)
        && !began.plus(lately).isBefore(now)
        && window.intervals().stream()
            .map(interval -> interval.end().plus(settles))
            .noneMatch(settled -> settled.isAfter(began) && !settled.isAfter(now));
  }

  Optional<Recorded> answer(Ask ask) {
    return Optional.ofNullable(answers.get(ask));
  }

  void answered(Ask ask, Recorded answer) {
    answers.put(ask, answer);
    kept += answer.size();
  }
}
