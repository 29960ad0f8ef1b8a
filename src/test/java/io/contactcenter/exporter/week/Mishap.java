package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.fault.Outage;
import java.time.Duration;

/** Something that goes wrong in a week, {@link #at} after its beginning. */
sealed interface Mishap {
  Duration at();

  /** The process ends and, {@code down} later, another takes its place. */
  record Restart(Duration at, Death death, Duration down, Disk disk) implements Mishap {}

  /** The disk is full: no file can be written, or, if it is stuck, neither written nor removed. */
  record DiskTrouble(Duration at, Duration lasting, boolean stuck) implements Mishap {}

  /** The vendor fails. */
  record VendorTrouble(Duration at, Duration lasting, Outage outage) implements Mishap {}

  /** The machine sleeps: its monotonic clock stands still. */
  record Sleep(Duration at, Duration lasting) implements Mishap {}

  /** Somebody sets our wall clock. */
  record OurClock(Duration at, Duration by) implements Mishap {}

  /** Somebody sets the vendor's clock. */
  record VendorClock(Duration at, Duration by) implements Mishap {}

  /** The configuration is read again; {@code settle} has changed perhaps. */
  record Reload(Duration at, boolean otherLimits) implements Mishap {}

  /** How a process ends. */
  enum Death {
    /** SIGTERM. */
    STOP,
    /** SIGKILL, while nothing is under way. */
    KILL,
    /** SIGKILL, with an answer of the vendor at hand. */
    KILL_ON_ANSWER,
    /** SIGKILL, with the state half written aside. */
    KILL_WHILE_WRITING,
    /** SIGKILL, with the state written and nothing served of it. */
    KILL_WHEN_WRITTEN
  }

  /** In which state the next process finds the state file. */
  enum Disk {
    INTACT,
    /** A bit has flipped. */
    FLIPPED,
    /** Its end is missing. */
    CUT,
    EMPTY,
    /** It belongs to another program. */
    FOREIGN,
    GONE
  }
}
