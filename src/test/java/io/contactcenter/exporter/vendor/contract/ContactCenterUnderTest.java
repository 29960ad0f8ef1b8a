package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.vcc.Credentials;
import io.contactcenter.exporter.simulator.vcc.Inlet;
import io.contactcenter.exporter.simulator.vcc.Limits;
import io.contactcenter.exporter.simulator.vcc.Media;
import io.contactcenter.exporter.simulator.vcc.Office;
import io.contactcenter.exporter.simulator.vcc.Options;
import io.contactcenter.exporter.simulator.vcc.Statistic;
import io.contactcenter.exporter.simulator.vcc.StatusFigure;
import io.contactcenter.exporter.simulator.vcc.VccAccount;
import io.contactcenter.exporter.simulator.vcc.VccSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.vcc.VccSettings;
import io.contactcenter.exporter.vendor.vcc.VccVendor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** 8x8 Contact Center; the smallest of the sample's queues is one of mails. */
final class ContactCenterUnderTest implements VendorUnderTest {
  private static final long SECOND = 1_000_000;
  private static final int RETURNS = 5688;
  private static final String WRONG = "a-wrong-token";

  /** What queues and channels have, and no other report says again for its own purposes. */
  private static final Map<QueueMeasure, Statistic> COUNTS =
      Map.of(
          QueueMeasure.VOICEMAIL, Statistic.VOICE_MESSAGE_LEFT,
          QueueMeasure.HANDLING_COMPLETED, Statistic.FINISH_PROCESSING,
          QueueMeasure.COMPLETED, Statistic.FINISH_POST);

  private static final Map<QueueMeasure, Statistic> TIMES =
      Map.of(
          QueueMeasure.WAIT, Statistic.TIME_WAITING,
          QueueMeasure.ABANDONED_WAIT, Statistic.TIME_TO_ABANDON,
          QueueMeasure.TALK, Statistic.TIME_PROCESSING,
          QueueMeasure.WRAP_UP, Statistic.TIME_POST_PROCESSING);

  // The ends of the buckets of both histograms, in seconds.
  private static final List<Integer> ONLINE = List.of(5, 10, 20, 30, 45, 60, 120, 300, 600);
  private static final List<Integer> OFFLINE = List.of(1800, 3600, 5400, 7200, 10800);

  private final VccSimulator simulator;

  ContactCenterUnderTest(Setting setting) {
    Options options =
        Options.strict()
            .withOffice(Office.of(setting.center(), Map.of(RETURNS, Media.EMAIL)))
            .withChanges(setting.changes())
            .withClock(setting.clock())
            .withEmptyColumns(Duration.ZERO);
    simulator = VccSimulator.start(setting.strict() ? options : options.withLimits(Limits.LIFTED));
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new VccVendor(transport);
  }

  @Override
  public URI baseUrl() {
    return simulator.baseUrl();
  }

  @Override
  public List<String> reports() {
    return List.of("queue", "channel", "agent", "agent_status", "wait_distribution", "outbound");
  }

  @Override
  public VendorSettings settings() {
    return settings(Credentials.TOKEN);
  }

  @Override
  public VendorSettings wrongSettings() {
    return settings(WRONG);
  }

  private static VendorSettings settings(String token) {
    return new VccSettings(
        Credentials.TENANT,
        new Secret(token),
        VccSettings.Format.JSON,
        VccSettings.TimeWaiting.ALL,
        false,
        VccSettings.AgentsAsked.LOGGED_IN);
  }

  @Override
  public List<String> secrets() {
    return List.of(Credentials.TOKEN, WRONG, basic(Credentials.TOKEN), basic(WRONG));
  }

  private static String basic(String token) {
    return Base64.getEncoder()
        .encodeToString((Credentials.TENANT + ":" + token).getBytes(StandardCharsets.UTF_8));
  }

  /** Basic authentication comes with every request. */
  @Override
  public boolean logsIn() {
    return false;
  }

  @Override
  public void faults(Faults faults) {
    simulator.faults(faults);
  }

  @Override
  public Book.Account account() {
    return simulator.account();
  }

  @Override
  public Map<Key, Map<Measure, Long>> happened(SourceConfig config, Instant start, Instant end) {
    VccAccount account =
        new VccAccount(
            simulator.history(), simulator.office(), start.getEpochSecond(), end.getEpochSecond());
    Expected expected = new Expected();
    for (Queue queue : simulator.office().center().queues()) {
      Key key = Key.of(Entity.QUEUE, String.valueOf(queue.id()));
      add(key, figure -> account.queue(queue.id(), figure), expected);
      waits(queue.id(), account, expected);
    }
    simulator.office().inlets().values().stream()
        .flatMap(List::stream)
        .distinct()
        .forEach(inlet -> channel(inlet, account, expected));
    for (Agent agent : simulator.office().center().agents()) {
      agent(agent, account, expected);
    }
    return expected.sums();
  }

  private static void channel(Inlet inlet, VccAccount account, Expected expected) {
    String media =
        switch (inlet.media()) {
          case TELEPHONE -> "voice";
          case CHAT -> "chat";
          case EMAIL -> "email";
          case VOICE_MAIL -> "voicemail";
        };
    add(
        Key.of(Entity.CHANNEL, String.valueOf(inlet.channel()), media),
        figure -> account.channel(inlet.channel(), inlet.media(), figure),
        expected);
  }

  private static void add(Key key, ToLongFunction<Statistic> said, Expected expected) {
    COUNTS.forEach((measure, figure) -> expected.add(key, measure, said.applyAsLong(figure)));
    TIMES.forEach(
        (measure, figure) -> expected.add(key, measure, said.applyAsLong(figure) * SECOND));
  }

  private void waits(int queue, VccAccount account, Expected expected) {
    boolean online = simulator.office().media(queue).isOnline();
    Entity entity = online ? Entity.QUEUE_WAIT : Entity.QUEUE_OFFLINE_WAIT;
    List<Integer> ends = online ? ONLINE : OFFLINE;
    for (boolean accepted : online ? List.of(true, false) : List.of(true)) {
      Key key = Key.of(entity, String.valueOf(queue), accepted ? "answered" : "abandoned");
      for (int bucket = 0; bucket <= ends.size(); bucket++) {
        long from = bucket == 0 ? 0 : ends.get(bucket - 1);
        long to = bucket == ends.size() ? Long.MAX_VALUE : ends.get(bucket);
        expected.add(
            key, entity.measures().get(bucket + 1), account.waited(queue, accepted, from, to));
      }
    }
    if (online) {
      expected.add(
          Key.of(Entity.QUEUE, String.valueOf(queue)),
          QueueMeasure.ABANDONED_SHORT,
          account.waited(queue, false, 0, 5));
    }
  }

  private static void agent(Agent agent, VccAccount account, Expected expected) {
    Key key = Key.of(Entity.AGENT, Office.login(agent.id()));
    Map<AgentMeasure, Long> seconds = new EnumMap<>(AgentMeasure.class);
    seconds.put(AgentMeasure.IDLE, account.status(agent.id(), StatusFigure.WAITING));
    seconds.put(
        AgentMeasure.HANDLING,
        account.status(agent.id(), StatusFigure.PROCESSING)
            + account.status(agent.id(), StatusFigure.POST_PROCESSING));
    seconds.put(
        AgentMeasure.OFFERED_TIME, account.status(agent.id(), StatusFigure.TRANSACTION_OFFERED));
    seconds.put(AgentMeasure.PAUSED, account.status(agent.id(), StatusFigure.BREAK));
    seconds.put(
        AgentMeasure.OFFLINE_WORK, account.status(agent.id(), StatusFigure.WORKING_OFFLINE));
    seconds.put(AgentMeasure.LOGGED_IN, account.status(agent.id(), StatusFigure.LOGGED_IN));
    seconds.put(AgentMeasure.DIRECT_OUTBOUND_TIME, account.callSeconds(agent.id()));
    seconds.forEach((measure, sum) -> expected.add(key, measure, sum * SECOND));
    expected.add(key, AgentMeasure.DIRECT_OUTBOUND, account.calls(agent.id()));
    for (int queue : agent.queues()) {
      work(agent.id(), queue, key, account, expected);
    }
  }

  private static void work(int agent, int queue, Key key, VccAccount account, Expected expected) {
    Key inQueue = Key.of(Entity.AGENT_QUEUE, Office.login(agent), String.valueOf(queue));
    long offered = account.work(agent, queue, Statistic.ENTERED);
    long answered = account.work(agent, queue, Statistic.ACCEPTED);
    long talk = account.work(agent, queue, Statistic.TIME_PROCESSING) * SECOND;
    long wrapUp = account.work(agent, queue, Statistic.TIME_POST_PROCESSING) * SECOND;
    expected
        .add(key, AgentMeasure.OFFERED, offered)
        .add(key, AgentMeasure.ANSWERED, answered)
        .add(key, AgentMeasure.MISSED, offered - answered)
        .add(key, AgentMeasure.TALK, talk)
        .add(key, AgentMeasure.WRAP_UP, wrapUp)
        .add(inQueue, AgentQueueMeasure.OFFERED, offered)
        .add(inQueue, AgentQueueMeasure.ANSWERED, answered)
        .add(inQueue, AgentQueueMeasure.MISSED, offered - answered)
        .add(inQueue, AgentQueueMeasure.TALK, talk)
        .add(inQueue, AgentQueueMeasure.WRAP_UP, wrapUp);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
