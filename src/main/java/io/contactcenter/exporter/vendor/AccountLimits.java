package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a vendor allows one account.
 *
 * @param windows the sliding windows of each group of calls; those of one group hold together
 * @param penalty how long a vendor that punishes refuses an account that exceeded a limit,
 *     beginning anew with every call meanwhile; empty for one that refuses only what is too much
 */
public record AccountLimits(
    Map<Budget.Group, List<RateLimit>> windows, Optional<Duration> penalty) {
  public AccountLimits {
    windows = Map.copyOf(windows);
  }

  /** Of a vendor that refuses only what is too much. */
  public static AccountLimits of(Map<Budget.Group, List<RateLimit>> windows) {
    return new AccountLimits(windows, Optional.empty());
  }

  /** The same of a vendor that punishes. */
  public AccountLimits punishing(Duration length) {
    return new AccountLimits(windows, Optional.of(length));
  }
}
