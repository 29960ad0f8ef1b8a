package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A source as it would be configured, what it is asked, and answers of the vendor. */
final class Sample {
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  static final String CLIENT_ID = "client-id-of-the-app";
  static final String CLIENT_SECRET = "client:secret/of+the app";
  static final String JWT = "eyJhbGciOi.the-assertion.signature";
  static final Interval QUARTER =
      new Interval(Instant.parse("2026-06-01T11:30:00Z"), Instant.parse("2026-06-01T11:45:00Z"));
  static final Interval DAY = new Interval(Instant.parse("2026-06-01T07:00:00Z"), QUARTER.end());
  static final List<String> ALL = Arrays.stream(Breakdown.values()).map(Breakdown::word).toList();

  private Sample() {}

  static RingCentralSettings settings(ApiVersion api, List<String> breakdowns) {
    return new RingCentralSettings(
        new Secret(CLIENT_ID),
        new Secret(CLIENT_SECRET),
        new Secret(JWT),
        "138885004",
        api,
        breakdowns);
  }

  /** A source with these reports, as they are called in labels. */
  static SourceConfig config(String url, RingCentralSettings settings, String... reports) {
    return config(url, settings, EntityFilter.ALL, EntityFilter.ALL, reports);
  }

  static SourceConfig config(
      String url,
      RingCentralSettings settings,
      EntityFilter queues,
      EntityFilter agents,
      String... reports) {
    return new SourceConfig(
        "ringex",
        "ringcentral",
        URI.create(url),
        PACIFIC,
        PACIFIC,
        new Grid(new BusinessDay(PACIFIC, LocalTime.MIDNIGHT), Duration.ofMinutes(15)),
        Duration.ofMinutes(5),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofSeconds(10),
        List.of(new RateLimit(40, Duration.ofSeconds(60))),
        List.of(reports),
        queues,
        agents,
        List.of(new TeamRule(Pattern.compile("Bob.*"), "By rule")),
        settings);
  }

  /** A quarter of an hour. */
  static Question quarter() {
    return Question.of(new Window(List.of(QUARTER)));
  }

  /** The same, and the day so far. */
  static Question quarterAndDay() {
    return new Question(new Window(List.of(QUARTER)), Optional.of(DAY), Thresholds.NONE);
  }

  /** The text of a file in {@code src/test/resources/ringcentral}. */
  static String answer(String file) {
    try (InputStream in = Sample.class.getResourceAsStream("/ringcentral/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
