package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Intervals;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Impression;
import io.contactcenter.exporter.simulator.http.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code agent/workstate/rollup}: seconds that agents spent in each work state, per period of the
 * resolution. Of the answer only {@code StateIdDurations} with {@code StateId} and {@code State} is
 * published; that built-in states have the id 0 is seen in its example. The rest is made up in the
 * manner of the other rows.
 */
final class WorkStateRollup {
  private final Options options;
  private final History history;
  private final FaultSwitch faults;

  WorkStateRollup(Options options, History history, FaultSwitch faults) {
    this.options = options;
    this.history = history;
    this.faults = faults;
  }

  Reply answer(Body body, Instant now) {
    DateRange range = DateRange.of(body, now);
    Resolution resolution = body.text("resolution").map(Resolution::of).orElse(Resolution.DAY);
    Set<Integer> agents = body.numbers("agents");
    boolean idleToo = body.flag("includeInactiveTime");
    long second = now.getEpochSecond();
    Impression impression = new Impression(history.seed(), faults.faults(), options.changes());
    List<Interval> seen =
        Intervals.of(
                history,
                range.start().getEpochSecond(),
                range.end().plusNanos(999_999_999).getEpochSecond(),
                resolution.seconds())
            .stream()
            .map(interval -> interval.with(impression.of(interval, second).ofAgents()))
            .toList();
    options
        .witness()
        .said(new Said(now, "workstate-rollup", range.start(), range.end(), List.of(), seen));
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Interval interval : seen) {
      Map<Integer, Long> loggedOut = loggedOut(interval);
      for (Figures part : impression.rows(interval, second)) {
        part.agents()
            .forEach(
                (agent, sums) -> {
                  boolean asked = agents.isEmpty() || agents.contains(agent);
                  if (asked && (idleToo || !sums.isEmpty())) {
                    // Of several rows of an agent the first has it.
                    Long out = loggedOut.remove(agent);
                    rows.add(row(agent, interval, sums, out == null ? 0 : out));
                  }
                });
      }
    }
    return options.envelope().rows(rows, "AgentWorkstateRollup", null);
  }

  private static Map<Integer, Long> loggedOut(Interval interval) {
    long length = interval.end() - interval.start();
    Map<Integer, Long> seconds = new HashMap<>();
    interval
        .figures()
        .agents()
        .forEach(
            (agent, sums) ->
                seconds.put(agent, Math.max(0, length - sums.get(AgentFigure.LOGGED_IN))));
    return seconds;
  }

  private static Map<String, @Nullable Object> row(
      int agent, Interval interval, Tally<AgentFigure> sums, long loggedOut) {
    ArrayNode durations = JsonNodeFactory.instance.arrayNode();
    for (WorkState state : WorkState.values()) {
      long seconds =
          state == WorkState.LOGGED_OUT
              ? loggedOut
              : state.figures().stream().mapToLong(sums::get).sum();
      if (seconds > 0) {
        durations
            .addObject()
            .put("StateId", state.isBuiltIn() ? 0 : state.id())
            .put("State", state.kind())
            .put("Duration", seconds);
      }
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("StateIdDurations", durations);
    row.put("AgentId", agent);
    row.put("PeriodStartUtc", Instant.ofEpochSecond(interval.start()));
    return row;
  }
}
