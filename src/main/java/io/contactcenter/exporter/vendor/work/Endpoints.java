package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.vendor.RequestZone;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/** Where things are, and how windows are asked for. */
final class Endpoints {
  // "the format is YYYY-MM-DD HH:MM:SS", wall clock of timeZone: guide, ring group summary.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final HttpUrl base;
  private final ZoneId zone;
  private final boolean endInclusive;

  /**
   * @param zone in which windows are asked for
   */
  Endpoints(URI baseUrl, ZoneId zone, boolean endInclusive) {
    this.base =
        HttpUrl.get(baseUrl.toString()).newBuilder().addPathSegments("analytics/work").build();
    this.zone = zone;
    this.endInclusive = endInclusive;
  }

  HttpUrl token() {
    return base.newBuilder().addPathSegments("v1/oauth/token").build();
  }

  /** All ring groups of PBXs. */
  HttpUrl groups(List<String> pbxIds, Interval interval) {
    return summary("rgsum-groups", String.join(",", pbxIds), interval).build();
  }

  /** The members of one ring group: {@code extId} takes a single value. */
  HttpUrl members(RingGroup group, Interval interval) {
    return summary("rgsum-members", group.pbx(), interval)
        .addQueryParameter("extId", group.extension())
        .build();
  }

  private HttpUrl.Builder summary(String name, String pbxIds, Interval interval) {
    ZoneId asked = RequestZone.forWindow(zone, interval.start(), interval.end());
    // Whether the end is part of the window is not documented; the examples of clients end at
    // 23:59:59, so it is taken to be.
    Instant end = endInclusive ? interval.end().minusSeconds(1) : interval.end();
    return base.newBuilder()
        .addPathSegment("v2")
        .addPathSegment(name)
        .addQueryParameter("pbxId", pbxIds)
        .addQueryParameter("startTime", TIME.format(interval.start().atZone(asked)))
        .addQueryParameter("endTime", TIME.format(end.atZone(asked)))
        .addQueryParameter("timeZone", asked.getId());
  }
}
