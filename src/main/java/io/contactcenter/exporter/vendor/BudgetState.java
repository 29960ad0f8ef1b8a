package io.contactcenter.exporter.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a restart has to remember of a budget.
 *
 * @param ended when the calls of each group ended that may still occupy a window
 * @param underway calls of each group whose end is not known
 * @param pausedUntil the end of a pause
 */
public record BudgetState(
    Map<Budget.Group, List<Instant>> ended,
    Map<Budget.Group, Integer> underway,
    Optional<Instant> pausedUntil) {
  /** Nothing to remember. */
  public static final BudgetState EMPTY = new BudgetState(Map.of(), Map.of(), Optional.empty());
}
