package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.util.Optional;

/** How many calls one vendor account may still make. Thread-safe. */
public interface Budget {
  /** Calls that are limited together. */
  enum Group {
    REPORT,
    DIRECTORY,
    LOGIN
  }

  /** Takes a permit, waiting as long as the limits or a pause of the account demand. */
  Permit take(Group group) throws InterruptedException;

  /** Takes a permit if one can be had at once. */
  Optional<Permit> tryTake(Group group);

  /**
   * The vendor refused a call for its limits: the whole account pauses, as long as the vendor says
   * or with back-off.
   */
  void throttled(Optional<Duration> retryAfter);

  /**
   * The vendor is out of order and says for how long: the whole account pauses, but not for so long
   * that the end of an outage would be missed.
   */
  void unavailable(Duration retryAfter);

  /** The vendor answered a call normally: the next back-off starts from its beginning. */
  void answered();

  /**
   * The right to make one call. It occupies its windows until they have passed after {@link
   * #close}.
   */
  interface Permit extends AutoCloseable {
    /** The call has ended: the vendor has counted it by now, if it ever does. */
    @Override
    void close();
  }
}
