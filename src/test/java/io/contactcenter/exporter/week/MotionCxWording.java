package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.motioncx.Channel;
import io.contactcenter.exporter.simulator.motioncx.Interaction;
import io.contactcenter.exporter.simulator.motioncx.Interaction.Verdict;
import io.contactcenter.exporter.simulator.motioncx.Lengths;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the simulated MotionCX's interactions and work states are as metrics, by
 * docs/vendors/motioncx.md: the names of the items and their values, in counts and microseconds.
 * Written from the page, not from the client.
 */
final class MotionCxWording {
  private static final long SECOND = 1_000_000;
  private static final long SHORT = 5 * SECOND;
  private static final List<Integer> WAITS = List.of(5, 10, 20, 30, 45, 60, 120, 300, 600);
  private static final List<Integer> OFFLINE = List.of(1800, 3600, 5400, 7200, 10800);
  private static final List<Integer> DURATIONS =
      List.of(15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600);

  private MotionCxWording() {}

  /** Says what {@code report} makes of an interaction that ended. */
  static void say(Interaction row, String report, Scope source, Facts to) {
    boolean kept = row.queue().isEmpty() || source.keepsQueue().test(row.queue().getAsInt());
    switch (report) {
      case "queue" -> {
        if (row.ofQueue() && kept) {
          int queue = row.queue().getAsInt();
          sums(row, "queue", to, queue);
          distributions(row, queue, to);
        }
      }
      case "channel" -> {
        if (row.ofQueue() && kept) {
          sums(row, "channel", to, row.channel().type(), media(row.channel()));
        }
      }
      case "agent" -> row.agent().ifPresent(agent -> agent(row, agent, kept, to));
      case "interactions" -> {
        if (kept) {
          kind(row, to);
        }
      }
      default -> throw new IllegalArgumentException("no report " + report);
    }
  }

  private static void sums(Interaction row, String entity, Facts to, Object... ids) {
    Verdict verdict = row.verdict();
    long waited = micros(row.lengths().waited());
    boolean gone = verdict.abandoned() && !verdict.answered();
    to.add(entity + ".offered", 1, ids);
    to.add(entity + ".answered", verdict.answered() ? 1 : 0, ids);
    to.add(entity + ".abandoned", gone ? 1 : 0, ids);
    to.add(entity + ".service_level_eligible", verdict.serviceLevelApplies() ? 1 : 0, ids);
    boolean met = verdict.serviceLevelApplies() && verdict.inServiceLevel();
    to.add(entity + ".service_level_met", met ? 1 : 0, ids);
    to.add(entity + ".answered_within_threshold", verdict.answered() && met ? 1 : 0, ids);
    to.add(entity + ".abandoned_short", gone && waited < SHORT ? 1 : 0, ids);
    to.add(
        entity + ".abandoned_within_threshold",
        gone && waited <= row.serviceLevel() * SECOND ? 1 : 0,
        ids);
    to.add(entity + ".wait_seconds", waited, ids);
    to.add(entity + ".answered_wait_seconds", verdict.answered() ? waited : 0, ids);
    to.add(entity + ".abandoned_wait_seconds", gone ? waited : 0, ids);
    to.add(entity + ".talk_seconds", talk(row), ids);
    to.add(entity + ".hold_seconds", micros(row.lengths().held()), ids);
    to.add(entity + ".wrap_up_seconds", micros(row.lengths().wrappedUp()), ids);
    if (verdict.answered()) {
      to.level(entity + ".longest_answered_wait_seconds", waited, ids);
    } else if (gone) {
      to.level(entity + ".longest_abandoned_wait_seconds", waited, ids);
    }
  }

  private static void distributions(Interaction row, int queue, Facts to) {
    boolean mail = row.channel() == Channel.EMAIL;
    String wait = mail ? "queue_offline_wait_time" : "queue_wait_time";
    List<Integer> edges = mail ? OFFLINE : WAITS;
    if (row.verdict().answered()) {
      observe(wait, edges, row.lengths().waited(), to, queue, "answered");
      // A row may say that it was answered and have no conversation yet.
      if (row.lengths().talked().isPresent()) {
        bucket("queue_talk_time", DURATIONS, talk(row), to, queue);
      }
      observe("queue_handle_time", DURATIONS, row.lengths().handled(), to, queue);
    } else if (row.verdict().abandoned()) {
      observe(wait, edges, row.lengths().waited(), to, queue, "abandoned");
    }
  }

  private static void agent(Interaction row, int agent, boolean keptQueue, Facts to) {
    if (row.ofQueue()) {
      long answered = row.verdict().answered() ? 1 : 0;
      long wrapUp = micros(row.lengths().wrappedUp());
      to.add("agent.answered", answered, agent);
      to.add("agent.talk_seconds", talk(row), agent);
      to.add("agent.hold_seconds", micros(row.lengths().held()), agent);
      to.add("agent.wrap_up_seconds", wrapUp, agent);
      if (keptQueue) {
        int queue = row.queue().getAsInt();
        to.add("agent_queue.answered", answered, agent, queue);
        to.add("agent_queue.talk_seconds", talk(row), agent, queue);
        to.add("agent_queue.wrap_up_seconds", wrapUp, agent, queue);
      }
    } else {
      String direct = row.outbound() ? "agent.direct_outbound" : "agent.direct_inbound";
      to.add(direct, 1, agent);
      to.add(direct + "_seconds", micros(row.lengths().handled()), agent);
    }
  }

  private static void kind(Interaction row, Facts to) {
    Verdict verdict = row.verdict();
    String media = media(row.channel());
    String direction = row.outbound() ? "outbound" : "inbound";
    String outcome = verdict.answered() ? "answered" : verdict.abandoned() ? "abandoned" : "other";
    to.add("interactions.ended", 1, media, direction, outcome);
    OptionalLong response = row.lengths().firstResponse();
    to.add("interaction_kind.first_responses", response.isPresent() ? 1 : 0, media, direction);
    to.add("interaction_kind.first_response_seconds", micros(response), media, direction);
    bucket(
        "interaction_duration",
        DURATIONS,
        Lengths.micros(row.lengths().interaction()),
        to,
        media,
        direction);
    observe(
        "interaction_segment_duration", DURATIONS, row.lengths().handled(), to, media, direction);
  }

  /** Says how an agent spent an interval. */
  static void say(int agent, Tally<AgentFigure> said, Facts to) {
    long handling =
        said.get(AgentFigure.TALKING)
            + said.get(AgentFigure.WRAP_UP)
            + said.get(AgentFigure.DIRECT_INBOUND_TIME)
            + said.get(AgentFigure.DIRECT_OUTBOUND_TIME);
    long idle = said.get(AgentFigure.WAITING);
    long paused = said.get(AgentFigure.PAUSED);
    long admin = said.get(AgentFigure.ADMIN);
    to.add("agent.handling_seconds", handling * SECOND, agent);
    to.add("agent.idle_seconds", idle * SECOND, agent);
    to.add("agent.paused_seconds", paused * SECOND, agent);
    to.add("agent.admin_seconds", admin * SECOND, agent);
    to.add("agent.logged_in_seconds", (handling + idle + paused + admin) * SECOND, agent);
  }

  private static void observe(
      String entity, List<Integer> edges, OptionalLong ticks, Facts to, Object... ids) {
    ticks.ifPresent(length -> bucket(entity, edges, Lengths.micros(length), to, ids));
  }

  private static void bucket(
      String entity, List<Integer> edges, long micros, Facts to, Object... ids) {
    String edge =
        edges.stream()
            .filter(seconds -> micros <= seconds * SECOND)
            .findFirst()
            .map(seconds -> seconds + ".0")
            .orElse("+Inf");
    to.add(entity + ".le_" + edge, 1, ids);
    to.add(entity + ".seconds", micros, ids);
  }

  private static long talk(Interaction row) {
    Lengths lengths = row.lengths();
    return Stream.of(lengths.talked(), lengths.held(), lengths.muted())
        .mapToLong(MotionCxWording::micros)
        .sum();
  }

  private static long micros(OptionalLong ticks) {
    return ticks.isEmpty() ? 0 : Lengths.micros(ticks.getAsLong());
  }

  private static String media(Channel channel) {
    return switch (channel) {
      case CHAT -> "chat";
      case PHONE -> "voice";
      case EMAIL -> "email";
      case SMS -> "sms";
    };
  }
}
