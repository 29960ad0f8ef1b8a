package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.AgentQueue;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Sums over interactions by queue, by agent, by agent and queue, and by kind of contact. Updates of
 * tickets and data errors are left out. Not thread-safe.
 */
public final class ContactSums {
  /** A kind of contact and what became of it. */
  public record Kind(Channel channel, boolean outbound, String outcome) {}

  private final Map<Integer, Tally<ContactFigure>> queues = new TreeMap<>();
  private final Map<Integer, Tally<ContactFigure>> agents = new TreeMap<>();
  private final Map<AgentQueue, Tally<ContactFigure>> agentQueues =
      new TreeMap<>(Comparator.comparingInt(AgentQueue::agent).thenComparingInt(AgentQueue::queue));
  private final Map<Kind, Long> kinds =
      new TreeMap<>(
          Comparator.comparing(Kind::channel)
              .thenComparing(Kind::outbound)
              .thenComparing(Kind::outcome));

  public Map<Integer, Tally<ContactFigure>> queues() {
    return queues;
  }

  public Map<Integer, Tally<ContactFigure>> agents() {
    return agents;
  }

  public Map<AgentQueue, Tally<ContactFigure>> agentQueues() {
    return agentQueues;
  }

  /** How many ended, by kind. */
  public Map<Kind, Long> kinds() {
    return kinds;
  }

  /** Adds one that has ended. */
  public void add(Interaction row) {
    if (row.nature() != Interaction.Nature.CONTACT) {
      return;
    }
    Interaction.Verdict verdict = row.verdict();
    String outcome = verdict.answered() ? "answered" : verdict.abandoned() ? "abandoned" : "other";
    kinds.merge(new Kind(row.channel(), row.outbound(), outcome), 1L, Long::sum);
    row.agent().ifPresent(agent -> ofAgent(row, agent));
    if (row.ofQueue()) {
      Tally<ContactFigure> queue = tally(queues, row.queue().getAsInt());
      ofQueue(row, queue);
      work(row, queue);
    }
  }

  private void ofAgent(Interaction row, int agent) {
    Tally<ContactFigure> sums = tally(agents, agent);
    if (row.ofQueue()) {
      work(row, sums);
      work(
          row,
          agentQueues.computeIfAbsent(
              new AgentQueue(agent, row.queue().getAsInt()),
              any -> new Tally<>(ContactFigure.class)));
    } else if (row.outbound()) {
      sums.add(ContactFigure.DIRECT_OUTBOUND, 1);
      add(sums, ContactFigure.DIRECT_OUTBOUND_TIME, row.lengths().handled());
    } else {
      sums.add(ContactFigure.DIRECT_INBOUND, 1);
      add(sums, ContactFigure.DIRECT_INBOUND_TIME, row.lengths().handled());
    }
  }

  private static void ofQueue(Interaction row, Tally<ContactFigure> sums) {
    Interaction.Verdict verdict = row.verdict();
    OptionalLong waited = row.lengths().waited();
    sums.add(ContactFigure.OFFERED, 1);
    add(sums, ContactFigure.WAIT, waited);
    if (verdict.answered()) {
      add(sums, ContactFigure.ANSWERED_WAIT, waited);
      add(sums, ContactFigure.LONGEST_ANSWERED_WAIT, waited);
    } else if (verdict.abandoned()) {
      sums.add(ContactFigure.ABANDONED, 1);
      add(sums, ContactFigure.ABANDONED_WAIT, waited);
      add(sums, ContactFigure.LONGEST_ABANDONED_WAIT, waited);
    }
    if (verdict.serviceLevelApplies()) {
      sums.add(ContactFigure.SERVICE_LEVEL_APPLIES, 1);
      sums.add(ContactFigure.IN_SERVICE_LEVEL, verdict.inServiceLevel() ? 1 : 0);
    }
  }

  private static void work(Interaction row, Tally<ContactFigure> sums) {
    Lengths lengths = row.lengths();
    if (row.verdict().answered()) {
      sums.add(ContactFigure.ANSWERED, 1);
    }
    add(sums, ContactFigure.TALK, lengths.talked());
    add(sums, ContactFigure.TALK, lengths.held());
    add(sums, ContactFigure.TALK, lengths.muted());
    add(sums, ContactFigure.HOLD, lengths.held());
    add(sums, ContactFigure.WRAP_UP, lengths.wrappedUp());
    add(sums, ContactFigure.HANDLE, lengths.handled());
    if (lengths.firstResponse().isPresent()) {
      sums.add(ContactFigure.FIRST_RESPONSES, 1);
      add(sums, ContactFigure.FIRST_RESPONSE_TIME, lengths.firstResponse());
    }
  }

  private static void add(Tally<ContactFigure> sums, ContactFigure figure, OptionalLong ticks) {
    ticks.ifPresent(length -> sums.add(figure, Lengths.micros(length)));
  }

  private static Tally<ContactFigure> tally(Map<Integer, Tally<ContactFigure>> sums, int id) {
    return sums.computeIfAbsent(id, any -> new Tally<>(ContactFigure.class));
  }
}
