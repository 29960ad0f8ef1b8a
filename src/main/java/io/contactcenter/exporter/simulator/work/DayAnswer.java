package io.contactcenter.exporter.simulator.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.http.DayQuestion;

/**
 * The sums of a business day as JSON: {@code ringGroups} and {@code members}, asked of the calls
 * themselves, whether reports show them or not. Also under {@code visible} what the reports show at
 * a given time, and under {@code settled} what they show from some time on for good.
 */
final class DayAnswer {
  private final History history;
  private final PhoneSystem phones;
  private final Center named;
  private final Impression impression;

  DayAnswer(History history, PhoneSystem phones, Center named, Impression impression) {
    this.history = history;
    this.phones = phones;
    this.named = named;
    this.impression = impression;
  }

  ObjectNode to(DayQuestion question) {
    long start = question.start().getEpochSecond();
    long until = question.until().getEpochSecond();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("date", question.date().toString())
            .put("zone", question.zone().getId())
            .put("start", question.start().toString())
            .put("end", question.end().toString())
            .put("until", question.until().toString());
    write(happened(start, until), json);
    write(impression.of(start, until, question.at().getEpochSecond()), json.putObject("visible"));
    write(impression.settled(start, until), json.putObject("settled"));
    return json;
  }

  private Summary happened(long start, long until) {
    DayAccount account = new DayAccount(history, phones, start, until);
    Summary sums = new Summary();
    for (RingGroup group : phones.groups()) {
      for (GroupFigure figure : GroupFigure.values()) {
        sums.group(group.queue()).add(figure, account.group(group, figure));
      }
      for (int agent : group.members()) {
        for (MemberFigure figure : MemberFigure.values()) {
          sums.member(group.queue(), agent).add(figure, account.member(group, agent, figure));
        }
      }
    }
    return sums;
  }

  // Whoever had no call is left out.
  private void write(Summary summary, ObjectNode json) {
    ArrayNode groups = json.putArray("ringGroups");
    ArrayNode members = json.putArray("members");
    for (RingGroup group : phones.groups()) {
      Tally<GroupFigure> sums = summary.group(group.queue());
      if (!sums.isEmpty()) {
        ObjectNode node = head(group, groups).put("name", named.queue(group.queue()).name());
        write(sums, GroupFigure.values(), node);
      }
      for (int agent : group.members()) {
        Tally<MemberFigure> member = summary.member(group.queue(), agent);
        if (!member.isEmpty()) {
          ObjectNode node = head(group, members).put("member", String.valueOf(agent));
          write(member, MemberFigure.values(), node);
        }
      }
    }
  }

  private static ObjectNode head(RingGroup group, ArrayNode list) {
    return list.addObject().put("pbx", group.pbx()).put("ringGroup", group.extension());
  }

  private static <F extends Enum<F> & Figure> void write(
      Tally<F> sums, F[] figures, ObjectNode json) {
    for (F figure : figures) {
      json.put(figure.key(), sums.get(figure));
    }
  }
}
