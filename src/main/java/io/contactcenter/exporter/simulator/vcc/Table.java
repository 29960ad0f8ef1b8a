package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of answer, by the names of the published XML samples.
 *
 * @param plural the outer element
 * @param singular that of an item
 * @param columns the names in an item, those in another element behind a slash
 */
record Table(String plural, String singular, List<String> columns) {
  static final Table GROUPS = table("groups", "group", "group-id", "group-name", "deleted");
  static final Table AGENTS =
      table(
          "agents",
          "agent",
          "agent-id",
          "group-id",
          "date-hired-date",
          "direct-agent-access",
          "email-address",
          "enabled",
          "first-name",
          "full-name",
          "last-name",
          "phone-used",
          "phone-extension",
          "user-rights",
          "voice-mail-activated");
  static final Table QUEUES =
      table(
          "queues",
          "queue",
          "queue-id",
          "queue-name",
          "queue-desc",
          "media-type",
          "enabled",
          "sla-enabled",
          "sla-time");
  static final Table CHANNELS =
      table("channels", "channel", "channel-id", "channel-name", "channel-desc");
  static final Table SKILLS =
      table("skills", "skill", "enabled", "queue-id", "agent-id", "skill-level");
  static final Table STATISTICS =
      table("statistics", "statistic", "queue-name", "channel-id", "time-stamp", "media-type")
          .with(Statistic.values());

  /** Rows of agents carry the agent too (seen in clients). */
  static final Table AGENT_STATISTICS =
      table(
              "statistics",
              "statistic",
              "agent-id",
              "queue-name",
              "channel-id",
              "time-stamp",
              "media-type")
          .with(Statistic.values());

  static final Table ONLINE_SLAS =
      table("online_slas", "online_sla", "queue-name", "channel-id", "time-stamp", "media-type")
          .with(OnlineSla.values());
  static final Table OFFLINE_SLAS =
      table(
              "offline_slas",
              "offline_sla",
              "queue-id",
              "queue-name",
              "channel-id",
              "time-stamp",
              "media-type")
          .with(OfflineSla.values());
  static final Table STATUSES =
      table(
              "statuses",
              "status",
              "period-start",
              "period-end",
              "agent-id",
              "agent-name",
              "group-id",
              "group-name")
          .with(StatusFigure.values());
  static final Table OUTBOUND_CALLS =
      table(
          "outboundcalls",
          "outboundcall",
          "agent-id",
          "agent-name",
          "group-id",
          "transaction-id",
          "destination",
          "start-time",
          "total-time",
          "tcl-list-id",
          "tcl-item-id",
          "tcl-item-shortcode-text",
          "tcl-item-report-text",
          "tcl-outbound-list-id",
          "tcl-outbound-item-id",
          "tcl-outbound-item-shortcode-text",
          "tcl-outbound-item-report-text",
          "recording-filename",
          "max-hold-time",
          "hold-count",
          "total-hold-time",
          "call-leg1-post-dial-delay",
          "call-leg2-post-dial-delay",
          "call-leg1-answer-time",
          "call-leg2-answer-time",
          "call-leg1-sip-id",
          "call-leg2-sip-id");

  Table {
    columns = List.copyOf(columns);
  }

  private static Table table(String plural, String singular, String... columns) {
    return new Table(plural, singular, List.of(columns));
  }

  private Table with(Figure[] figures) {
    List<String> more = new ArrayList<>(columns);
    Arrays.stream(figures).map(Figure::key).forEach(more::add);
    return new Table(plural, singular, more);
  }

  /** The item with every column, in order. */
  Line complete(Line line) {
    Map<String, String> fields = new LinkedHashMap<>();
    columns.forEach(column -> fields.put(column, line.text(column)));
    return new Line(fields);
  }
}
