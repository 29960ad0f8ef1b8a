package io.contactcenter.exporter.metric;

import java.util.List;

/** What is exposed of agents beside the shapes of their measures. */
public final class AgentFamilies {
  /** The one place in which agents have names; joined to the rest in PromQL. */
  public static final Family INFO =
      new Family(
          "contactcenter_agent_info",
          Kind.GAUGE,
          Unit.INFO,
          List.of("source", "agent", "agent_name", "team", "pbx_site"),
          "Always 1; the labels describe the agent.",
          Family.Group.ENTITY);

  public static final Family QUEUE_MEMBER =
      new Family(
          "contactcenter_agent_queue_member",
          Kind.GAUGE,
          Unit.INFO,
          List.of("source", "agent", "queue", "level"),
          "Always 1 for an agent who is assigned to the queue; level is the skill level.",
          Family.Group.ENTITY);

  static final List<Family> ALL = List.of(INFO, QUEUE_MEMBER);

  private AgentFamilies() {}
}
