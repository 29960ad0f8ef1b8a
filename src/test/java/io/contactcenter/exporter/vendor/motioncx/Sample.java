package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.AuthScheme;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
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
import java.util.Map;
import java.util.Optional;

/** A source as it would be configured, and the vendor's published answers. */
final class Sample {
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final String KEY = "dXNlcg==:a2V5LW9mLXRoZS11c2Vy=:";

  private Sample() {}

  /** What a configuration says that names the key alone, with pages of {@code pageSize}. */
  static MotionCxSettings settings(Mode mode, int pageSize) {
    return settings(mode, pageSize, AuthScheme.X_API_KEY, Optional.empty());
  }

  static MotionCxSettings settings(
      Mode mode, int pageSize, AuthScheme scheme, Optional<String> tenant) {
    return new MotionCxSettings(
        new Secret(KEY),
        scheme,
        tenant,
        mode,
        pageSize,
        true,
        Duration.ofSeconds(5),
        Map.of("On Interaction", WorkStateUse.HANDLING, "1005", WorkStateUse.PAUSED),
        false);
  }

  static SourceConfig config(URI url, MotionCxSettings settings, String... reports) {
    return config(url, settings, EntityFilter.ALL, EntityFilter.ALL, reports);
  }

  static SourceConfig config(
      URI url,
      MotionCxSettings settings,
      EntityFilter queues,
      EntityFilter agents,
      String... reports) {
    return new SourceConfig(
        "acme",
        "motioncx",
        url,
        CHICAGO,
        CHICAGO,
        new Grid(new BusinessDay(CHICAGO, LocalTime.MIDNIGHT), Duration.ofMinutes(15)),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofSeconds(10),
        List.of(new RateLimit(30, Duration.ofSeconds(60))),
        List.of(reports),
        queues,
        agents,
        List.of(),
        settings);
  }

  /** So many quarter hours from {@code start} on. */
  static Window quarters(String start, int count) {
    List<Interval> intervals = new ArrayList<>();
    Instant from = Instant.parse(start);
    for (int i = 0; i < count; i++) {
      intervals.add(new Interval(from, from.plus(Duration.ofMinutes(15))));
      from = from.plus(Duration.ofMinutes(15));
    }
    return new Window(intervals);
  }

  /** The text of a file in {@code src/test/resources/motioncx}. */
  static String published(String file) {
    try (InputStream in = Sample.class.getResourceAsStream("/motioncx/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
