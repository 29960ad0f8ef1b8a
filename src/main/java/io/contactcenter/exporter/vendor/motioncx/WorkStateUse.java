package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.AgentMeasure;
import java.util.Optional;

/** What time in a work state counts as, beside time logged in. */
public enum WorkStateUse {
  IDLE(AgentMeasure.IDLE),
  HANDLING(AgentMeasure.HANDLING),
  AVAILABLE(AgentMeasure.AVAILABLE),
  PAUSED(AgentMeasure.PAUSED),
  ADMIN(AgentMeasure.ADMIN),
  OFFERED(AgentMeasure.OFFERED_TIME),
  OFFLINE_WORK(AgentMeasure.OFFLINE_WORK),
  /** Nothing more. */
  LOGGED_IN,
  /** Not even that. */
  LOGGED_OUT;

  private final Optional<AgentMeasure> measure;

  WorkStateUse() {
    measure = Optional.empty();
  }

  WorkStateUse(AgentMeasure measure) {
    this.measure = Optional.of(measure);
  }

  Optional<AgentMeasure> measure() {
    return measure;
  }
}
