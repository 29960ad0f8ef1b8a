package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a restart has to remember of a budget. Its times are of our wall clock.
 *
 * @param ended when the calls of each group ended that may still occupy a window
 * @param underway calls of each group whose end is not known
 * @param pause the vendor asked to be left alone
 */
public record BudgetState(
    Map<Budget.Group, List<Instant>> ended,
    Map<Budget.Group, Integer> underway,
    Optional<Pause> pause) {
  /**
   * A pause of the account.
   *
   * @param left how much of it was left when this was written: more it cannot be, whatever clocks
   *     say
   */
  public record Pause(Instant until, Duration left) {}
}
