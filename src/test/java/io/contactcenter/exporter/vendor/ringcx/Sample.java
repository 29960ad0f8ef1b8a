package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
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
import java.util.List;
import java.util.regex.Pattern;

/** A source as it would be configured, and the vendor's published answers. */
final class Sample {
  static final ZoneId EASTERN = ZoneId.of("US/Eastern");
  static final String CLIENT_ID = "client-id-of-the-app";
  static final String CLIENT_SECRET = "client:secret/of+the app";
  static final String JWT = "eyJhbGciOi.the-assertion.signature";

  private Sample() {}

  static RingCxSettings settings(
      URI authUrl, boolean abandonedIncludesShort, boolean talkIncludesHold) {
    return new RingCxSettings(
        authUrl,
        new Secret(CLIENT_ID),
        new Secret(CLIENT_SECRET),
        new Secret(JWT),
        "138885004",
        "99999033",
        abandonedIncludesShort,
        talkIncludesHold,
        RingCxSettings.TimeIntervalUnit.MINUTES,
        RingCxSettings.InteractionsApi.V2);
  }

  static SourceConfig config(String url, EntityFilter queues, EntityFilter agents) {
    return new SourceConfig(
        "acme",
        "ringcx",
        URI.create(url),
        EASTERN,
        EASTERN,
        new Grid(new BusinessDay(EASTERN, LocalTime.MIDNIGHT), Duration.ofHours(1)),
        Duration.ofMinutes(15),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(3),
        Duration.ofSeconds(10),
        List.of(),
        List.of("queue", "agent", "agent_queue"),
        queues,
        agents,
        List.of(new TeamRule(Pattern.compile("Agent.*"), "By rule")),
        settings(URI.create(url), true, true));
  }

  /** One hour of 2024-03-04 in US/Eastern. */
  static Window hour(String start) {
    Instant from = Instant.parse(start);
    return new Window(List.of(new Interval(from, from.plus(Duration.ofHours(1)))));
  }

  /** The text of a file in {@code src/test/resources/ringcx}. */
  static String published(String file) {
    try (InputStream in = Sample.class.getResourceAsStream("/ringcx/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
