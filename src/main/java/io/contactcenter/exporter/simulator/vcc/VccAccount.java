package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The sums over one stretch of time, each asked of the events by itself. It shares nothing with
 * {@link HalfHours}, so that rows made there can be judged by it.
 */
public final class VccAccount {
  private static final long OFFER = 3;

  private final Office office;
  private final long start;
  private final long end;
  private final List<Contact> contacts;
  private final List<Span> spans;

  /** The account of what happened from {@code start} until {@code end}, epoch seconds. */
  public VccAccount(History history, Office office, long start, long end) {
    this.office = office;
    this.start = start;
    this.end = end;
    History.Happenings happenings =
        history.around(start, Math.max(end, start + 1) + Office.LONGEST_LAG);
    contacts = happenings.visits().stream().map(visit -> Contact.of(visit, office)).toList();
    spans = happenings.spans();
  }

  /** Of a queue; waiting is that of everybody. */
  public long queue(int queue, Statistic figure) {
    return sum(contact -> contact.queue() == queue, figure);
  }

  /** Of a channel, for one kind of contact. */
  public long channel(int channel, Media media, Statistic figure) {
    return sum(contact -> contact.inlet().equals(new Inlet(channel, media)), figure);
  }

  /** Of an agent's work for a queue; nobody gives up at an agent. */
  public long work(int agent, int queue, Statistic figure) {
    Predicate<Contact> mine =
        contact ->
            contact.queue() == queue
                && contact.work().filter(work -> work.agent() == agent).isPresent();
    return switch (figure) {
      case ENTERED ->
          of(mine, Contact::leftAt).mapToLong(contact -> contact.missedFirst() ? 2 : 1).sum();
      case ACCEPTED,
          SLA_MET,
          FINISH_PROCESSING,
          FINISH_POST,
          TIME_WAITING,
          TIME_PROCESSING,
          TIME_POST_PROCESSING,
          MAX_WAIT_ACCEPT ->
          sum(mine, figure);
      case ABANDONED, VOICE_MESSAGE_LEFT, TIME_TO_ABANDON, MAX_WAIT_ABANDON -> 0;
    };
  }

  /** How many of a queue waited at least {@code from} and less than {@code to} seconds. */
  public long waited(int queue, boolean accepted, long from, long to) {
    return ended(
            c -> c.queue() == queue, accepted ? Contact.Ending.ACCEPTED : Contact.Ending.ABANDONED)
        .filter(contact -> contact.waited() >= from && contact.waited() < to)
        .count();
  }

  /** Of an agent's time. */
  public long status(int agent, StatusFigure figure) {
    return switch (figure) {
      case WAITING -> seconds(agent, AgentState.WAITING);
      case PROCESSING ->
          seconds(agent, AgentState.TALKING)
              - offered(agent)
              + seconds(agent, AgentState.DIRECT_INBOUND)
              + seconds(agent, AgentState.DIRECT_OUTBOUND);
      case POST_PROCESSING -> seconds(agent, AgentState.WRAP_UP);
      case WORKING_OFFLINE -> seconds(agent, AgentState.ADMIN);
      case TRANSACTION_OFFERED -> offered(agent);
      case BREAK -> seconds(agent, AgentState.PAUSED);
      case LOGGED_IN ->
          Stream.of(AgentState.values()).mapToLong(state -> seconds(agent, state)).sum();
    };
  }

  /** How many calls an agent began. */
  public long calls(int agent) {
    return begun(agent).count();
  }

  /** How many seconds they lasted. */
  public long callSeconds(int agent) {
    return begun(agent).sum();
  }

  private LongStream begun(int agent) {
    return spans.stream()
        .filter(span -> span.agent() == agent && span.state() == AgentState.DIRECT_OUTBOUND)
        .filter(span -> within(span.from()))
        .mapToLong(span -> span.to() - span.from());
  }

  private long seconds(int agent, AgentState state) {
    return spans.stream()
        .filter(span -> span.agent() == agent && span.state() == state)
        .mapToLong(span -> span.secondsWithin(start, end))
        .sum();
  }

  private long offered(int agent) {
    return spans.stream()
        .filter(span -> span.agent() == agent && span.state() == AgentState.TALKING)
        .map(
            span ->
                new Span(
                    agent,
                    span.state(),
                    span.queue(),
                    span.from(),
                    Math.min(span.to(), span.from() + OFFER)))
        .mapToLong(span -> span.secondsWithin(start, end))
        .sum();
  }

  private long sum(Predicate<Contact> which, Statistic figure) {
    return switch (figure) {
      case ENTERED -> of(which, Contact::enteredAt).count();
      case ACCEPTED -> ended(which, Contact.Ending.ACCEPTED).count();
      case SLA_MET ->
          ended(which, Contact.Ending.ACCEPTED)
              .filter(
                  contact -> contact.waited() <= office.center().queue(contact.queue()).threshold())
              .count();
      case ABANDONED -> ended(which, Contact.Ending.ABANDONED).count();
      case VOICE_MESSAGE_LEFT -> ended(which, Contact.Ending.VOICE_MESSAGE).count();
      case FINISH_PROCESSING -> worked(which, Outcome.Answered::talkedUntil).count();
      case FINISH_POST -> worked(which, Outcome.Answered::completedAt).count();
      case TIME_WAITING -> of(which, Contact::leftAt).mapToLong(Contact::waited).sum();
      case TIME_PROCESSING ->
          worked(which, Outcome.Answered::talkedUntil)
              .mapToLong(contact -> work(contact).talkedUntil() - contact.leftAt())
              .sum();
      case TIME_POST_PROCESSING ->
          worked(which, Outcome.Answered::completedAt)
              .mapToLong(contact -> work(contact).completedAt() - work(contact).talkedUntil())
              .sum();
      case TIME_TO_ABANDON ->
          ended(which, Contact.Ending.ABANDONED).mapToLong(Contact::waited).sum();
      case MAX_WAIT_ACCEPT ->
          ended(which, Contact.Ending.ACCEPTED).mapToLong(Contact::waited).max().orElse(0);
      case MAX_WAIT_ABANDON ->
          ended(which, Contact.Ending.ABANDONED).mapToLong(Contact::waited).max().orElse(0);
    };
  }

  private Stream<Contact> of(Predicate<Contact> which, ToLongFunction<Contact> when) {
    return contacts.stream().filter(which).filter(c -> within(when.applyAsLong(c)));
  }

  private Stream<Contact> ended(Predicate<Contact> which, Contact.Ending ending) {
    return of(which, Contact::leftAt).filter(contact -> contact.ending() == ending);
  }

  private Stream<Contact> worked(Predicate<Contact> which, ToLongFunction<Outcome.Answered> when) {
    return contacts.stream()
        .filter(which)
        .filter(contact -> contact.work().isPresent())
        .filter(contact -> within(when.applyAsLong(work(contact))));
  }

  private static Outcome.Answered work(Contact contact) {
    return contact.work().orElseThrow();
  }

  private boolean within(long second) {
    return second >= start && second < end;
  }
}
