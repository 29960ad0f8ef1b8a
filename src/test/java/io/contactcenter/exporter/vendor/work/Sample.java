package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** A source as it would be configured, and the vendor's published answers. */
final class Sample {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final String API_KEY = "test_key_kjdfidj238jf9123df221";
  static final String USERNAME = "someuser@acme.fakeco";
  static final String PASSWORD = "Rrnp5QBW6dTbx^TP";

  private Sample() {}

  static WorkSettings settings(String... pbxIds) {
    return new WorkSettings(
        new Secret(API_KEY), new Secret(USERNAME), new Secret(PASSWORD), List.of(pbxIds), true);
  }

  static SourceConfig config(String url) {
    return config(url, settings("allpbxes"), EntityFilter.ALL, EntityFilter.ALL);
  }

  static SourceConfig config(
      String url, WorkSettings settings, EntityFilter queues, EntityFilter agents) {
    return new SourceConfig(
        "acme",
        "8x8-work",
        URI.create(url),
        NEW_YORK,
        NEW_YORK,
        new Grid(new BusinessDay(NEW_YORK, LocalTime.MIDNIGHT), Duration.ofMinutes(15)),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofSeconds(10),
        List.of(new RateLimit(30, Duration.ofSeconds(60))),
        List.of("ring_group", "ring_group_member"),
        queues,
        agents,
        List.of(new TeamRule(Pattern.compile("Marty.*"), "By rule")),
        settings);
  }

  /** The text of a file in {@code src/test/resources/work}. */
  static String published(String file) {
    try (InputStream in = Sample.class.getResourceAsStream("/work/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
