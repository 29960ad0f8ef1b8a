package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The calls of a business day as JSON, by grouping and group: those that started in it and
 * happened, those that are {@code visible} at a given time, and under {@code settled} those that
 * are seen from some time on for good.
 */
final class DayAnswer {
  private final Calls calls;
  private final Faults faults;

  DayAnswer(Calls calls, Faults faults) {
    this.calls = calls;
    this.faults = faults;
  }

  ObjectNode to(DayQuestion question) {
    long from = question.start().toEpochMilli();
    long to = question.until().toEpochMilli() - 1;
    long at = question.at().getEpochSecond();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("date", question.date().toString())
            .put("zone", question.zone().getId())
            .put("start", question.start().toString())
            .put("end", question.end().toString())
            .put("until", question.until().toString());
    write(grouping -> calls.happened(grouping, from, to), json.putObject("groupings"));
    write(grouping -> calls.seen(grouping, from, to, at, faults), json.putObject("visible"));
    write(grouping -> calls.settled(grouping, from, to, faults), json.putObject("settled"));
    return json;
  }

  private static void write(Function<Grouping, Map<String, List<Leg>>> legs, ObjectNode json) {
    for (Grouping grouping : Grouping.values()) {
      ObjectNode groups = json.putObject(grouping.word());
      legs.apply(grouping).forEach((key, list) -> write(Sums.of(list), groups.putObject(key)));
    }
  }

  // Times in milliseconds.
  private static void write(Sums sums, ObjectNode json) {
    for (Breakdown breakdown : Breakdown.values()) {
      if (breakdown.words().isEmpty()) {
        write(sums.of(breakdown, ""), json.putObject(breakdown.told()));
      } else {
        ObjectNode values = json.withObject("/" + breakdown.told());
        for (String value : breakdown.words()) {
          write(sums.of(breakdown, value), values.putObject(value));
        }
      }
    }
  }

  private static void write(Sums.Sum sum, ObjectNode json) {
    json.put("calls", sum.calls()).put("millis", sum.millis());
  }
}
