package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The configuration file of a week, as somebody would write it. */
final class WeekConfig {
  private WeekConfig() {}

  /** Reads it back; {@code otherLimits} are wider than those of before. */
  static Config read(Week week, URI vendor, Folder folder, Path file, boolean otherLimits) {
    try {
      Files.writeString(file, text(week, vendor, folder, otherLimits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ConfigReader.Result result =
        ConfigReader.read(file, week.vendor().secrets(), List.of(week.vendor().schema()));
    if (result instanceof ConfigReader.Good good) {
      return good.config();
    }
    throw new IllegalStateException(result.toString());
  }

  private static String text(Week week, URI vendor, Folder folder, boolean otherLimits) {
    StringBuilder text = new StringBuilder();
    if (week.stateful()) {
      text.append("state_file: ").append(folder.state()).append('\n');
    }
    text.append("zero_hold: ").append(week.zeroHold().toSeconds()).append("s\n");
    text.append("business_day: {starts_at: \"").append(week.dayStart()).append("\"}\n");
    text.append("privacy: {agents: ").append(week.vendor().agents()).append("}\n");
    String serviceLevel = week.vendor().serviceLevel();
    if (!serviceLevel.isEmpty()) {
      text.append("service_levels: [").append(serviceLevel).append("]\n");
    }
    text.append("sources:\n");
    for (Scope source : Scope.of(week)) {
      text.append(
          """
            - name: %s
              type: %s
              base_url: %s
              time_zone: %s
              interval: %dm
              poll_every: %dm
              settle: %dm
              max_age: %dm
          """
              .formatted(
                  source.source(),
                  week.vendor().schema().type(),
                  vendor,
                  week.zone(),
                  week.interval().toMinutes(),
                  week.vendor().pollEvery(week.interval()).toMinutes(),
                  week.settle().toMinutes(),
                  3 * week.interval().toMinutes()));
      week.vendor()
          .settings(week, vendor, source)
          .forEach(line -> text.append("    ").append(line).append('\n'));
      if (!week.strict()) {
        text.append("    rate_limit: [{requests: ").append(otherLimits ? 900 : 600);
        text.append(", per: 60s}]\n");
      }
    }
    return text.toString();
  }
}
