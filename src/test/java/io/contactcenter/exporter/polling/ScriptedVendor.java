package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.AccountLimits;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.ringcx.RingCxSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A vendor that says what a test wrote down, and keeps a log of what it was asked. Its rows are
 * moments: a window has those that lie in it, whatever its intervals are.
 */
final class ScriptedVendor implements Vendor {
  static final Report QUEUE =
      new Report(
          "queue",
          Map.of(
              Entity.QUEUE,
              Set.of(
                  QueueMeasure.OFFERED,
                  QueueMeasure.ANSWERED,
                  QueueMeasure.ANSWERED_WITHIN_THRESHOLD,
                  QueueMeasure.ABANDONED,
                  QueueMeasure.ABANDONED_SHORT,
                  QueueMeasure.SERVICE_LEVEL_MET,
                  QueueMeasure.SERVICE_LEVEL_ELIGIBLE,
                  QueueMeasure.LONGEST_ANSWERED_WAIT)),
          Duration.ofHours(3));
  static final Report AGENT =
      new Report(
          "agent",
          Map.of(Entity.AGENT, Set.of(AgentMeasure.LOGGED_IN, AgentMeasure.IDLE)),
          Duration.ofHours(3));
  static final Report AGENT_QUEUE =
      new Report(
          "agent_queue",
          Map.of(
              Entity.AGENT_QUEUE,
              Set.of(AgentQueueMeasure.ANSWERED),
              Entity.AGENT,
              Set.of(AgentMeasure.ANSWERED)),
          Duration.ofHours(3));

  /** What it was asked, by its own clock. */
  record Call(Instant at, String report, Window window) {}

  final List<Call> calls = new ArrayList<>();
  final List<Instant> directoryCalls = new ArrayList<>();

  /** How many sources were opened: each logs in anew. */
  int opened;

  /** How far its clock is ahead of ours. */
  Duration ahead = Duration.ZERO;

  /** How long it takes to answer. */
  Duration latency = Duration.ofMillis(200);

  Directory directory = new Directory(Map.of(), Map.of(), List.of());

  /** For how long it refuses who exceeded a limit, if it punishes. */
  Optional<Duration> penalty = Optional.empty();

  /** Fails every call for which it says so, as if nobody answered. */
  Predicate<Call> down = call -> false;

  /** Answers also for intervals that are not over, with what there is. */
  boolean lenient = false;

  /** The reports that it has. */
  List<Report> offered = List.of(QUEUE, AGENT, AGENT_QUEUE);

  /** What it says of a day so far, where it is asked to sum it up. */
  Function<Interval, List<Row>> summary = day -> List.of();

  /** Why it does not answer what it is asked of a day, behind the intervals, if it does not. */
  Optional<Failure> noDay = Optional.empty();

  /** The days that it was asked to sum up. */
  final List<Interval> summed = new ArrayList<>();

  /** The thresholds that it counts within where they are configured. */
  Predicate<Duration> recounted = threshold -> false;

  /**
   * The thresholds that it was last asked to count queue 1 within, by the start of the interval.
   */
  final Map<Instant, Optional<Duration>> thresholds = new HashMap<>();

  /** Answers 400 where it says so. */
  Predicate<Call> refused = call -> false;

  /** Of how many intervals one answer is not too large. */
  int mostIntervals = Integer.MAX_VALUE;

  private final VirtualClock clock;
  private final List<Row> rows = new ArrayList<>();
  private final Deque<Refusal> refusals = new ArrayDeque<>();
  private final List<Rejected> rejected = new ArrayList<>();

  private record Refusal(Failure failure, Optional<Duration> retryAfter) {}

  private record Rejected(Optional<Key> key, Optional<Instant> at) {}

  ScriptedVendor(VirtualClock clock) {
    this.clock = clock;
  }

  /** From now on there is this row of a queue at {@code at}: so many offered, all answered. */
  void offers(String queue, String at, long offered) {
    queue(queue, "Queue " + queue, at, offered, offered);
  }

  /** From now on there is this row of a queue beside those that there are. */
  void queue(String queue, String name, String at, long offered, long answered) {
    long[] values = values(Entity.QUEUE);
    values[QueueMeasure.OFFERED.slot()] = offered;
    values[QueueMeasure.ANSWERED.slot()] = answered;
    values[QueueMeasure.ANSWERED_WITHIN_THRESHOLD.slot()] = answered / 2;
    values[QueueMeasure.ABANDONED.slot()] = offered - answered;
    values[QueueMeasure.ABANDONED_SHORT.slot()] = 0;
    values[QueueMeasure.LONGEST_ANSWERED_WAIT.slot()] = answered * 1_000_000;
    rows.add(new Row(Key.of(Entity.QUEUE, queue), Instant.parse(at), List.of(name), values));
  }

  /** From now on there is this row, of whatever it is. */
  void says(Row row) {
    rows.add(row);
  }

  /** From now on there is this row of an agent's report. */
  void works(String agent, String at, long seconds) {
    long[] values = values(Entity.AGENT);
    values[AgentMeasure.LOGGED_IN.slot()] = seconds * 1_000_000;
    values[AgentMeasure.IDLE.slot()] = 0;
    rows.add(
        new Row(Key.of(Entity.AGENT, agent), Instant.parse(at), List.of("Agent " + agent), values));
  }

  /** From now on there is this row of an agent in a queue. */
  void answers(String agent, String queue, String at, long answered) {
    long[] values = values(Entity.AGENT_QUEUE);
    values[AgentQueueMeasure.ANSWERED.slot()] = answered;
    rows.add(
        new Row(
            Key.of(Entity.AGENT_QUEUE, agent, queue),
            Instant.parse(at),
            List.of("Queue " + queue),
            values));
  }

  /** All rows at {@code at} are gone. */
  void forget(String at) {
    rows.removeIf(row -> row.at().equals(Instant.parse(at)));
  }

  /** The rows of a queue at {@code at} are gone, and this one is there. */
  void corrects(String queue, String at, long offered) {
    rows.removeIf(
        row -> row.at().equals(Instant.parse(at)) && row.key().equals(Key.of(Entity.QUEUE, queue)));
    offers(queue, at, offered);
  }

  /** One answer, the next, holds a row that cannot be read. */
  void rejectsOnce(Optional<Key> key, Optional<Instant> at) {
    rejected.add(new Rejected(key, at));
  }

  /** The next call fails. */
  void failsOnce(Failure failure) {
    refusals.add(new Refusal(failure, Optional.empty()));
  }

  /** The next call is answered 429. */
  void throttlesOnce(@Nullable Duration retryAfter) {
    refusals.add(new Refusal(Failure.THROTTLED, Optional.ofNullable(retryAfter)));
  }

  /** Nobody answers from now on. */
  void stop() {
    down = call -> true;
  }

  /** It answers again. */
  void recover() {
    down = call -> false;
  }

  /** Its time now. */
  Instant now() {
    return clock.now().plus(ahead);
  }

  /** The calls for one report. */
  List<Call> calls(Report report) {
    return calls.stream().filter(call -> call.report().equals(report.name())).toList();
  }

  @Override
  public VendorSchema schema() {
    return new RingCxSchema();
  }

  @Override
  public AccountLimits limits(SourceConfig config) {
    return new AccountLimits(Map.of(Budget.Group.REPORT, config.rateLimit()), penalty);
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    opened++;
    return new ScriptedSource(config, context);
  }

  private static long[] values(Entity entity) {
    long[] values = new long[entity.measures().size()];
    Arrays.fill(values, Measure.ABSENT);
    return values;
  }

  private final class ScriptedSource implements Source {
    private final SourceConfig config;
    private final SourceContext context;
    private boolean asked;
    private long lastAsked;

    ScriptedSource(SourceConfig config, SourceContext context) {
      this.config = config;
      this.context = context;
    }

    @Override
    public List<Report> reports() {
      return offered.stream().filter(report -> config.reports().contains(report.name())).toList();
    }

    @Override
    public Directory directory() {
      directoryCalls.add(now());
      // A directory is remembered for an hour, as every client does; only a call shows the time.
      if (!asked || clock.nanoTime() - lastAsked >= Duration.ofHours(1).toNanos()) {
        asked = true;
        lastAsked = clock.nanoTime();
        tellTime(clock.now());
      }
      return directory;
    }

    @Override
    public void fetch(Report report, Question question, RowSink sink)
        throws VendorException, InterruptedException {
      Budget.Permit permit = context.budget().take(Budget.Group.REPORT);
      Window window = question.window();
      Instant sent = clock.now();
      Call call = new Call(now(), report.name(), window);
      calls.add(call);
      clock.sleep(latency);
      permit.close();
      if (down.test(call)) {
        throw new VendorException(Failure.CONNECTION, "nobody answers");
      }
      tellTime(sent);
      refuse();
      if (!lenient && window.end().plus(Duration.ofMinutes(5)).isAfter(call.at())) {
        throw new VendorException(Failure.HTTP_4XX, "the window ends too late: " + call);
      }
      if (refused.test(call)) {
        throw new VendorException(Failure.HTTP_4XX, "nothing is kept for so long: " + call);
      }
      if (window.intervals().size() > mostIntervals) {
        throw new VendorException(Failure.TOO_LARGE, "the answer is too large: " + call);
      }
      context.budget().answered();
      for (Row row : rows) {
        if (report.feeds().containsKey(row.key().entity())
            && !row.at().isBefore(window.start())
            && row.at().isBefore(window.end())
            && row.at().isBefore(call.at())) {
          give(row, report, sink);
        }
      }
      for (Interval interval : window.intervals()) {
        Instant at = interval.start();
        thresholds.put(at, question.thresholds().of("1", "Queue 1", at));
      }
      if (question.today().isPresent()) {
        Interval day = question.today().get();
        summed.add(day);
        RowSink today = sink.today();
        if (noDay.isPresent()) {
          throw new VendorException(noDay.get(), "no day");
        }
        summary.apply(day).forEach(today::row);
      }
      rejected.forEach(row -> sink.rejected(row.key(), row.at(), "scripted"));
      rejected.clear();
    }

    @Override
    public boolean recounts(String queue, Duration threshold) {
      return recounted.test(threshold);
    }

    private void tellTime(Instant sent) {
      context.vendorClock().observe(now().truncatedTo(ChronoUnit.SECONDS), sent, clock.now());
    }

    private void give(Row row, Report report, RowSink sink) {
      boolean agentsOwn = row.key().entity() == Entity.AGENT;
      boolean queuesOwn = row.key().entity() == Entity.QUEUE;
      if ((agentsOwn && !report.equals(AGENT))
          || (queuesOwn && !config.queues().keeps(row.key().ids().get(0), row.said().get(0)))) {
        return;
      }
      sink.row(new Row(row.key(), row.at(), row.said(), row.values().clone()));
      if (row.key().entity() == Entity.AGENT_QUEUE) {
        long[] ofAgent = values(Entity.AGENT);
        ofAgent[AgentMeasure.ANSWERED.slot()] = row.values()[AgentQueueMeasure.ANSWERED.slot()];
        sink.row(
            new Row(Key.of(Entity.AGENT, row.key().ids().get(0)), row.at(), List.of(), ofAgent));
      }
    }

    private void refuse() throws VendorException {
      Refusal refusal = refusals.poll();
      if (refusal == null) {
        return;
      }
      if (refusal.failure() == Failure.THROTTLED) {
        context.budget().throttled(refusal.retryAfter());
      }
      throw new VendorException(refusal.failure(), "scripted");
    }

    @Override
    public void close() {}
  }
}
