package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.Day;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Session;
import io.contactcenter.exporter.simulator.day.Span;
import io.contactcenter.exporter.simulator.day.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls of one operating day, as every group saw them, in the order in which they started. */
final class DayLegs {
  private final Center center;
  private final long seed;
  private final Changes changes;
  private final Day day;
  private final QueueLegs ofQueues;
  private final DirectLegs direct;
  private final Map<Grouping, List<Leg>> legs = new EnumMap<>(Grouping.class);

  private DayLegs(Center center, long seed, Changes changes, Day day) {
    this.center = center;
    this.seed = seed;
    this.changes = changes;
    this.day = day;
    Hours hours = new Hours(center.zone());
    ofQueues = new QueueLegs(hours);
    direct = new DirectLegs(hours);
  }

  static Map<Grouping, List<Leg>> of(Center center, long seed, Changes changes, Day day) {
    DayLegs all = new DayLegs(center, seed, changes, day);
    Map<Integer, List<Visit>> contacts = new TreeMap<>();
    for (Visit visit : day.visits()) {
      if (PhoneSystem.isForCalls(center.queue(visit.queue()))) {
        contacts.computeIfAbsent(visit.contact(), any -> new ArrayList<>()).add(visit);
      }
    }
    contacts.values().forEach(all::contact);
    day.spans().forEach(all::span);
    all.legs.values().forEach(list -> list.sort(Comparator.comparingLong(Leg::startMillis)));
    return all.legs;
  }

  private void add(Grouping grouping, Leg leg) {
    legs.computeIfAbsent(grouping, any -> new ArrayList<>()).add(leg);
  }

  private void contact(List<Visit> visits) {
    visits.sort(Comparator.comparingLong(Visit::enteredAt));
    List<Leg> stays = new ArrayList<>();
    for (Visit visit : visits) {
      Luck luck = luck(visit);
      Leg stay = ofQueues.ofQueue(visit, center.queue(visit.queue()), luck);
      stays.add(stay);
      add(Grouping.QUEUES, stay);
      if (visit.outcome() instanceof Outcome.Answered answered) {
        addUser(answered.agent(), ofQueues.ofUser(visit, answered, stay, luck));
      }
      missed(visit, luck);
    }
    company(visits.get(0), stays);
  }

  private Luck luck(Visit visit) {
    return Luck.of(seed, day.start(), visit.contact(), visit.queue());
  }

  // Somebody who was there and did not pick up.
  private void missed(Visit visit, Luck luck) {
    if (visit.waited() < 12 || luck.draw("missed") > 0.4) {
      return;
    }
    List<Integer> there =
        day.sessions().stream()
            .filter(session -> session.from() <= visit.enteredAt())
            .filter(session -> visit.leftAt() <= session.to())
            .map(Session::agent)
            .filter(agent -> center.agent(agent).queues().contains(visit.queue()))
            .filter(agent -> !isAnsweredBy(agent, visit))
            .toList();
    if (!there.isEmpty()) {
      int agent = there.get((int) (luck.draw("who") * there.size()));
      addUser(agent, ofQueues.missedBy(agent, visit));
    }
  }

  private static boolean isAnsweredBy(int agent, Visit visit) {
    return visit.outcome() instanceof Outcome.Answered answered && answered.agent() == agent;
  }

  // However many queues it went through, for the company it is one call.
  private void company(Visit first, List<Leg> stays) {
    Leg last = stays.get(stays.size() - 1);
    Luck luck = luck(first);
    long menu = luck.draw("menu") < 0.6 ? luck.millis("prompt", 4_000, 20_000) : 0;
    long end = stays.stream().mapToLong(Leg::endMillis).max().orElseThrow();
    Draft draft = new Draft(Credentials.ACCOUNT_ID, stays.get(0).startMillis(), end);
    stays.forEach(draft::like);
    boolean answered =
        stays.stream().anyMatch(leg -> "answered".equals(leg.is().get(Breakdown.RESPONSE)));
    draft
        .inbound(
            "external",
            answered ? "answered" : "notAnswered",
            answered ? "completed" : last.is().getOrDefault(Breakdown.RESULT, "missed"),
            "direct")
        .is(
            Breakdown.RESULT_2021,
            answered ? "completed" : last.is().getOrDefault(Breakdown.RESULT_2021, "abandoned"))
        .is(Breakdown.RESPONSE_TYPE, answered ? "inboundDirect" : "missed")
        .isNot(Breakdown.QUEUE_SLA)
        .isNot(Breakdown.QUEUE_HOURS)
        .segment("ivrPrompt", menu);
    Leg whole = draft.leg();
    add(Grouping.COMPANY, whole);
    add(
        Grouping.COMPANY_NUMBERS,
        whole.seenBy(
            luck.draw("number") < 0.7 ? PhoneSystem.MAIN_NUMBER : PhoneSystem.OTHER_NUMBER));
    if (menu > 0) {
      add(
          Grouping.IVRS,
          new Draft(PhoneSystem.MENU, whole.startMillis(), whole.startMillis() + menu)
              .inbound("external", "answered", "completed", "direct")
              .is(Breakdown.RESULT_2021, "completed")
              .is(Breakdown.RESPONSE_TYPE, "inboundDirect")
              .is(Breakdown.ENDING_PARTY, "system")
              .is(
                  Breakdown.COMPANY_HOURS,
                  whole.is().getOrDefault(Breakdown.COMPANY_HOURS, "afterHours"))
              .segment("ivrPrompt", menu)
              .leg());
    }
  }

  private void span(Span span) {
    Luck luck = Luck.of(seed, span.from(), span.agent(), span.state().name().hashCode());
    direct
        .of(span, luck)
        .ifPresent(
            leg -> {
              addUser(span.agent(), leg);
              add(Grouping.COMPANY, leg.seenBy(Credentials.ACCOUNT_ID));
              if ("inbound".equals(leg.is().get(Breakdown.DIRECTION)) && luck.draw("line") < 0.15) {
                add(Grouping.SHARED_LINES, leg.seenBy(PhoneSystem.SHARED_LINE));
              }
            });
  }

  // And whatever the user belonged to when the call started.
  private void addUser(int agent, Leg leg) {
    add(Grouping.USERS, leg);
    PhoneSystem then = new PhoneSystem(changes.named(center, leg.startMillis() / 1000));
    Agent user = then.center().agent(agent);
    AgentGroup group = then.groupOf(user);
    add(Grouping.USER_GROUPS, leg.seenBy(String.valueOf(group.id())));
    add(Grouping.SITES, leg.seenBy(then.site(group).key()));
    add(Grouping.DEPARTMENTS, leg.seenBy(PhoneSystem.department(group)));
  }
}
