package io.contactcenter.exporter.polling;

import java.time.Instant;

/** Is told what became of the state file, for the exporter's own metrics. Thread-safe. */
public interface StateEvents {
  /** Nobody listens. */
  StateEvents NONE =
      new StateEvents() {
        @Override
        public void written(Instant at) {}

        @Override
        public void writeFailed() {}
      };

  void written(Instant at);

  void writeFailed();
}
