package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.Day;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Span;
import io.contactcenter.exporter.simulator.day.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * All interactions of a history, past and future, those of a day made when they are first asked
 * for. Thread-safe.
 */
final class Interactions {
  private static final int DAYS_KEPT = 8;

  /** No interaction begins or ends further from the day in which its contact arrived, seconds. */
  private static final long REACH = Day.OVERTIME + 1_800;

  private final History history;
  private final Map<LocalDate, List<Interaction>> days =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, List<Interaction>> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  Interactions(History history) {
    this.history = history;
  }

  /** Those that began or ended between two moments, and others around them. */
  Stream<Interaction> around(Instant start, Instant end) {
    LocalDate first = history.center().dayOf(start.getEpochSecond() - REACH);
    LocalDate last = history.center().dayOf(end.getEpochSecond() + REACH);
    return first.datesUntil(last.plusDays(1)).flatMap(date -> of(date).stream());
  }

  /** Contacts alone, by when they ended: from {@code start}, before {@code end}, epoch seconds. */
  List<Interaction> contacts(long start, long end) {
    return around(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end))
        .filter(row -> row.nature() == Interaction.Nature.CONTACT)
        .filter(row -> row.moments().ended() >= start * 1000 && row.moments().ended() < end * 1000)
        .toList();
  }

  private synchronized List<Interaction> of(LocalDate date) {
    return days.computeIfAbsent(date, this::make);
  }

  private List<Interaction> make(LocalDate date) {
    Day day = history.day(date);
    InteractionDraw draw =
        new InteractionDraw(
            history.center(), new SplittableRandom(history.seed() * 1_000_033 + day.start()));
    List<Interaction> made = new ArrayList<>();
    for (Visit visit : day.visits()) {
      made.add(draw.of(visit));
    }
    for (Span span : day.spans()) {
      if (span.state() == AgentState.DIRECT_INBOUND || span.state() == AgentState.DIRECT_OUTBOUND) {
        made.add(draw.of(span));
      }
    }
    List<Interaction> contacts = List.copyOf(made);
    for (int i = 0; i < contacts.size(); i++) {
      if (i % 25 == 7) {
        made.add(draw.ticketUpdate(contacts.get(i)));
      }
      if (i % 80 == 11) {
        made.add(draw.dataError(contacts.get(i)));
      }
    }
    made.sort(Comparator.comparingLong((Interaction row) -> row.moments().ended()));
    return made;
  }
}
