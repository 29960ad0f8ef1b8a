// Over 8 kB: what counts in which half hour is one rule, figure by figure.
package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Span;
import io.contactcenter.exporter.simulator.day.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays what happened into half hours, which begin at :00 and :30 of the tenant's clock. Half hours
 * that are over are kept for a while. Thread-safe.
 */
final class HalfHours {
  /** What {@code time-waiting} holds; the documents do not say. */
  enum TimeWaiting {
    ALL,
    ANSWERED
  }

  // A day of the minutes that a demo has, and more: whoever asks for a day again and again finds
  // it.
  private static final int KEPT = 2_000;
  // The time between an offer and its acceptance has a status of its own.
  private static final long OFFER = 3;

  private final History history;
  private final Office office;
  private final long length;
  private final TimeWaiting timeWaiting;
  private final Map<Long, HalfHour> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, HalfHour> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The half hours of {@code history}.
   *
   * @param length of a half hour; another only where a demo cannot wait so long
   */
  HalfHours(History history, Office office, Duration length, TimeWaiting timeWaiting) {
    this.history = history;
    this.office = office;
    this.length = length.toSeconds();
    this.timeWaiting = timeWaiting;
  }

  /**
   * Those that begin from {@code from} until {@code to}, as far as they had come at {@code known}.
   */
  synchronized List<HalfHour> between(long from, long to, long known) {
    List<HalfHour> found = new ArrayList<>();
    long start = startOf(from);
    for (start = start < from ? start + length : start; start < to; start += length) {
      if (start + length <= known) {
        long over = start;
        // What began in it may end after it: such calls are added when they are over.
        found.add(kept.computeIfAbsent(over, any -> played(over, over + length)));
      } else if (start < known) {
        found.add(played(start, known));
      }
    }
    return found;
  }

  /** The start of the half hour of an epoch second. */
  long startOf(long second) {
    long ahead =
        history
            .center()
            .zone()
            .getRules()
            .getOffset(Instant.ofEpochSecond(second))
            .getTotalSeconds();
    return Math.floorDiv(second + ahead, length) * length - ahead;
  }

  private HalfHour played(long start, long known) {
    HalfHour half = new HalfHour(start, start + length);
    Laying laying = new Laying(half, Math.min(half.end, known));
    History.Happenings happenings = history.around(start, half.end + Office.LONGEST_LAG);
    happenings.visits().forEach(visit -> laying.lay(Contact.of(visit, office)));
    happenings.spans().forEach(laying::lay);
    return half;
  }

  /** Into one half hour, up to a moment. */
  private final class Laying {
    private final HalfHour half;
    private final long until;

    Laying(HalfHour half, long until) {
      this.half = half;
      this.until = until;
    }

    private boolean has(long second) {
      return second >= half.start && second < until;
    }

    void lay(Contact contact) {
      if (contact.enteredAt() >= until
          || contact.work().map(Outcome.Answered::completedAt).orElse(contact.leftAt())
              < half.start) {
        return;
      }
      HalfHour.Place place = HalfHour.Place.of(contact);
      if (has(contact.enteredAt())) {
        statistics(place).add(Statistic.ENTERED, 1);
        if (contact.inlet().media().isOnline()) {
          online(place).add(OnlineSla.ENTERED, 1);
        } else {
          offline(place).add(OfflineSla.ENTERED, 1);
        }
      }
      if (has(contact.leftAt())) {
        leave(contact, place);
      }
      contact.work().ifPresent(work -> work(contact, work, place));
    }

    private void leave(Contact contact, HalfHour.Place place) {
      Tally<Statistic> sums = statistics(place);
      long waited = contact.waited();
      if (timeWaiting == TimeWaiting.ALL) {
        sums.add(Statistic.TIME_WAITING, waited);
      }
      switch (contact.ending()) {
        case ACCEPTED -> accept(contact, place);
        case ABANDONED -> {
          sums.add(Statistic.ABANDONED, 1);
          sums.add(Statistic.TIME_TO_ABANDON, waited);
          sums.add(Statistic.MAX_WAIT_ABANDON, waited);
          if (contact.inlet().media().isOnline()) {
            online(place).add(OnlineSla.abandoned(waited), 1);
          }
        }
        case VOICE_MESSAGE -> sums.add(Statistic.VOICE_MESSAGE_LEFT, 1);
        case MOVED -> {}
      }
    }

    private void accept(Contact contact, HalfHour.Place place) {
      Tally<Statistic> sums = statistics(place);
      long waited = contact.waited();
      boolean met = met(contact);
      sums.add(Statistic.ACCEPTED, 1);
      sums.add(Statistic.SLA_MET, met ? 1 : 0);
      sums.add(Statistic.MAX_WAIT_ACCEPT, waited);
      if (timeWaiting == TimeWaiting.ANSWERED) {
        sums.add(Statistic.TIME_WAITING, waited);
      }
      if (contact.inlet().media().isOnline()) {
        Tally<OnlineSla> columns = online(place);
        columns.add(OnlineSla.ACCEPTED, 1);
        columns.add(OnlineSla.SLA_MET, met ? 1 : 0);
        columns.add(OnlineSla.accepted(waited), 1);
      } else {
        Tally<OfflineSla> columns = offline(place);
        columns.add(OfflineSla.ACCEPTED, 1);
        columns.add(OfflineSla.SLA_MET, met ? 1 : 0);
        columns.add(OfflineSla.accepted(waited), 1);
      }
    }

    private void work(Contact contact, Outcome.Answered work, HalfHour.Place place) {
      HalfHour.Work key = new HalfHour.Work(work.agent(), place);
      if (has(contact.leftAt())) {
        Tally<Statistic> own = works(key);
        own.add(Statistic.ENTERED, contact.missedFirst() ? 2 : 1);
        own.add(Statistic.ACCEPTED, 1);
        own.add(Statistic.SLA_MET, met(contact) ? 1 : 0);
        own.add(Statistic.MAX_WAIT_ACCEPT, contact.waited());
        own.add(Statistic.TIME_WAITING, contact.waited());
      }
      if (has(work.talkedUntil())) {
        long talk = work.talkedUntil() - contact.leftAt();
        for (Tally<Statistic> sums : List.of(statistics(place), works(key))) {
          sums.add(Statistic.FINISH_PROCESSING, 1);
          sums.add(Statistic.TIME_PROCESSING, talk);
        }
      }
      if (has(work.completedAt())) {
        long wrapUp = work.completedAt() - work.talkedUntil();
        for (Tally<Statistic> sums : List.of(statistics(place), works(key))) {
          sums.add(Statistic.FINISH_POST, 1);
          sums.add(Statistic.TIME_POST_PROCESSING, wrapUp);
        }
      }
    }

    private boolean met(Contact contact) {
      return contact.waited() <= history.center().queue(contact.queue()).threshold();
    }

    void lay(Span span) {
      boolean begins = span.from() >= half.start && span.from() < half.end;
      if (begins && span.state() == AgentState.DIRECT_OUTBOUND) {
        half.calls.add(new HalfHour.Call(span.agent(), span.from(), span.to()));
      }
      long seconds = span.secondsWithin(half.start, until);
      if (seconds == 0) {
        return;
      }
      Tally<StatusFigure> sums = HalfHour.of(half.statuses, span.agent(), StatusFigure.class);
      sums.add(StatusFigure.LOGGED_IN, seconds);
      long offered =
          span.state() == AgentState.TALKING
              ? Math.max(
                  0,
                  Math.min(Math.min(span.to(), span.from() + OFFER), until)
                      - Math.max(span.from(), half.start))
              : 0;
      sums.add(StatusFigure.TRANSACTION_OFFERED, offered);
      sums.add(status(span.state()), seconds - offered);
    }

    // Calls past the queues have no status of their own in this API.
    private StatusFigure status(AgentState state) {
      return switch (state) {
        case WAITING -> StatusFigure.WAITING;
        case TALKING, DIRECT_INBOUND, DIRECT_OUTBOUND -> StatusFigure.PROCESSING;
        case WRAP_UP -> StatusFigure.POST_PROCESSING;
        case PAUSED -> StatusFigure.BREAK;
        case ADMIN -> StatusFigure.WORKING_OFFLINE;
      };
    }

    private Tally<Statistic> statistics(HalfHour.Place place) {
      return HalfHour.of(half.places, place, Statistic.class);
    }

    private Tally<Statistic> works(HalfHour.Work key) {
      return HalfHour.of(half.works, key, Statistic.class);
    }

    private Tally<OnlineSla> online(HalfHour.Place place) {
      return HalfHour.of(half.online, place, OnlineSla.class);
    }

    private Tally<OfflineSla> offline(HalfHour.Place place) {
      return HalfHour.of(half.offline, place, OfflineSla.class);
    }
  }
}
