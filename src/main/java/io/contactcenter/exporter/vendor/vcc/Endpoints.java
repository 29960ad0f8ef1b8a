package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/** The addresses of a tenant. */
final class Endpoints {
  // d=20070805T1315Z,20070807T1430Z: section "Dates".
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final HttpUrl base;
  private final VccSettings settings;

  Endpoints(URI baseUrl, VccSettings settings) {
    this.base = HttpUrl.get(baseUrl.toString());
    this.settings = settings;
  }

  /** A list, from its first row on. */
  HttpUrl list(Resource resource, String id) {
    HttpUrl.Builder url = base.newBuilder().addPathSegments("api/stats");
    List<String> segments = resource.segments(id);
    String ending = "." + settings.format().name().toLowerCase(Locale.ROOT);
    for (int i = 0; i < segments.size(); i++) {
      url.addPathSegment(segments.get(i) + (i == segments.size() - 1 ? ending : ""));
    }
    return url.build();
  }

  /** A report about {@code from} until the end of {@code window}. */
  HttpUrl report(Resource resource, String id, Instant from, Window window) {
    // Where the end is in the range, sums need not go beyond the last period's start; events do.
    Instant to =
        settings.endInclusive() && !resource.isEvents()
            ? window.end().minusSeconds(60)
            : window.end();
    return list(resource, id)
        .newBuilder()
        // With the comma as it stands in the documents.
        .addEncodedQueryParameter("d", MOMENT.format(from) + "," + MOMENT.format(to))
        .build();
  }
}
