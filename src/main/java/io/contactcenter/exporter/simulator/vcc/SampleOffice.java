package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Curve;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.SampleCenter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample center with two queues more, in which e-mails and voice messages lie. */
final class SampleOffice {
  private static final int CHAT = 5690;
  private static final int BILLING = 5686;
  private static final int LETTERS = 5695;
  private static final int MESSAGES = 5696;
  private static final int AN_HOUR = 3600;
  private static final int PATIENT = 1200;

  private SampleOffice() {}

  static Office in(ZoneId zone, int size) {
    Center sample = SampleCenter.in(zone, size);
    List<Queue> queues = new ArrayList<>(sample.queues());
    queues.add(offline(LETTERS, "Letters", Queue.Media.DIGITAL, AN_HOUR, 5 * size));
    // Without a threshold: the vendor lists it with its service level switched off.
    queues.add(offline(MESSAGES, "Messages", Queue.Media.VOICE, 0, 2 * size));
    return Office.of(
        new Center(
            zone,
            queues,
            sample.agentGroups(),
            sample.agents().stream().map(SampleOffice::alsoOffline).toList()),
        Map.of(LETTERS, Media.EMAIL, MESSAGES, Media.VOICE_MAIL));
  }

  private static Agent alsoOffline(Agent agent) {
    List<Integer> queues = new ArrayList<>(agent.queues());
    if (queues.contains(CHAT)) {
      queues.add(LETTERS);
    }
    if (queues.contains(BILLING)) {
      queues.add(MESSAGES);
    }
    return new Agent(
        agent.id(), agent.firstName(), agent.lastName(), agent.group(), agent.shift(), queues);
  }

  private static Queue offline(int id, String name, Queue.Media media, int threshold, int perHour) {
    return new Queue(
        id,
        name,
        media,
        threshold,
        5,
        new Curve(Collections.nCopies(24, perHour)),
        PATIENT,
        180,
        20,
        0,
        Optional.empty(),
        Optional.empty());
  }
}
