package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.row.Remembered;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The thresholds of queues, which administration calls gates. Used by one thread at a time. */
final class GateDirectory {
  private static final String GATE = "gate";
  // Gates that must be asked for one by one are asked for over several rounds, so that the first
  // reports of a large account need not wait for minutes.
  private static final int MOST_PER_ROUND = 100;

  /** A gate, and the group it was listed in. */
  record Listed(Gate gate, String groupId, String groupName) {}

  private final Endpoints endpoints;
  private final Remembered<GateGroup> groups;
  private final Remembered<Gate> gates;
  private boolean whole;

  GateDirectory(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.groups = new Remembered<>(clock);
    this.gates = new Remembered<>(clock);
  }

  /**
   * The gates by id.
   *
   * @param queues the group ids of the queues that are known otherwise, by queue id: asked for one
   *     by one where the list of gates is not to be had
   */
  Map<String, Listed> ask(Round round, Map<String, String> queues) throws InterruptedException {
    whole = true;
    Map<String, Listed> found = new HashMap<>();
    Optional<List<GateGroup>> list =
        groups.get("", () -> round.ask("gate-groups", endpoints.gateGroups(), GateGroup.class));
    list.ifPresentOrElse(
        all -> all.forEach(group -> add(group, found)),
        () ->
            queues.forEach(
                (id, group) ->
                    found.put(id, new Listed(new Gate(id, null, null, null), group, ""))));
    int asked = 0;
    for (Map.Entry<String, Listed> entry : found.entrySet()) {
      String id = entry.getKey();
      Listed listed = entry.getValue();
      if (listed.gate().slaTime() != null) {
        continue;
      }
      boolean skipped = gates.needs(id) && (asked++ >= MOST_PER_ROUND || round.forbids(GATE));
      Optional<List<Gate>> alone =
          skipped
              ? gates.known(id)
              : gates.get(
                  id, () -> round.askOne(GATE, endpoints.gate(listed.groupId(), id), Gate.class));
      alone
          .flatMap(one -> one.stream().findFirst())
          .ifPresentOrElse(
              gate -> entry.setValue(new Listed(gate, listed.groupId(), listed.groupName())),
              () -> whole = false);
    }
    return found;
  }

  /** Whether everything that was asked for in the last round is known, since then or before. */
  boolean whole() {
    return whole;
  }

  private static void add(GateGroup group, Map<String, Listed> found) {
    String groupId = Text.id(group.gateGroupId());
    List<Gate> children = group.gates() == null ? List.of() : group.gates();
    for (Gate gate : children) {
      String id = Text.id(gate.gateId());
      if (!id.isEmpty() && !groupId.isEmpty()) {
        found.putIfAbsent(id, new Listed(gate, groupId, Text.name(group.groupName(), groupId)));
      }
    }
  }
}
