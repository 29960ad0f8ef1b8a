package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statistics of channels: one call for each. Rows of several queues are summed; of contacts of
 * different media each has a series of its own.
 */
final class ChannelRows implements ReportRows {
  private final VccSettings settings;
  private final Asking asking;
  private final Report report;

  ChannelRows(VccSettings settings, Asking asking) {
    this.settings = settings;
    this.asking = asking;
    Set<Measure> fed = new HashSet<>(Statistics.measures(settings.timeWaiting()));
    fed.add(QueueMeasure.ANSWERED_WITHIN_THRESHOLD);
    this.report = new Report(VccSchema.CHANNEL, Map.of(Entity.CHANNEL, fed), LONGEST_WINDOW);
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public List<Ask> asks(Window window) throws VendorException, InterruptedException {
    return asking.about(window).stream()
        .map(channel -> new Ask(Resource.CHANNEL_STATISTICS, channel.id()))
        .toList();
  }

  @Override
  public List<Key> keys(Ask ask, RawRow raw) {
    return List.of(key(ask, raw));
  }

  private static Key key(Ask ask, RawRow raw) {
    String media = MediaLetter.word(raw.name("media-type", ""));
    return Key.of(Entity.CHANNEL, ask.id(), media.isEmpty() ? "other" : media);
  }

  @Override
  public List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    Figures figures =
        Statistics.figures(Entity.CHANNEL, raw, settings.timeWaiting())
            .set(QueueMeasure.ANSWERED_WITHIN_THRESHOLD, raw.count("sla-met-count"));
    return List.of(new Row(key(ask, raw), at, List.of(), figures.values()));
  }
}
