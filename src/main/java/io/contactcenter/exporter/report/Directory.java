package io.contactcenter.exporter.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a vendor's administration says of queues and agents, by id. Empty strings and optionals are
 * unknown.
 *
 * @param channels names of channels
 * @param lacking the parts that were not answered whole: what they do not hold may yet be there
 */
public record Directory(
    Map<String, Queue> queues,
    Map<String, Agent> agents,
    Map<String, String> channels,
    List<Member> members,
    Set<Part> lacking) {
  /** Nothing was asked for yet. */
  public static final Directory UNREAD =
      new Directory(Map.of(), Map.of(), Map.of(), List.of(), Set.of(Part.values()));

  /** What a vendor may answer or fail to answer by itself. */
  public enum Part {
    /** Queues with their names, media, groups and members. */
    QUEUES,
    /** The thresholds of queues. */
    THRESHOLDS,
    /** Agents with their names, teams and sites. */
    AGENTS,
    /** Channels with their names. */
    CHANNELS
  }

  public Directory {
    queues = Map.copyOf(queues);
    agents = Map.copyOf(agents);
    channels = Map.copyOf(channels);
    members = List.copyOf(members);
    lacking = Set.copyOf(lacking);
  }

  /** A directory of queues and agents. */
  public Directory(
      Map<String, Queue> queues,
      Map<String, Agent> agents,
      List<Member> members,
      Set<Part> lacking) {
    this(queues, agents, Map.of(), members, lacking);
  }

  /** One that was answered whole. */
  public Directory(Map<String, Queue> queues, Map<String, Agent> agents, List<Member> members) {
    this(queues, agents, members, Set.of());
  }

  /**
   * A queue.
   *
   * @param media one of the closed list: voice, chat, email, sms, voicemail, video, digital, other
   * @param threshold the service level threshold the vendor counts with
   * @param shortAbandon the longest wait of a short abandon
   */
  public record Queue(
      String name,
      String media,
      String group,
      Optional<Duration> threshold,
      Optional<Duration> shortAbandon) {}

  /** An agent; {@code site} is the PBX site where the vendor has such. */
  public record Agent(String name, String team, String site) {}

  /**
   * An assignment of an agent to a queue; {@code level} is the skill level, empty where the vendor
   * has none.
   */
  public record Member(String agent, String queue, String level) {}
}
