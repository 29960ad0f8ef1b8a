package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.BucketMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.InteractionKindMeasure;
import io.contactcenter.exporter.metric.InteractionMeasure;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.motioncx.Channel;
import io.contactcenter.exporter.simulator.motioncx.ContactFigure;
import io.contactcenter.exporter.simulator.motioncx.ContactSums;
import io.contactcenter.exporter.simulator.motioncx.Credentials;
import io.contactcenter.exporter.simulator.motioncx.Interaction;
import io.contactcenter.exporter.simulator.motioncx.Lengths;
import io.contactcenter.exporter.simulator.motioncx.Limits;
import io.contactcenter.exporter.simulator.motioncx.MotionCxSimulator;
import io.contactcenter.exporter.simulator.motioncx.Options;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings;
import io.contactcenter.exporter.vendor.motioncx.MotionCxVendor;
import io.contactcenter.exporter.vendor.motioncx.WorkStateUse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

final class MotionCxUnderTest implements VendorUnderTest {
  private static final long SECOND = 1_000_000;
  private static final String WRONG = "d3Jvbmc=:a2V5=:";

  private final MotionCxSimulator simulator;

  MotionCxUnderTest(Setting setting) {
    Options options =
        Options.strict()
            .withCenter(setting.center())
            .withChanges(setting.changes())
            .withClock(setting.clock());
    simulator =
        MotionCxSimulator.start(setting.strict() ? options : options.withLimits(Limits.LIFTED));
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new MotionCxVendor(transport);
  }

  @Override
  public URI baseUrl() {
    return simulator.baseUrl();
  }

  @Override
  public List<String> reports() {
    return List.of("queue", "agent", "agent_status", "interactions", "channel");
  }

  @Override
  public boolean logsIn() {
    return false;
  }

  @Override
  public VendorSettings settings() {
    return settings(Credentials.API_KEY);
  }

  @Override
  public VendorSettings wrongSettings() {
    return settings(WRONG);
  }

  // Pages of a hundred rows, so that there are several.
  private static VendorSettings settings(String key) {
    return new MotionCxSettings(
        new Secret(key),
        MotionCxSettings.AuthScheme.X_API_KEY,
        Optional.of("2"),
        MotionCxSettings.Mode.DETAILS,
        100,
        true,
        Duration.ofSeconds(5),
        Map.of(
            "On Interaction", WorkStateUse.HANDLING,
            "Break", WorkStateUse.PAUSED,
            "1006", WorkStateUse.ADMIN),
        false);
  }

  @Override
  public List<String> secrets() {
    return List.of(Credentials.API_KEY, WRONG);
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
    List<Interaction> contacts = simulator.contacts(start.getEpochSecond(), end.getEpochSecond());
    ContactSums sums = new ContactSums();
    contacts.forEach(sums::add);
    Expected expected = new Expected();
    sums.queues()
        .forEach((id, tally) -> queue(Key.of(Entity.QUEUE, String.valueOf(id)), tally, expected));
    sums.agents()
        .forEach((id, tally) -> agent(Key.of(Entity.AGENT, String.valueOf(id)), tally, expected));
    sums.agentQueues()
        .forEach(
            (pair, tally) -> {
              Key key =
                  Key.of(
                      Entity.AGENT_QUEUE,
                      String.valueOf(pair.agent()),
                      String.valueOf(pair.queue()));
              expected
                  .add(key, AgentQueueMeasure.ANSWERED, tally.get(ContactFigure.ANSWERED))
                  .add(key, AgentQueueMeasure.TALK, tally.get(ContactFigure.TALK))
                  .add(key, AgentQueueMeasure.WRAP_UP, tally.get(ContactFigure.WRAP_UP));
            });
    sums.kinds()
        .forEach(
            (kind, count) ->
                expected.add(
                    Key.of(
                        Entity.INTERACTIONS,
                        media(kind.channel()),
                        kind.outbound() ? "outbound" : "inbound",
                        kind.outcome()),
                    InteractionMeasure.ENDED,
                    count));
    contacts.forEach(contact -> one(contact, expected));
    states(start, end, expected);
    return expected.sums();
  }

  private static void queue(Key key, Tally<ContactFigure> tally, Expected expected) {
    Map.of(
            QueueMeasure.OFFERED, ContactFigure.OFFERED,
            QueueMeasure.ANSWERED, ContactFigure.ANSWERED,
            QueueMeasure.ABANDONED, ContactFigure.ABANDONED,
            QueueMeasure.SERVICE_LEVEL_MET, ContactFigure.IN_SERVICE_LEVEL,
            QueueMeasure.SERVICE_LEVEL_ELIGIBLE, ContactFigure.SERVICE_LEVEL_APPLIES,
            QueueMeasure.WAIT, ContactFigure.WAIT,
            QueueMeasure.ANSWERED_WAIT, ContactFigure.ANSWERED_WAIT,
            QueueMeasure.ABANDONED_WAIT, ContactFigure.ABANDONED_WAIT,
            QueueMeasure.TALK, ContactFigure.TALK,
            QueueMeasure.HOLD, ContactFigure.HOLD)
        .forEach((measure, figure) -> expected.add(key, measure, tally.get(figure)));
    expected.add(key, QueueMeasure.WRAP_UP, tally.get(ContactFigure.WRAP_UP));
  }

  private static void agent(Key key, Tally<ContactFigure> tally, Expected expected) {
    Map.of(
            AgentMeasure.ANSWERED, ContactFigure.ANSWERED,
            AgentMeasure.TALK, ContactFigure.TALK,
            AgentMeasure.HOLD, ContactFigure.HOLD,
            AgentMeasure.WRAP_UP, ContactFigure.WRAP_UP,
            AgentMeasure.DIRECT_INBOUND, ContactFigure.DIRECT_INBOUND,
            AgentMeasure.DIRECT_INBOUND_TIME, ContactFigure.DIRECT_INBOUND_TIME,
            AgentMeasure.DIRECT_OUTBOUND, ContactFigure.DIRECT_OUTBOUND,
            AgentMeasure.DIRECT_OUTBOUND_TIME, ContactFigure.DIRECT_OUTBOUND_TIME)
        .forEach((measure, figure) -> expected.add(key, measure, tally.get(figure)));
  }

  // What the simulator does not sum up itself: channels, short and early abandons, distributions.
  private static void one(Interaction contact, Expected expected) {
    String media = media(contact.channel());
    String direction = contact.outbound() ? "outbound" : "inbound";
    Lengths lengths = contact.lengths();
    observe(
        Key.of(Entity.INTERACTION_DURATION, media, direction),
        ticks(lengths.interaction()),
        expected);
    observe(
        Key.of(Entity.INTERACTION_SEGMENT_DURATION, media, direction), lengths.handled(), expected);
    if (lengths.firstResponse().isPresent()) {
      Key kind = Key.of(Entity.INTERACTION_KIND, media, direction);
      expected
          .add(kind, InteractionKindMeasure.FIRST_RESPONSES, 1)
          .add(
              kind,
              InteractionKindMeasure.FIRST_RESPONSE_TIME,
              Lengths.micros(lengths.firstResponse().getAsLong()));
    }
    if (!contact.ofQueue()) {
      return;
    }
    String queue = String.valueOf(contact.queue().getAsInt());
    ContactSums alone = new ContactSums();
    alone.add(contact);
    Tally<ContactFigure> tally = alone.queues().values().iterator().next();
    Key channel = Key.of(Entity.CHANNEL, String.valueOf(contact.channel().type()), media);
    queue(channel, tally, expected);
    long waited = lengths.waited().orElseThrow();
    for (Key key : List.of(Key.of(Entity.QUEUE, queue), channel)) {
      boolean within = waited <= contact.serviceLevel() * Lengths.SECOND;
      if (contact.verdict().abandoned()) {
        expected
            .add(key, QueueMeasure.ABANDONED_SHORT, waited < 5 * Lengths.SECOND ? 1 : 0)
            .add(key, QueueMeasure.ABANDONED_WITHIN_THRESHOLD, within ? 1 : 0);
      } else if (contact.verdict().answered()) {
        expected.add(key, QueueMeasure.ANSWERED_WITHIN_THRESHOLD, within ? 1 : 0);
      }
    }
    Entity wait =
        contact.channel() == Channel.EMAIL ? Entity.QUEUE_OFFLINE_WAIT : Entity.QUEUE_WAIT;
    if (contact.verdict().answered()) {
      observe(Key.of(wait, queue, "answered"), lengths.waited(), expected);
      observe(
          Key.of(Entity.QUEUE_TALK_TIME, queue),
          ticks(tally.get(ContactFigure.TALK) * 10),
          expected);
      observe(Key.of(Entity.QUEUE_HANDLE_TIME, queue), lengths.handled(), expected);
    } else if (contact.verdict().abandoned()) {
      observe(Key.of(wait, queue, "abandoned"), lengths.waited(), expected);
    }
  }

  private static OptionalLong ticks(long ticks) {
    return OptionalLong.of(ticks);
  }

  private static void observe(Key key, OptionalLong ticks, Expected expected) {
    if (ticks.isEmpty()) {
      return;
    }
    long micros = Lengths.micros(ticks.getAsLong());
    List<Integer> edges = key.entity().histogram().orElseThrow().edges();
    int bucket = 0;
    while (bucket < edges.size() && micros > edges.get(bucket) * SECOND) {
      bucket++;
    }
    expected
        .add(key, BucketMeasure.SUM, micros)
        .add(key, BucketMeasure.valueOf("BUCKET_" + (bucket + 1)), 1);
  }

  private void states(Instant start, Instant end, Expected expected) {
    Account account =
        new Account(simulator.history(), start.getEpochSecond(), end.getEpochSecond());
    simulator
        .history()
        .center()
        .agents()
        .forEach(
            agent -> {
              Tally<AgentFigure> sums = account.agent(agent);
              Key key = Key.of(Entity.AGENT, String.valueOf(agent.id()));
              expected
                  .add(key, AgentMeasure.IDLE, sums.get(AgentFigure.WAITING) * SECOND)
                  .add(key, AgentMeasure.PAUSED, sums.get(AgentFigure.PAUSED) * SECOND)
                  .add(key, AgentMeasure.ADMIN, sums.get(AgentFigure.ADMIN) * SECOND)
                  .add(key, AgentMeasure.LOGGED_IN, sums.get(AgentFigure.LOGGED_IN) * SECOND)
                  .add(
                      key,
                      AgentMeasure.HANDLING,
                      (sums.get(AgentFigure.TALKING)
                              + sums.get(AgentFigure.WRAP_UP)
                              + sums.get(AgentFigure.DIRECT_INBOUND_TIME)
                              + sums.get(AgentFigure.DIRECT_OUTBOUND_TIME))
                          * SECOND);
            });
  }

  private static String media(Channel channel) {
    return switch (channel) {
      case CHAT -> "chat";
      case PHONE -> "voice";
      case EMAIL -> "email";
      case SMS -> "sms";
    };
  }

  @Override
  public void close() {
    simulator.close();
  }
}
