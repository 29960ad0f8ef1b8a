package io.contactcenter.exporter.vendor.vcc;

import java.util.List;

/**
 * What can be asked for, by the names of the published XML samples.
 *
 * <p>The path's {@code {id}} is that of a queue, channel, agent or group. {@code time} is the field
 * that says when a row's period begins.
 */
enum Resource {
  GROUPS("groups", "groups", "groups", "group", "group-id", "deleted", ""),
  AGENTS("agents", "agents", "agents", "agent", "agent-id", "voice-mail-activated", ""),
  QUEUES("queues", "queues", "queues", "queue", "queue-id", "sla-time", ""),
  CHANNELS("channels", "channels", "channels", "channel", "channel-id", "channel-desc", ""),
  SKILLS("skills", "queues/{id}/skills", "skills", "skill", "agent-id", "skill-level", ""),
  QUEUE_STATISTICS(
      "queue-statistics",
      "queues/{id}/statistics",
      "statistics",
      "statistic",
      "entered-count",
      "time-max-wait-abandon",
      "time-stamp"),
  CHANNEL_STATISTICS(
      "channel-statistics",
      "channels/{id}/statistics",
      "statistics",
      "statistic",
      "entered-count",
      "time-max-wait-abandon",
      "time-stamp"),
  AGENT_STATISTICS(
      "agent-statistics",
      "agents/{id}/statistics",
      "statistics",
      "statistic",
      "entered-count",
      "time-max-wait-abandon",
      "time-stamp"),
  ONLINE_SLAS(
      "online-slas",
      "queues/{id}/online_slas",
      "online_slas",
      "online_sla",
      "accepted-count",
      "t10-or-more",
      "time-stamp"),
  OFFLINE_SLAS(
      "offline-slas",
      "queues/{id}/offline_slas",
      "offline_slas",
      "offline_sla",
      "accepted-count",
      "t3hr-or-more",
      "time-stamp"),
  STATUSES(
      "agent-statuses",
      "agents/{id}/statuses/statistics",
      "statuses",
      "status",
      "time-logged-in",
      "time-logged-in",
      "period-start"),
  OUTBOUND_CALLS(
      "outbound-calls",
      "groups/{id}/outboundcalls",
      "outboundcalls",
      "outboundcall",
      "agent-id",
      "call-leg2-sip-id",
      "start-time");

  final String endpoint;
  private final String path;
  final String plural;
  final String singular;

  /** A column without which a line is no header of this CSV. */
  final String telling;

  /** How the name of the last published column ends: a header that ends so is whole. */
  final String last;

  final String time;

  Resource(
      String endpoint,
      String path,
      String plural,
      String singular,
      String telling,
      String last,
      String time) {
    this.endpoint = endpoint;
    this.path = path;
    this.plural = plural;
    this.singular = singular;
    this.telling = telling;
    this.last = last;
    this.time = time;
  }

  /** Whether rows are counted or listed. */
  boolean isReport() {
    return !time.isEmpty();
  }

  /** Whether rows are events rather than sums over a period. */
  boolean isEvents() {
    return this == OUTBOUND_CALLS;
  }

  /** "This API does not support any query parameters": section "Agent / Queue Skills". */
  boolean hasPages() {
    return this != SKILLS;
  }

  /** The segments of the path. */
  List<String> segments(String id) {
    return List.of(path.split("/")).stream()
        .map(segment -> segment.equals("{id}") ? id : segment)
        .toList();
  }
}
