package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.AgentFamilies;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.report.Directory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One info series for each agent of a source that has a counter. */
final class AgentInfos {
  private static final Directory.Agent UNKNOWN = new Directory.Agent("", "", "");

  private final SourceRun source;
  private final Map<EntityGroup, Map<String, Directory.Agent>> said = new LinkedHashMap<>();

  AgentInfos(SourceRun source) {
    this.source = source;
  }

  /** Notes the agents that {@code table} is about, if it says their names. */
  void add(EntityTable table) {
    Entity entity = table.entity();
    int name = entity.saidLabels().indexOf("agent_name");
    if (name < 0) {
      return;
    }
    int site = entity.saidLabels().indexOf("pbx_site");
    int agent = entity.agentAt().orElseThrow();
    Map<String, Directory.Agent> ofGroup =
        said.computeIfAbsent(entity.group(), group -> new LinkedHashMap<>());
    for (ReportRun report : table.shown().keySet()) {
      for (EntityView view : table.view(report)) {
        if (view.description().isPresent()) {
          ofGroup.merge(
              view.key().ids().get(agent),
              new Directory.Agent(text(view, name), "", text(view, site)),
              AgentInfos::completed);
        }
      }
    }
  }

  /** Adds the series to the blocks of the agents, else to those of whom else they are part. */
  void addTo(Map<EntityGroup, FamilyBlocks> blocks) {
    Map<String, Directory.Agent> known = new HashMap<>();
    source
        .directory()
        .agents()
        .forEach(
            (id, agent) -> source.privacy.shownId(id).ifPresent(shown -> known.put(shown, agent)));
    EntityGroup group =
        said.containsKey(EntityGroup.AGENT) ? EntityGroup.AGENT : EntityGroup.RING_GROUP_MEMBER;
    Map<String, Directory.Agent> all = new LinkedHashMap<>();
    said.values()
        .forEach(of -> of.forEach((id, agent) -> all.merge(id, agent, AgentInfos::completed)));
    FamilyBlocks own = blocks.get(group);
    if (own == null) {
      return;
    }
    all.forEach(
        (shown, rows) -> {
          Directory.Agent agent = completed(known.getOrDefault(shown, UNKNOWN), rows);
          own.add(
              AgentFamilies.INFO,
              List.of(
                  source.config.name(),
                  shown,
                  source.privacy.shownName(shown, agent.name()),
                  agent.team(),
                  agent.site()),
              1);
        });
  }

  private static String text(EntityView view, int index) {
    return index < 0 || index >= view.said().size() ? "" : view.said().get(index);
  }

  private static Directory.Agent completed(Directory.Agent agent, Directory.Agent other) {
    return new Directory.Agent(
        agent.name().isEmpty() ? other.name() : agent.name(),
        agent.team().isEmpty() ? other.team() : agent.team(),
        agent.site().isEmpty() ? other.site() : agent.site());
  }
}
