package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.AgentFamilies;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.snapshot.Block;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what is shown of one source. Guarded by the publication's lock. */
final class SourceAssembly {
  private final EntityTables shapes = new EntityTables();

  /**
   * The blocks of one source: those of each entity, which may be left out whole, and those that
   * always stay.
   */
  record Assembled(SourceRun source, Map<Entity, List<Block>> entities, List<Block> health) {}

  Assembled assemble(SourceRun source) {
    Instant now = source.vendorClock.now();
    List<EntityTables.Table> tables = EntityTables.tables(source, now);
    Map<Entity, List<Block>> entities = new EnumMap<>(Entity.class);
    Map<Entity, FamilyBlocks> blocks = shapes.blocks(source, tables);
    for (EntityTables.Table table : tables) {
      FamilyBlocks own = blocks.getOrDefault(table.entity(), new FamilyBlocks());
      List<EntityView> views = table.views().values().stream().flatMap(List::stream).toList();
      switch (table.entity()) {
        case QUEUE -> QueueExtras.add(source, views, now, own);
        case AGENT -> {
          if (source.introduced()) {
            agents(source, views, own);
          }
        }
        case AGENT_QUEUE -> members(source, own);
        case TEAM -> {}
      }
      entities.put(table.entity(), own.inOrder());
    }
    FamilyBlocks health = new FamilyBlocks();
    HealthBlocks.add(source, health);
    return new Assembled(source, entities, health.inOrder());
  }

  /** One info series for each agent that has a counter. */
  private static void agents(SourceRun source, List<EntityView> views, FamilyBlocks blocks) {
    Map<String, Directory.Agent> known = new HashMap<>();
    source
        .terms()
        .directory()
        .agents()
        .forEach(
            (id, agent) -> source.privacy.shownId(id).ifPresent(shown -> known.put(shown, agent)));
    Map<Key, String> names = new LinkedHashMap<>();
    for (EntityView view : views) {
      if (view.description().isPresent()) {
        names.merge(view.key(), view.name(), (a, b) -> a.isEmpty() ? b : a);
      }
    }
    names.forEach(
        (key, name) -> {
          String shown = key.ids().get(0);
          Directory.Agent agent = known.getOrDefault(shown, new Directory.Agent("", "", ""));
          String best = agent.name().isEmpty() ? name : agent.name();
          blocks.add(
              AgentFamilies.INFO,
              List.of(
                  source.config.name(),
                  shown,
                  source.privacy.shownName(shown, best),
                  agent.team(),
                  agent.site()),
              1);
        });
  }

  private static void members(SourceRun source, FamilyBlocks blocks) {
    for (Directory.Member member : source.terms().directory().members()) {
      source
          .privacy
          .shownId(member.agent())
          .ifPresent(
              agent ->
                  blocks.add(
                      AgentFamilies.QUEUE_MEMBER,
                      List.of(source.config.name(), agent, member.queue(), member.level()),
                      1));
    }
  }
}
