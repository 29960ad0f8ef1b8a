package io.contactcenter.exporter.large;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A large account at a synthetic vendor, which answers in the documented wire format. Every entity
 * has a row in every interval. Thread-safe.
 */
interface LargeAccount {
  /** All accounts run in it. */
  ZoneId ZONE = ZoneId.of("America/New_York");

  /** The {@code type} of its source. */
  String type();

  /** How large it is, in words. */
  String size();

  /** The client. */
  Vendor vendor(Transport transport);

  /** What stands in {@code sources} of the configuration, without name and type. */
  String source(URI vendor);

  /** What else stands in the configuration, line by line. */
  default String settings() {
    return "";
  }

  /** The length of an interval. */
  Duration interval();

  Duration pollEvery();

  /** How long the vendor thinks before it answers. */
  default Duration answersAfter() {
    return Duration.ofSeconds(1);
  }

  /**
   * Whether it is measured with a vendor that thinks, in real time: where there are so many calls
   * that their answers take longer than the work with them.
   */
  default boolean takesRealTime() {
    return false;
  }

  /** The limits of the vendor by what {@link #group} says. */
  Map<String, List<RateLimit>> limits();

  /** Which limit a request counts against; {@code report} if it brings figures. */
  String group(Asked asked);

  void answer(Asked asked, Answering answer) throws IOException;

  /** The heap that it is measured with. */
  String heap();

  /** How many there are of each kind of entity. */
  Map<Entity, Integer> entities();

  /** How many rows a poll brings that finds a new interval. */
  int rowsOfPoll();

  /** What all entities together did in the interval that starts at {@code start}. */
  Map<Fact, Long> facts(Instant start);

  /** A sum over all entities of one kind: a count, or microseconds. */
  record Fact(Entity entity, Measure measure) {}
}
