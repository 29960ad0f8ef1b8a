package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A source as it would be configured, and the vendor's published answers. */
final class Sample {
  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final String TENANT = "acme";
  static final String TOKEN = "ac12343934687a839cf";

  private Sample() {}

  static VccSettings settings(VccSettings.Format format) {
    return settings(format, VccSettings.TimeWaiting.UNKNOWN);
  }

  static VccSettings settings(VccSettings.Format format, VccSettings.TimeWaiting timeWaiting) {
    return new VccSettings(
        TENANT, new Secret(TOKEN), format, timeWaiting, false, VccSettings.AgentsAsked.LOGGED_IN);
  }

  static SourceConfig config(URI url, VccSettings settings, String... reports) {
    return config(url, settings, EntityFilter.ALL, EntityFilter.ALL, reports);
  }

  static SourceConfig config(
      URI url, VccSettings settings, EntityFilter queues, EntityFilter agents, String... reports) {
    return new SourceConfig(
        "acme",
        "8x8-contact-center",
        url,
        DENVER,
        DENVER,
        new Grid(new BusinessDay(DENVER, LocalTime.MIDNIGHT), Duration.ofMinutes(30)),
        Duration.ofMinutes(5),
        Duration.ofMinutes(5),
        Duration.ofMinutes(60),
        Duration.ofMinutes(90),
        Duration.ofSeconds(10),
        List.of(new RateLimit(600, Duration.ofSeconds(60))),
        List.of(reports),
        queues,
        agents,
        List.of(new TeamRule(Pattern.compile("Agent.*"), "By rule")),
        settings);
  }

  /** So many half hours from {@code start} on. */
  static Window halfHours(String start, int count) {
    List<Interval> intervals = new ArrayList<>();
    Instant from = Instant.parse(start);
    for (int i = 0; i < count; i++) {
      intervals.add(new Interval(from, from.plus(Duration.ofMinutes(30))));
      from = from.plus(Duration.ofMinutes(30));
    }
    return new Window(intervals);
  }

  /** The text of a file in {@code src/test/resources/vcc}. */
  static String published(String file) {
    try (InputStream in = Sample.class.getResourceAsStream("/vcc/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
