package io.contactcenter.exporter.metric;

import java.util.List;

/** What is exposed of a ring group beside the shapes of its measures. */
public final class RingGroupFamilies {
  public static final Family OPEN =
      new Family(
          "contactcenter_ring_group_open",
          Kind.GAUGE,
          Unit.COUNT,
          List.of("source", "pbx", "ring_group", "pbx_site", "ring_group_name"),
          "Whether the ring group is within its configured opening hours: 1 if open, 0 if closed.",
          Family.Group.ENTITY);

  static final List<Family> ALL = List.of(OPEN);

  private RingGroupFamilies() {}
}
