package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import java.util.List;

/**
 * The tenant's work states: of the four that every tenant has, and three of its own.
 *
 * @see Administration
 */
enum WorkState {
  AVAILABLE(1, 1, "Available", true, AgentFigure.WAITING),
  UNAVAILABLE(2, 2, "Unavailable", false),
  LOGGED_OUT(3, 3, "Logged Out", false),
  WRAP_UP(4, 4, "ACW", true, AgentFigure.WRAP_UP),
  ON_INTERACTION(
      1004,
      1,
      "On Interaction",
      true,
      AgentFigure.TALKING,
      AgentFigure.DIRECT_INBOUND_TIME,
      AgentFigure.DIRECT_OUTBOUND_TIME),
  BREAK(1005, 2, "Break", false, AgentFigure.PAUSED),
  MEETING(1006, 2, "Meeting", false, AgentFigure.ADMIN);

  private final int id;
  private final int kind;
  private final String label;
  private final boolean productive;
  private final List<AgentFigure> figures;

  WorkState(int id, int kind, String label, boolean productive, AgentFigure... figures) {
    this.id = id;
    this.kind = kind;
    this.label = label;
    this.productive = productive;
    this.figures = List.of(figures);
  }

  int id() {
    return id;
  }

  /** Which of the built-in states it is or is like. */
  int kind() {
    return kind;
  }

  String label() {
    return label;
  }

  boolean isProductive() {
    return productive;
  }

  boolean isBuiltIn() {
    return id == kind;
  }

  /** What of the day is spent in it. */
  List<AgentFigure> figures() {
    return figures;
  }
}
