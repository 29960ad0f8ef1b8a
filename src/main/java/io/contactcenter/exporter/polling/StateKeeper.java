package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.ledger.LedgerCodec;
import io.contactcenter.exporter.ledger.LedgerIdentity;
import io.contactcenter.exporter.ledger.StateFile;
import io.contactcenter.exporter.snapshot.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the ledgers in the state file, if there is one. Guarded by the publication's lock. */
final class StateKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(StateKeeper.class);

  private final Optional<StateFile> file;
  private final Clock clock;
  private final StateEvents events;
  private Optional<Instant> lastWrite = Optional.empty();
  private Optional<String> error = Optional.empty();
  private long failures;
  private boolean pending;

  StateKeeper(Optional<StateFile> file, Clock clock, StateEvents events) {
    this.file = file;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Makes the ledgers durable. Without a file, or with the file gone because it could not be
   * written, there is nothing that a restart could take for the truth.
   *
   * @return whether counters may be shown as they are now
   */
  boolean keep(Map<LedgerIdentity, Ledger> ledgers) {
    if (file.isEmpty()) {
      return true;
    }
    StateFile state = file.get();
    try {
      state.writeAtAnyRate(out -> LedgerCodec.write(ledgers, out));
      lastWrite = Optional.of(clock.now());
      events.written(clock.now());
      if (error.isPresent()) {
        LOG.info("state file {} can be written again", state.path());
        error = Optional.empty();
      }
      pending = false;
      return true;
    } catch (IOException e) {
      failures++;
      events.writeFailed();
      if (error.isEmpty()) {
        LOG.error(
            "state file {} cannot be written ({}); a restart will count from then on",
            state.path(),
            e.toString());
      }
      error = Optional.of(e.toString());
      pending = true;
      return removed(state);
    }
  }

  /**
   * Whether the last write failed, so that the next publication must try again even if nothing
   * changed.
   */
  boolean pending() {
    return pending;
  }

  Status.StateFile status() {
    return new Status.StateFile(file.map(f -> f.path().toString()), lastWrite, failures, error);
  }

  private static boolean removed(StateFile state) {
    try {
      state.remove();
      return true;
    } catch (IOException e) {
      LOG.error(
          "state file {} can be neither written nor removed ({}); counters stand still until one of them works",
          state.path(),
          e.toString());
      return false;
    }
  }
}
