package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.FlawedRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rows of the reports as they are seen at one moment, flaws included. */
final class Rows {
  /**
   * A row.
   *
   * @param start of its half hour, or of the call; epoch second
   * @param queue 0 where it is about none
   */
  record Row(long start, int queue, Line line, Map<String, Long> figures) {}

  // 2008-02-14T10:12:13-08:00, section "Dates".
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final Options options;
  private final HalfHours halves;
  private final Faults faults;
  private final Center named;
  private final Instant now;
  private final ZoneId zone;

  /**
   * The rows.
   *
   * @param center as planned; names are those of {@code now}
   * @param zone of the times in them
   */
  Rows(Options options, HalfHours halves, Faults faults, Center center, Instant now, ZoneId zone) {
    this.options = options;
    this.halves = halves;
    this.faults = faults;
    this.named = options.changes().named(center, now.getEpochSecond());
    this.now = now;
    this.zone = zone;
  }

  /** Interaction statistics of a queue or channel. */
  List<Row> statistics(DateRange range, Predicate<HalfHour.Place> which) {
    List<Row> rows = new ArrayList<>();
    for (HalfHour half : halves(range)) {
      half.places.forEach(
          (place, sums) -> {
            if (which.test(place) && hasQueue(place, half)) {
              add(
                  rows,
                  half,
                  place.queue(),
                  "statistic/" + place,
                  Statistic.class,
                  sums,
                  STATISTIC,
                  TALK,
                  () -> place(place, half));
            }
          });
    }
    return rows;
  }

  /** Interaction statistics of an agent. */
  List<Row> agentStatistics(DateRange range, int agent) {
    List<Row> rows = new ArrayList<>();
    for (HalfHour half : halves(range)) {
      half.works.forEach(
          (work, sums) -> {
            if (work.agent() == agent
                && options.changes().hasAgent(agent, half.start)
                && hasQueue(work.place(), half)) {
              add(
                  rows,
                  half,
                  work.place().queue(),
                  "work/" + work,
                  Statistic.class,
                  sums,
                  STATISTIC,
                  TALK,
                  () -> {
                    Line line = Line.of("agent-id", Office.login(agent));
                    line.fields().putAll(place(work.place(), half).fields());
                    return line;
                  });
            }
          });
    }
    return rows;
  }

  /** How long contacts of a queue or channel waited for whom they could talk to. */
  List<Row> onlineSlas(DateRange range, Predicate<HalfHour.Place> which) {
    List<Row> rows = new ArrayList<>();
    List<OnlineSla> counts =
        List.of(OnlineSla.ENTERED, OnlineSla.ACCEPTED, OnlineSla.ACCEPTED_T0_5SEC);
    for (HalfHour half : halves(range)) {
      half.online.forEach(
          (place, sums) -> {
            if (which.test(place) && hasQueue(place, half)) {
              add(
                  rows,
                  half,
                  place.queue(),
                  "online/" + place,
                  OnlineSla.class,
                  sums,
                  counts,
                  OnlineSla.ABANDONED_T0_5SEC,
                  () -> place(place, half));
            }
          });
    }
    return rows;
  }

  /** How long contacts of a queue or channel lay. */
  List<Row> offlineSlas(DateRange range, Predicate<HalfHour.Place> which) {
    List<Row> rows = new ArrayList<>();
    List<OfflineSla> counts = List.of(OfflineSla.ENTERED, OfflineSla.ACCEPTED);
    for (HalfHour half : halves(range)) {
      half.offline.forEach(
          (place, sums) -> {
            if (which.test(place) && hasQueue(place, half)) {
              add(
                  rows,
                  half,
                  place.queue(),
                  "offline/" + place,
                  OfflineSla.class,
                  sums,
                  counts,
                  OfflineSla.ACCEPTED_T0_30MIN,
                  () ->
                      Line.of(
                          "queue-id", String.valueOf(place.queue()),
                          "queue-name", named.queue(place.queue()).name(),
                          "channel-id", String.valueOf(place.channel()),
                          "time-stamp", time(half.start),
                          "media-type", place.media().letterInOfflineSla()));
            }
          });
    }
    return rows;
  }

  /** What an agent did with the time. */
  List<Row> statuses(DateRange range, int id) {
    Agent agent = named.agent(id);
    List<Row> rows = new ArrayList<>();
    for (HalfHour half : halves(range)) {
      Tally<StatusFigure> sums = half.statuses.get(id);
      if (sums != null && options.changes().hasAgent(id, half.start)) {
        add(
            rows,
            half,
            0,
            "status/" + id,
            StatusFigure.class,
            sums,
            List.of(),
            StatusFigure.WAITING,
            () ->
                Line.of(
                    "period-start", time(half.start),
                    "period-end", time(half.end),
                    "agent-id", Office.login(id),
                    "agent-name", agent.firstName() + " " + agent.lastName(),
                    "group-id", String.valueOf(agent.group()),
                    "group-name", group(agent)));
      }
    }
    return rows;
  }

  /** The calls that agents made. */
  List<Row> outboundCalls(DateRange range, Predicate<Agent> whose) {
    List<Row> rows = new ArrayList<>();
    // A call that began before the first half hour asked for may begin in the range all the same.
    long first = halves.startOf(range.from());
    for (HalfHour half : halves.between(first, range.to(), known())) {
      for (HalfHour.Call call : half.calls) {
        Agent agent = named.agent(call.agent());
        if (call.from() >= range.from()
            && call.from() < range.to()
            && call.to() <= known()
            && whose.test(agent)
            && options.changes().hasAgent(call.agent(), call.from())) {
          add(rows, half, call, agent);
        }
      }
    }
    return rows;
  }

  private void add(List<Row> rows, HalfHour half, HalfHour.Call call, Agent agent) {
    Tally<CallFigure> length = new Tally<>(CallFigure.class);
    length.add(CallFigure.TOTAL_TIME, call.to() - call.from());
    FlawedRow row = row(half, "call/" + call);
    if (!row.isThere()) {
      return;
    }
    // "25 columns will not have values ... due to the API query being run less than one hour before
    // the calls were accepted"; the list has the agent and the total time.
    boolean filled = now.getEpochSecond() - call.to() >= options.emptyColumns().toSeconds();
    long seconds =
        row.said(CallFigure.class, length, List.of(), CallFigure.TOTAL_TIME).stream()
            .mapToLong(said -> said.get(CallFigure.TOTAL_TIME))
            .sum();
    Line line =
        Line.of(
            "agent-id", filled ? Office.login(agent.id()) : "",
            "agent-name", filled ? agent.firstName() + " " + agent.lastName() : "",
            "group-id", String.valueOf(agent.group()),
            "transaction-id", String.valueOf(call.from() % 100_000),
            "destination", filled ? "14155550123" : "",
            "start-time", time(call.from()),
            "total-time", filled ? String.valueOf(seconds) : "");
    rows.add(
        new Row(
            call.from(),
            0,
            line,
            filled ? Map.of(CallFigure.TOTAL_TIME.key(), seconds) : Map.of()));
  }

  private static final List<Statistic> STATISTIC =
      List.of(Statistic.ENTERED, Statistic.ACCEPTED, Statistic.FINISH_POST);
  private static final Statistic TALK = Statistic.TIME_PROCESSING;

  private interface Head {
    Line line();
  }

  private <F extends Enum<F> & Figure> void add(
      List<Row> rows,
      HalfHour half,
      int queue,
      String entity,
      Class<F> type,
      Tally<F> sums,
      List<F> counts,
      F time,
      Head head) {
    FlawedRow row = row(half, entity);
    if (sums.isEmpty() || !row.isThere()) {
      return;
    }
    for (Tally<F> said : row.said(type, sums, counts, time)) {
      Line line = head.line();
      Map<String, Long> figures = new HashMap<>();
      for (F figure : type.getEnumConstants()) {
        line.and(figure.key(), said.get(figure));
        figures.put(figure.key(), said.get(figure));
      }
      rows.add(new Row(half.start, queue, line, figures));
    }
  }

  private FlawedRow row(HalfHour half, String entity) {
    return new FlawedRow(
        options.seed(), faults, half.start, half.end, now.getEpochSecond(), entity);
  }

  private List<HalfHour> halves(DateRange range) {
    return halves.between(range.from(), range.to(), known());
  }

  private long known() {
    return now.minus(options.availabilityDelay()).getEpochSecond();
  }

  private boolean hasQueue(HalfHour.Place place, HalfHour half) {
    return options.changes().hasQueue(place.queue(), half.start);
  }

  private Line place(HalfHour.Place place, HalfHour half) {
    return Line.of(
        "queue-name", named.queue(place.queue()).name(),
        "channel-id", String.valueOf(place.channel()),
        "time-stamp", time(half.start),
        "media-type", place.media().letter());
  }

  private String group(Agent agent) {
    return named.agentGroups().stream()
        .filter(group -> group.id() == agent.group())
        .map(AgentGroup::name)
        .findFirst()
        .orElse("");
  }

  private String time(long second) {
    return TIME.format(Instant.ofEpochSecond(second).atZone(zone));
  }
}
