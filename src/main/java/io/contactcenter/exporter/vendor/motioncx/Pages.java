package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.motioncx.Version.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All rows of a window, page by page. Pages are cut from a set that may change meanwhile: each
 * begins with the last row of the one before, and where it does not, rows have moved and all pages
 * are read again.
 */
final class Pages {
  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
  private static final int ATTEMPTS = 3;
  private static final int MOST_PAGES = 2_000;
  private static final int MAXIMUM_RESULTS = 500;

  private final Calls calls;
  private final Api api;
  private final MotionCxSettings settings;
  private final boolean queuedInboundOnly;

  Pages(Calls calls, Api api, MotionCxSettings settings, boolean queuedInboundOnly) {
    this.calls = calls;
    this.api = api;
    this.settings = settings;
    this.queuedInboundOnly = queuedInboundOnly;
  }

  /** What each row of {@code window} comes to, once per interaction. */
  Collection<Verdict> read(Window window) throws VendorException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Collection<Verdict>> read = attempt(window);
      if (read.isPresent()) {
        return read.get();
      }
      LOG.info(
          "{} at {}: rows from {} to {} moved between pages; all are read again",
          DetailsCall.ENDPOINT,
          api.host(),
          window.start(),
          window.end());
    }
    throw new VendorException(
        Failure.VENDOR_ERROR,
        DetailsCall.ENDPOINT
            + " at "
            + api.host()
            + ": rows moved between pages "
            + ATTEMPTS
            + " times in a row; a larger page_size or availability_delay makes that rarer");
  }

  // Empty where rows moved.
  private Optional<Collection<Verdict>> attempt(Window window)
      throws VendorException, InterruptedException {
    Map<String, Version> newest = new LinkedHashMap<>();
    List<Verdict> nameless = new ArrayList<>();
    String last = "";
    int read = 0;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      int offset = Math.max(0, read - 1);
      DetailsCall.Page page =
          calls.call(new DetailsCall(api, settings, queuedInboundOnly, window, offset));
      List<Version> rows = page.rows();
      if (read > 0 && (rows.isEmpty() || !rows.get(0).id().equals(last))) {
        return Optional.empty();
      }
      for (Version row : rows) {
        if (row.id().isEmpty()) {
          nameless.add(row.verdict());
        } else {
          newest.merge(row.id(), row, (one, other) -> other.isNoOlderThan(one) ? other : one);
        }
      }
      boolean nothingNew = offset + rows.size() == read;
      read = offset + rows.size();
      if (nothingNew || isLast(page, read)) {
        List<Verdict> verdicts = new ArrayList<>(nameless);
        newest.values().forEach(version -> verdicts.add(version.verdict()));
        return Optional.of(verdicts);
      }
      last = rows.get(rows.size() - 1).id();
    }
    throw new VendorException(
        Failure.TOO_LARGE,
        DetailsCall.ENDPOINT
            + " at "
            + api.host()
            + ": more than "
            + MOST_PAGES
            + " pages for one window; raise page_size");
  }

  // A page that is not full, unless the vendor says that there is more. A server may give fewer
  // rows a page than it was asked for: as many as it says in its limit, or without a word the 500
  // of the vendor's published client. What "hasPaging" and "totalResults" mean is not documented:
  // neither ends the reading of full pages.
  private boolean isLast(DetailsCall.Page page, int read) {
    long most = Math.min(settings.pageSize(), MAXIMUM_RESULTS);
    long limit = page.said().limit().orElse(0);
    long full = limit > 0 ? Math.min(most, limit) : most;
    boolean more = page.said().total().orElse(0) > read;
    return page.rows().size() < full && !more;
  }
}
