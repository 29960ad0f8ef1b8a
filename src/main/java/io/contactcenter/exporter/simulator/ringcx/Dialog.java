package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Day;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.Span;
import io.contactcenter.exporter.simulator.day.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An interaction from its beginning to its end: what one contact did in all queues it visited, or
 * one call past the queues. Times are epoch seconds.
 *
 * @param number distinguishes it from all others of all days
 * @param channelType as the vendor writes it
 * @param segments the agents who had it; none where it was abandoned before
 */
public record Dialog(
    long number,
    String channelType,
    boolean voice,
    boolean outbound,
    long start,
    long end,
    List<Segment> segments) {
  /** The part of one agent. */
  public record Segment(int agent, long from, long to) {}

  private static final List<String> DIGITAL =
      List.of("ENGAGE_MESSAGING", "EMAIL", "SMS", "MESSENGER", "TWITTER");
  // More than a day has contacts, and calls.
  private static final long A_DAY = 1_000_000;

  boolean recorded() {
    return voice && !segments.isEmpty() && number % 10 != 0;
  }

  boolean transcribed() {
    return !segments.isEmpty() && (!voice || number % 3 == 0);
  }

  /** Every interaction with an event between two epoch seconds, and others. */
  static List<Dialog> around(History history, long start, long end) {
    List<Dialog> dialogs = new ArrayList<>();
    Center center = history.center();
    LocalDate first = center.dayOf(start - Day.OVERTIME);
    first
        .datesUntil(center.dayOf(end).plusDays(1))
        .forEach(date -> dialogs.addAll(of(center, history.day(date))));
    return dialogs;
  }

  /** Those of one operating day. */
  static List<Dialog> of(Center center, Day day) {
    Map<Integer, List<Visit>> contacts = new TreeMap<>();
    for (Visit visit : day.visits()) {
      contacts.computeIfAbsent(visit.contact(), any -> new ArrayList<>()).add(visit);
    }
    long number = day.date().toEpochDay() * A_DAY;
    List<Dialog> dialogs = new ArrayList<>();
    contacts.forEach((contact, visits) -> dialogs.add(of(center, number + contact, visits)));
    long call = number + A_DAY / 2;
    for (Span span : day.spans()) {
      if (span.state() == AgentState.DIRECT_INBOUND || span.state() == AgentState.DIRECT_OUTBOUND) {
        boolean outbound = span.state() == AgentState.DIRECT_OUTBOUND;
        dialogs.add(
            new Dialog(
                call++,
                "VOICE",
                true,
                outbound,
                span.from(),
                span.to(),
                List.of(new Segment(span.agent(), span.from(), span.to()))));
      }
    }
    return dialogs;
  }

  private static Dialog of(Center center, long number, List<Visit> visits) {
    visits.sort(Comparator.comparingLong(Visit::enteredAt).thenComparingLong(Visit::leftAt));
    boolean voice = center.queue(visits.get(0).queue()).media() == Queue.Media.VOICE;
    long end = 0;
    List<Segment> segments = new ArrayList<>();
    for (Visit visit : visits) {
      end = Math.max(end, visit.leftAt());
      if (visit.outcome() instanceof Outcome.Answered answered) {
        segments.add(new Segment(answered.agent(), visit.leftAt(), answered.talkedUntil()));
        end = Math.max(end, answered.talkedUntil());
      }
    }
    return new Dialog(
        number,
        voice ? "VOICE" : DIGITAL.get((int) (number % DIGITAL.size())),
        voice,
        false,
        visits.get(0).enteredAt(),
        end,
        List.copyOf(segments));
  }
}
