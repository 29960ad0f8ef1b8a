package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The configuration file of a week, as somebody would write it. */
final class WeekConfig {
  private static final int OF_THE_FIRST = 71;

  private WeekConfig() {}

  /** The names of the sources and which queues each of them has. */
  static Map<String, IntPredicate> sources(Week week) {
    return week.sources() == 1
        ? Map.of("one", queue -> true)
        : Map.of("one", queue -> queue == OF_THE_FIRST, "two", queue -> queue != OF_THE_FIRST);
  }

  /** Reads it back; {@code otherLimits} are wider than those of before. */
  static Config read(Week week, URI vendor, Folder folder, Path file, boolean otherLimits) {
    try {
      Files.writeString(file, text(week, vendor, folder, otherLimits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ConfigReader.Result result =
        ConfigReader.read(
            file,
            Map.of(
                "ID", Credentials.CLIENT_ID,
                "SECRET", Credentials.CLIENT_SECRET,
                "JWT", Credentials.JWT),
            List.of(new RingCxSchema()));
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
    text.append("service_levels: [{formula: short_abandons_excluded, target: 0.8}]\n");
    text.append("sources:\n");
    for (String name : sources(week).keySet().stream().sorted().toList()) {
      String queues =
          week.sources() == 1
              ? "{}"
              : (name.equals("one") ? "{include: " : "{exclude: ") + "\"71\"}";
      text.append(
          """
            - name: %s
              type: ringcx
              base_url: %s
              auth_url: %s
              client_id: "${ID}"
              client_secret: "${SECRET}"
              jwt: "${JWT}"
              rc_account_id: "%s"
              sub_account_id: "%s"
              time_zone: %s
              interval: %dm
              poll_every: %dm
              settle: %dm
              max_age: %dm
              reports: %s
              queues: %s
          """
              .formatted(
                  name,
                  vendor,
                  vendor,
                  Credentials.RC_ACCOUNT_ID,
                  Credentials.SUB_ACCOUNT_ID,
                  week.zone(),
                  week.interval().toMinutes(),
                  week.interval().toMinutes(),
                  week.settle().toMinutes(),
                  3 * week.interval().toMinutes(),
                  week.reports(),
                  queues));
      if (!week.strict()) {
        text.append("    rate_limit: [{requests: ").append(otherLimits ? 900 : 600);
        text.append(", per: 60s}]\n");
      }
    }
    return text.toString();
  }
}
