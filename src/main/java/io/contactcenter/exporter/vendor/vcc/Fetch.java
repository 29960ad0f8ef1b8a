package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One report over one window: asks about one queue, channel, agent or group after the other. Where
 * there are many, several calls are under way; their answers are taken in the order of the asks.
 *
 * @param zone of times without an offset
 */
record Fetch(ReportRows rows, Question question, Endpoints endpoints, Pages pages, ZoneId zone) {
  /**
   * Asks and hands everything over.
   *
   * @return about how many it asked
   */
  int into(RowSink sink) throws VendorException, InterruptedException {
    List<Ask> asks = rows.asks(question.window());
    Patience patience = Patience.of(asks.size());
    int refused = 0;
    Optional<VendorException> refusal = Optional.empty();
    try (Ahead ahead = new Ahead(asks, this::begin)) {
      while (ahead.hasNext()) {
        Ahead.Begun begun = ahead.next();
        try {
          take(begun, patience, sink);
        } catch (VendorException e) {
          if (e.failure() != Failure.HTTP_4XX) {
            ahead.settle();
            throw e;
          }
          // One that the vendor does not know any more: what it said before stays.
          sink.rejected(Optional.empty(), Optional.empty(), String.valueOf(e.getMessage()));
          refusal = Optional.of(e);
          refused++;
        }
      }
    }
    if (refusal.isPresent() && refused == asks.size()) {
      throw refusal.get();
    }
    rows.complete(question.window());
    return asks.size();
  }

  private Optional<Pages.First> begin(Ask ask, boolean atOnce)
      throws VendorException, InterruptedException {
    Window window = question.window();
    HttpUrl url = endpoints.report(ask.resource(), ask.id(), rows.from(window), window);
    return atOnce
        ? pages.beginAtOnce(ask.resource(), url)
        : Optional.of(pages.begin(ask.resource(), url));
  }

  private void take(Ahead.Begun begun, Patience patience, RowSink sink)
      throws VendorException, InterruptedException {
    List<Instant> periods = new ArrayList<>();
    pages.all(begun.first(), patience, raw -> take(begun.ask(), raw, sink, periods));
    rows.answered(begun.ask(), question.window(), periods);
  }

  private void take(Ask ask, RawRow raw, RowSink sink, List<Instant> periods) {
    sink.received(1);
    Optional<Instant> at = raw.text(ask.resource().time).flatMap(text -> RowTime.parse(text, zone));
    at.ifPresent(periods::add);
    if (at.filter(this::isBeyond).isPresent() || !rows.keeps(raw)) {
      return;
    }
    if (!rows.isComplete(raw)) {
      sink.excluded("incomplete");
      return;
    }
    try {
      if (at.isEmpty()) {
        throw new BadRow("no " + ask.resource().time + " that can be read");
      }
      rows.rows(ask, raw, at.get(), question.thresholds()).forEach(sink::row);
    } catch (BadRow e) {
      sink.rejected(rows.keys(ask, raw), at, e.why());
    }
  }

  // Rows before the window were asked for knowingly, if so; and whether a range holds the row that
  // begins at its end is not documented.
  private boolean isBeyond(Instant at) {
    Window window = question.window();
    boolean before = at.isBefore(window.start()) && !at.isBefore(rows.from(window));
    return before || at.equals(window.end());
  }
}
