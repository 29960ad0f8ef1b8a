package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** Asks page by page: "50 records per request", from the record {@code n} on, counted from 1. */
final class Pages {
  private static final int PAGE = 50;
  // Far more than a contact center has.
  private static final int MOST_PAGES = 1_000;

  private final VendorHttp http;
  private final RowReader reader;
  private final Secret authorization;

  Pages(VendorHttp http, VccSettings settings) {
    this.http = http;
    this.reader = RowReader.of(settings.format());
    String both = settings.tenant() + ":" + settings.token().value();
    this.authorization =
        new Secret(Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }

  /** Hands over all rows. */
  void all(Resource resource, HttpUrl url, Consumer<RawRow> rows)
      throws VendorException, InterruptedException {
    int asked = 1;
    for (int page = 0; page < MOST_PAGES; page++) {
      HttpUrl from =
          asked == 1
              ? url
              : url.newBuilder().addQueryParameter("n", Integer.toString(asked)).build();
      List<RawRow> found = http.call(new PageCall(resource, from, reader, authorization));
      found.forEach(rows);
      if (found.size() < PAGE || !resource.hasPages()) {
        return;
      }
      asked += found.size();
    }
    throw new VendorException(
        Failure.VENDOR_ERROR,
        resource.endpoint + " at " + url.host() + ": answers whole pages without an end");
  }

  /** All rows of what has one page, if a call can be made at once. */
  Optional<List<RawRow>> atOnce(Resource resource, HttpUrl url)
      throws VendorException, InterruptedException {
    return http.callAtOnce(new PageCall(resource, url, reader, authorization));
  }
}
