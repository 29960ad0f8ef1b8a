package io.contactcenter.exporter.simulator.day;

import java.util.OptionalInt;

/**
 * An unbroken stretch of one state of one agent.
 *
 * @param queue whose contact it is for, in {@link AgentState#TALKING} and {@link
 *     AgentState#WRAP_UP}
 * @param from epoch second
 * @param to epoch second, exclusive
 */
public record Span(int agent, AgentState state, OptionalInt queue, long from, long to) {
  public Span {
    if (to <= from) {
      throw new IllegalArgumentException("a span has a length: " + from + " to " + to);
    }
  }

  /** How many seconds of it lie between {@code start} and {@code end}. */
  public long secondsWithin(long start, long end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
}
