package io.contactcenter.exporter.large;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Work in real time, and in that of the processor for all threads of this process. */
record Effort(Duration real, Duration processor) {
  static final Effort NONE = new Effort(Duration.ZERO, Duration.ZERO);

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** All there was so far; only differences mean something. */
  static Effort soFar() {
    return new Effort(
        Duration.ofNanos(System.nanoTime()), Duration.ofNanos(SYSTEM.getProcessCpuTime()));
  }

  Effort plus(Effort other) {
    return new Effort(real.plus(other.real), processor.plus(other.processor));
  }

  Effort minus(Effort other) {
    return new Effort(real.minus(other.real), processor.minus(other.processor));
  }
}
