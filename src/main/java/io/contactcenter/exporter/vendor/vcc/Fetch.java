package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Key;
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
 * One report over one window: asks about one queue, channel, agent or group after the other.
 *
 * @param zone of times without an offset
 */
record Fetch(ReportRows rows, Question question, Endpoints endpoints, Pages pages, ZoneId zone) {
  /**
   * Asks what {@code progress} does not know yet and hands everything over.
   *
   * @return how many calls' worth of questions there were
   */
  int into(RowSink sink, Progress progress) throws VendorException, InterruptedException {
    List<Ask> asks = rows.asks(question.window());
    int refused = 0;
    Optional<VendorException> refusal = Optional.empty();
    for (Ask ask : asks) {
      if (progress.answer(ask).isEmpty()) {
        Recorded answer = new Recorded();
        try {
          ask(ask, answer);
        } catch (VendorException e) {
          if (e.failure() != Failure.HTTP_4XX) {
            throw e;
          }
          refused++;
          refusal = Optional.of(e);
          // One that the vendor does not know any more: what it said before stays.
          answer.rejected(Optional.empty(), Optional.empty(), e.getMessage());
        }
        progress.answered(ask, answer);
      }
    }
    if (refused > 0 && refused == asks.size()) {
      throw refusal.orElseThrow();
    }
    asks.forEach(ask -> progress.answer(ask).orElseThrow().play(sink));
    rows.complete(question.window());
    return asks.size();
  }

  private void ask(Ask ask, Recorded answer) throws VendorException, InterruptedException {
    Window window = question.window();
    Instant from = rows.from(window);
    HttpUrl url = endpoints.report(ask.resource(), ask.id(), from, window);
    List<Instant> periods = new ArrayList<>();
    pages.all(ask.resource(), url, raw -> take(ask, raw, answer, periods));
    rows.answered(ask, window, periods);
  }

  private void take(Ask ask, RawRow raw, RowSink sink, List<Instant> periods) {
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
      List<Key> keys = rows.keys(ask, raw);
      if (keys.isEmpty()) {
        sink.rejected(Optional.empty(), at, e.why());
      }
      keys.forEach(key -> sink.rejected(Optional.of(key), at, e.why()));
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
