package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks page by page: "50 records per request", from the record {@code n} on, counted from 1. Used
 * by one thread at a time.
 */
final class Pages {
  private static final int PAGE = 50;
  // Far more than a contact center has.
  private static final int MOST_PAGES = 1_000;
  private static final Duration REFUSED = Duration.ofMinutes(1);

  private final VendorHttp http;
  private final Clock clock;
  private final RowReader reader;
  private final Secret authorization;

  /** Whether tenant and token were ever right, and else how they were refused, and until when. */
  private boolean accepted;

  private @Nullable VendorException refusal;
  private long refusedUntil;
  private volatile boolean closed;

  Pages(VendorHttp http, VccSettings settings, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.reader = RowReader.of(settings.format());
    String both = settings.tenant() + ":" + settings.token().value();
    this.authorization =
        new Secret(Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }

  /** Hands over all rows, those of a page when it is whole. */
  void all(Resource resource, HttpUrl url, Patience patience, Consumer<RawRow> rows)
      throws VendorException, InterruptedException {
    all(begin(resource, url), patience, rows);
  }

  /** The same of what was begun. */
  void all(First first, Patience patience, Consumer<RawRow> rows)
      throws VendorException, InterruptedException {
    Resource resource = first.call().resource();
    HttpUrl url = first.call().url();
    List<RawRow> found = page(first.call(), first.begun(), patience);
    int asked = 1;
    for (int page = 1; page <= MOST_PAGES; page++) {
      found.forEach(rows);
      if (found.size() < PAGE || !resource.hasPages()) {
        return;
      }
      asked += found.size();
      HttpUrl next = url.newBuilder().addQueryParameter("n", Integer.toString(asked)).build();
      PageCall call = call(resource, next);
      found = page(call, http.begin(call), patience);
    }
    throw new VendorException(
        Failure.VENDOR_ERROR,
        resource.endpoint + " at " + url.host() + ": answers whole pages without an end");
  }

  /** A first page that was asked for. */
  record First(PageCall call, VendorHttp.Begun<List<RawRow>> begun) {}

  /** Asks for a first page, as soon as a call can be made. */
  First begin(Resource resource, HttpUrl url) throws VendorException, InterruptedException {
    requireCredentials();
    PageCall call = call(resource, url);
    return new First(call, http.begin(call));
  }

  /** The same if a call can be made at once. */
  Optional<First> beginAtOnce(Resource resource, HttpUrl url) throws VendorException {
    requireCredentials();
    PageCall call = call(resource, url);
    return http.beginAtOnce(call).map(begun -> new First(call, begun));
  }

  /** All rows of what has one page, if a call can be made at once. */
  Optional<List<RawRow>> atOnce(Resource resource, HttpUrl url)
      throws VendorException, InterruptedException {
    requireCredentials();
    Optional<List<RawRow>> found = http.callAtOnce(call(resource, url));
    accepted |= found.isPresent();
    return found;
  }

  private PageCall call(Resource resource, HttpUrl url) {
    return new PageCall(resource, url, reader, authorization);
  }

  private List<RawRow> page(PageCall call, VendorHttp.Begun<List<RawRow>> begun, Patience patience)
      throws VendorException, InterruptedException {
    for (int attempts = 1; ; attempts++) {
      try {
        List<RawRow> found = (attempts == 1 ? begun : http.begin(call)).await();
        accepted = true;
        return found;
      } catch (VendorException e) {
        remember(e);
        if (closed || !patience.isLeft(e, attempts)) {
          throw e;
        }
      }
      requireCredentials();
    }
  }

  /** Nothing is asked again that fails from now on. */
  void close() {
    closed = true;
    http.close();
  }

  // What was never right does not become so by being tried again and again.
  private void requireCredentials() throws VendorException {
    VendorException former = refusal;
    if (former != null && refusedUntil - clock.nanoTime() > 0) {
      throw new VendorException(former.failure(), former.getMessage());
    }
    refusal = null;
  }

  private void remember(VendorException e) {
    if (!accepted && (e.failure() == Failure.AUTH || e.failure() == Failure.FORBIDDEN)) {
      refusal = e;
      refusedUntil = clock.nanoTime() + REFUSED.toNanos();
    }
  }
}
