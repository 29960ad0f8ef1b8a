package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Channels: the contacts that waited in queues, by the channel they came over. */
final class ChannelReport implements InteractionReport {
  static final String NAME = "channel";

  private final Report report;
  private final QueueSums sums;
  private final Kept kept;

  ChannelReport(MotionCxSettings settings, Tenant tenant, Kept kept, Duration longestWindow) {
    this.report =
        new Report(
            NAME, Map.of(Entity.CHANNEL, QueueSums.measures(settings.mode())), longestWindow);
    this.sums = new QueueSums(settings, tenant, false);
    this.kept = kept;
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public void add(Portion portion, Thresholds thresholds, Sheet sheet) {
    if (portion.ofQueue()) {
      String queue = portion.queue();
      String name = Tenant.shownAs(queue, kept);
      String channel = String.valueOf(portion.channel());
      Key key = Key.of(Entity.CHANNEL, channel, Media.of(portion.channel()));
      sums.add(portion, key, thresholds.of(queue, name, portion.at()), sheet);
    }
  }

  // It does not say of which channel it is.
  @Override
  public List<Key> keys(Version.Verdict.Rejected rejected) {
    return List.of();
  }

  @Override
  public List<String> said(Key key) {
    return List.of(Media.name(Integer.parseInt(key.ids().get(0))));
  }
}
