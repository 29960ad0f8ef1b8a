package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A contact center as 8x8 sees it: how contacts come in, and who is listed besides.
 *
 * @param inlets the ways into each queue; the kind of the first is the queue's own
 * @param leavers log-ins of people who have left: listed, not enabled, without any row
 */
public record Office(
    Center center, Map<Integer, List<Inlet>> inlets, List<Channel> channels, List<String> leavers) {
  private static final List<Channel> CHANNELS =
      List.of(
          new Channel(21, "12125550100", "Main number"),
          new Channel(22, "12125550199", "Hotline"),
          new Channel(31, "Website", "Chat of the website"),
          new Channel(32, "App", ""),
          new Channel(52, "service@example.com", "Service mail"),
          new Channel(53, "orders@example.com", "Orders, mail"));

  /** The deepest that an e-mail or a voice message can lie before anybody sees it, in seconds. */
  static final int LONGEST_LAG = 4 * 3600;

  public Office {
    inlets = Map.copyOf(inlets);
    channels = List.copyOf(channels);
    leavers = List.copyOf(leavers);
    for (Queue queue : center.queues()) {
      if (inlets.getOrDefault(queue.id(), List.of()).isEmpty()) {
        throw new IllegalArgumentException("there is no way into queue " + queue.id());
      }
    }
  }

  /** Two ways into every queue: numbers to phone and places to chat. */
  public static Office of(Center center) {
    return of(center, Map.of());
  }

  /** The same, with queues whose contacts nobody waits for. */
  public static Office of(Center center, Map<Integer, Media> offline) {
    Map<Integer, List<Inlet>> inlets = new LinkedHashMap<>();
    for (Queue queue : center.queues()) {
      Media media =
          offline.getOrDefault(
              queue.id(), queue.media() == Queue.Media.VOICE ? Media.TELEPHONE : Media.CHAT);
      inlets.put(queue.id(), ways(media));
    }
    return new Office(center, inlets, CHANNELS, List.of("leaver", "1399"));
  }

  // A voice mail comes through the number that was called.
  private static List<Inlet> ways(Media media) {
    return switch (media) {
      case TELEPHONE, VOICE_MAIL -> List.of(new Inlet(21, media), new Inlet(22, media));
      case CHAT -> List.of(new Inlet(31, media), new Inlet(32, media));
      case EMAIL -> List.of(new Inlet(52, media), new Inlet(53, media));
    };
  }

  /** The ways into a queue. */
  public List<Inlet> into(int queue) {
    return Objects.requireNonNull(inlets.get(queue), "an inlet for every queue");
  }

  /** What a queue is for. */
  public Media media(int queue) {
    return into(queue).get(0).media();
  }

  /** An agent's log-in: a word for most, a number for every third. */
  public static String login(int agent) {
    return agent % 3 == 0 ? String.valueOf(agent) : "agent" + agent;
  }
}
