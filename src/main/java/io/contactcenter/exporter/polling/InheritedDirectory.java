package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Directory.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a source goes on knowing of its directory over a reload, until the vendor answers anew. Pure
 * functions.
 */
final class InheritedDirectory {
  private InheritedDirectory() {}

  /** The part of {@code former} that is about queues and agents which the filters keep. */
  static Directory kept(Directory former, EntityFilter queues, EntityFilter agents) {
    Map<String, Directory.Queue> keptQueues = new HashMap<>(former.queues());
    keptQueues.entrySet().removeIf(e -> !queues.keeps(e.getKey(), e.getValue().name()));
    Map<String, Directory.Agent> keptAgents = new HashMap<>(former.agents());
    keptAgents.entrySet().removeIf(e -> !agents.keeps(e.getKey(), e.getValue().name()));
    List<Directory.Member> members =
        former.members().stream()
            .filter(
                member ->
                    keptQueues.containsKey(member.queue())
                        && keptAgents.containsKey(member.agent()))
            .toList();
    return new Directory(keptQueues, keptAgents, former.channels(), members, former.lacking());
  }

  /** {@code answered}, and where that is lacking, what is {@code inherited}. */
  static Directory completed(Directory answered, Directory inherited) {
    Map<String, Directory.Queue> queues = new HashMap<>(answered.queues());
    Map<String, Directory.Agent> agents = new HashMap<>(answered.agents());
    Map<String, String> channels = new HashMap<>(answered.channels());
    List<Directory.Member> members = new ArrayList<>(answered.members());
    if (answered.lacking().contains(Part.QUEUES)) {
      inherited
          .queues()
          .forEach((id, former) -> queues.merge(id, former, InheritedDirectory::named));
      Set<String> told =
          answered.members().stream().map(Directory.Member::queue).collect(Collectors.toSet());
      inherited.members().stream()
          .filter(member -> !told.contains(member.queue()))
          .forEach(members::add);
    }
    if (answered.lacking().contains(Part.THRESHOLDS)) {
      inherited
          .queues()
          .forEach((id, former) -> queues.computeIfPresent(id, (i, now) -> timed(now, former)));
    }
    if (answered.lacking().contains(Part.AGENTS)) {
      inherited.agents().forEach(agents::putIfAbsent);
    }
    if (answered.lacking().contains(Part.CHANNELS)) {
      inherited.channels().forEach(channels::putIfAbsent);
    }
    return new Directory(queues, agents, channels, members, answered.lacking());
  }

  private static Directory.Queue named(Directory.Queue now, Directory.Queue former) {
    return new Directory.Queue(
        or(now.name(), former.name()),
        or(now.media(), former.media()),
        or(now.group(), former.group()),
        now.threshold(),
        now.shortAbandon());
  }

  private static Directory.Queue timed(Directory.Queue now, Directory.Queue former) {
    return new Directory.Queue(
        now.name(),
        now.media(),
        now.group(),
        now.threshold().or(former::threshold),
        now.shortAbandon().or(former::shortAbandon));
  }

  private static String or(String now, String former) {
    return now.isEmpty() ? former : now;
  }
}
