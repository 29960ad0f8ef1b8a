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
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Limits;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class RingCxUnderTest implements VendorUnderTest {
  private static final long SECOND = 1_000_000;
  private static final String WRONG = "a-wrong-secret";

  private final RingCxSimulator simulator;

  RingCxUnderTest(Setting setting) {
    Options options =
        Options.strict()
            .withCenter(setting.center())
            .withChanges(setting.changes())
            .withClock(setting.clock());
    simulator =
        RingCxSimulator.start(setting.strict() ? options : options.withLimits(Limits.LIFTED));
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new RingCxVendor(transport);
  }

  @Override
  public URI baseUrl() {
    return simulator.baseUrl();
  }

  @Override
  public List<String> reports() {
    return List.of("queue", "agent", "agent_queue");
  }

  @Override
  public VendorSettings settings() {
    return settings(Credentials.CLIENT_SECRET);
  }

  @Override
  public VendorSettings wrongSettings() {
    return settings(WRONG);
  }

  private VendorSettings settings(String clientSecret) {
    return new RingCxSettings(
        simulator.baseUrl(),
        new Secret(Credentials.CLIENT_ID),
        new Secret(clientSecret),
        new Secret(Credentials.JWT),
        Credentials.RC_ACCOUNT_ID,
        Credentials.SUB_ACCOUNT_ID,
        true,
        true,
        RingCxSettings.TimeIntervalUnit.MINUTES,
        RingCxSettings.InteractionsApi.V2);
  }

  @Override
  public List<String> secrets() {
    return List.of(
        Credentials.CLIENT_ID,
        Credentials.CLIENT_SECRET,
        Credentials.JWT,
        WRONG,
        "SIMRC",
        "SIMRR",
        "SIMCX",
        "SIMCR");
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
    Center center = simulator.history().center();
    Account account =
        new Account(simulator.history(), start.getEpochSecond(), end.getEpochSecond());
    Expected expected = new Expected();
    center.queues().forEach(queue -> add(queue, account.queue(queue), expected));
    for (Agent agent : center.agents()) {
      add(agent, account.agent(agent), expected);
      for (int queue : agent.queues()) {
        add(agent, queue, account.agentQueue(agent, center.queue(queue)), expected);
      }
    }
    return expected.sums();
  }

  private static void add(Queue queue, Tally<QueueFigure> sums, Expected expected) {
    Key key = Key.of(Entity.QUEUE, String.valueOf(queue.id()));
    expected
        .add(
            key,
            QueueMeasure.OFFERED,
            sums.get(QueueFigure.OFFERED_DIRECT) + sums.get(QueueFigure.OVERFLOW_IN))
        .add(key, QueueMeasure.ANSWERED, sums.get(QueueFigure.ANSWERED))
        .add(
            key,
            QueueMeasure.ANSWERED_WITHIN_THRESHOLD,
            sums.get(QueueFigure.ANSWERED_WITHIN_THRESHOLD))
        .add(key, QueueMeasure.ABANDONED, sums.get(QueueFigure.ABANDONED))
        .add(key, QueueMeasure.ABANDONED_SHORT, sums.get(QueueFigure.ABANDONED_SHORT))
        .add(key, QueueMeasure.COMPLETED, sums.get(QueueFigure.COMPLETED))
        .add(key, QueueMeasure.ANSWERED_WAIT, sums.get(QueueFigure.ANSWERED_WAIT) * SECOND)
        .add(key, QueueMeasure.ABANDONED_WAIT, sums.get(QueueFigure.ABANDONED_WAIT) * SECOND)
        .add(key, QueueMeasure.TALK, sums.get(QueueFigure.TALK) * SECOND)
        .add(key, QueueMeasure.HOLD, sums.get(QueueFigure.HOLD) * SECOND / 1000)
        .add(key, QueueMeasure.WRAP_UP, sums.get(QueueFigure.WRAP_UP) * SECOND);
  }

  private static void add(Agent agent, Tally<AgentFigure> sums, Expected expected) {
    Key key = Key.of(Entity.AGENT, String.valueOf(agent.id()));
    expected
        .add(key, AgentMeasure.LOGGED_IN, sums.get(AgentFigure.LOGGED_IN) * SECOND)
        .add(key, AgentMeasure.IDLE, sums.get(AgentFigure.WAITING) * SECOND)
        .add(key, AgentMeasure.PAUSED, sums.get(AgentFigure.PAUSED) * SECOND)
        .add(key, AgentMeasure.ADMIN, sums.get(AgentFigure.ADMIN) * SECOND)
        .add(key, AgentMeasure.DIRECT_OUTBOUND, sums.get(AgentFigure.DIRECT_OUTBOUND));
  }

  private static void add(Agent agent, int queue, Tally<AgentQueueFigure> sums, Expected expected) {
    Key whole = Key.of(Entity.AGENT, String.valueOf(agent.id()));
    Key key = Key.of(Entity.AGENT_QUEUE, String.valueOf(agent.id()), String.valueOf(queue));
    long talk = sums.get(AgentQueueFigure.TALK) * SECOND;
    expected
        .add(key, AgentQueueMeasure.ANSWERED, sums.get(AgentQueueFigure.ANSWERED))
        .add(key, AgentQueueMeasure.TALK, talk)
        .add(key, AgentQueueMeasure.TRANSFERRED_OUT, sums.get(AgentQueueFigure.TRANSFERRED_OUT))
        .add(whole, AgentMeasure.TALK, talk);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
