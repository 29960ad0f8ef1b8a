package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.AgentFamilies;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.snapshot.Block;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of one source. Guarded by the publication's lock. */
final class SourceAssembly {
  /** Who is a member of which queue, and what that was made of. */
  private record Members(SourceRun source, Directory directory, List<Block> blocks) {}

  private final EntityBlocks shapes = new EntityBlocks();
  private @Nullable Members members;

  /**
   * The blocks of one source: those of each group of entities, which may be left out whole, and
   * those that always stay.
   */
  record Assembled(SourceRun source, Map<EntityGroup, List<Block>> groups, List<Block> health) {}

  Assembled assemble(SourceRun source) {
    Instant now = source.vendorClock.now();
    List<EntityTable> tables = EntityTable.of(source, now);
    Map<EntityGroup, FamilyBlocks> blocks = shapes.blocks(source, tables);
    AgentInfos agents = new AgentInfos(source);
    for (EntityTable table : tables) {
      Entity entity = table.entity();
      FamilyBlocks own = Objects.requireNonNull(blocks.get(entity.group()));
      if (entity == Entity.QUEUE) {
        QueueExtras.add(source, table.merged(source), now, own);
      } else if (entity == Entity.RING_GROUP) {
        RingGroupExtras.add(source, table.merged(source), now, own);
      } else if (entity == Entity.AGENT_QUEUE) {
        members(source).forEach(own::add);
      }
      agents.add(table);
    }
    if (source.introduced()) {
      agents.addTo(blocks);
    }
    Map<EntityGroup, List<Block>> groups = new EnumMap<>(EntityGroup.class);
    blocks.forEach((group, own) -> groups.put(group, own.inOrder()));
    FamilyBlocks health = new FamilyBlocks();
    HealthBlocks.add(source, health);
    return new Assembled(source, groups, health.inOrder());
  }

  private List<Block> members(SourceRun source) {
    Directory directory = source.directory();
    Members known = members;
    if (known == null || known.source() != source || !known.directory().equals(directory)) {
      known = new Members(source, directory, members(source, directory));
      members = known;
    }
    return known.blocks();
  }

  private static List<Block> members(SourceRun source, Directory directory) {
    FamilyBlocks blocks = new FamilyBlocks();
    for (Directory.Member member : directory.members()) {
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
    return blocks.inOrder();
  }
}
