package io.contactcenter.exporter.vendor.row;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.report.Directory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which queues and agents the configuration keeps. Names are the directory's, else what the row
 * says; what is not kept is as if the vendor had never said it.
 */
public record Kept(EntityFilter queues, EntityFilter agents, Supplier<Directory> directory) {
  public boolean keepsQueue(String id, String said) {
    Directory.Queue queue = directory.get().queues().get(id);
    return queues.keeps(id, queue == null ? said : queue.name());
  }

  public boolean keepsAgent(String id, String said) {
    Directory.Agent agent = directory.get().agents().get(id);
    return agents.keeps(id, agent == null ? said : agent.name());
  }

  public Optional<Directory.Queue> queue(String id) {
    return Optional.ofNullable(directory.get().queues().get(id));
  }

  /** The part of {@code all} that is about queues and agents that are kept. */
  public Directory of(Directory all) {
    Map<String, Directory.Queue> keptQueues = new HashMap<>(all.queues());
    keptQueues.entrySet().removeIf(queue -> !keepsQueue(queue.getKey(), queue.getValue().name()));
    Map<String, Directory.Agent> keptAgents = new HashMap<>(all.agents());
    keptAgents.entrySet().removeIf(agent -> !keepsAgent(agent.getKey(), agent.getValue().name()));
    return new Directory(
        keptQueues,
        keptAgents,
        all.channels(),
        all.members().stream()
            .filter(
                member ->
                    keepsQueue(member.queue(), member.queue())
                        && keepsAgent(member.agent(), member.agent()))
            .toList(),
        all.lacking());
  }
}
