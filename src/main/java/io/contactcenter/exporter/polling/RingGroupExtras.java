package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.RingGroupFamilies;
import java.time.Instant;
import java.util.List;

/** What is exposed of ring groups beside the shapes of their measures. */
final class RingGroupExtras {
  private RingGroupExtras() {}

  /**
   * Adds everything of {@code groups} to {@code blocks}; {@code now} is the vendor's time. An entry
   * of {@code service_levels} names a ring group by its extension or its name.
   */
  static void add(SourceRun source, List<EntityView> groups, Instant now, FamilyBlocks blocks) {
    for (EntityView view : groups) {
      view.description()
          .ifPresent(
              description ->
                  source
                      .terms()
                      .resolve(view.key().ids().get(1), description.get(1))
                      .openingHours()
                      .ifPresent(
                          hours ->
                              blocks.add(
                                  RingGroupFamilies.OPEN,
                                  EntityBlocks.labelValues(source, view.key(), description),
                                  hours.isOpen(now, source.config.zone()) ? 1 : 0)));
    }
  }
}
