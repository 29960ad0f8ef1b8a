package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The directory, put together from what its parts know. Used by one thread at a time. */
final class RingCxDirectory {
  private final QueueDirectory queues;
  private final GateDirectory gates;
  private final AgentDirectory agents;

  RingCxDirectory(Endpoints endpoints, List<TeamRule> teams, Clock clock) {
    this.queues = new QueueDirectory(endpoints, clock);
    this.gates = new GateDirectory(endpoints, clock);
    this.agents = new AgentDirectory(endpoints, teams, clock);
  }

  /** Asks for what is unknown or old. */
  Directory ask(Round round) throws InterruptedException {
    Map<String, QueueDirectory.Listed> listed = new TreeMap<>(queues.ask(round));
    Map<String, String> groups = new TreeMap<>();
    listed.forEach((id, queue) -> groups.put(id, queue.groupId()));
    Map<String, GateDirectory.Listed> thresholds = gates.ask(round, groups);

    Map<String, Directory.Queue> known = new HashMap<>();
    thresholds.forEach((id, gate) -> known.put(id, queue(id, gate)));
    List<Directory.Member> members = new ArrayList<>();
    listed.forEach(
        (id, queue) -> {
          known.merge(id, queue.queue(), RingCxDirectory::withThresholds);
          queue.agents().forEach(agent -> members.add(new Directory.Member(agent, id, "")));
        });
    Map<String, Directory.Agent> people = agents.ask(round);
    return new Directory(known, people, members, lacking());
  }

  private Set<Directory.Part> lacking() {
    Set<Directory.Part> lacking = EnumSet.noneOf(Directory.Part.class);
    if (!queues.whole()) {
      lacking.add(Directory.Part.QUEUES);
    }
    // Of a queue that is not listed, a threshold may not have been asked for.
    if (!gates.whole() || !queues.whole()) {
      lacking.add(Directory.Part.THRESHOLDS);
    }
    if (!agents.whole()) {
      lacking.add(Directory.Part.AGENTS);
    }
    return lacking;
  }

  // A queue that only administration lists; it does not say the medium.
  private static Directory.Queue queue(String id, GateDirectory.Listed gate) {
    return new Directory.Queue(
        Text.name(gate.gate().gateName(), id),
        "",
        gate.groupName(),
        gate.gate().threshold(),
        gate.gate().shortAbandon());
  }

  private static Directory.Queue withThresholds(Directory.Queue gate, Directory.Queue queue) {
    return new Directory.Queue(
        queue.name(), queue.media(), queue.group(), gate.threshold(), gate.shortAbandon());
  }
}
