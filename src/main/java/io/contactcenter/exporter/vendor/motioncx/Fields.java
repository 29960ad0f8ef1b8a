package io.contactcenter.exporter.vendor.motioncx;

import java.util.List;

/**
 * The fields of a row that are read, and asked for. Nothing that says who a customer is: no number,
 * no place, no ticket.
 */
final class Fields {
  static final String ID = "InteractionIdStr";
  static final String ENDED = "EndedDateTimeUtc";
  static final String QUARTER = "EndedQuarterHourUtc";
  static final String REBUILT = "MostRecentRollupAtUtc";
  static final String QUEUE = "QueueId";
  static final String AGENT = "AgentId";
  static final String FIRST_NAME = "AgentFirstName";
  static final String LAST_NAME = "AgentLastName";
  static final String PROFILE = "RoutingProfileId";
  static final String CHANNEL = "ChannelType";
  static final String DIRECTION = "Direction";
  static final String HAS_QUEUED = "HasQueued";
  static final String CRM_UPDATE = "IsCRMUpdateEvent";
  static final String DATA_ERROR = "DataErrorDetected";
  static final String ANSWERED = "AnsweredApplied";
  static final String ABANDONED = "AbandonedApplied";
  static final String MET = "IsInServiceLevelApplied";
  static final String ELIGIBLE = "ServiceLevelApplies";
  static final String THRESHOLD = "ServiceLevelSeconds";
  static final String WAITED = "QueuedTime";
  static final String ABANDONED_AFTER = "AbandonedTime";
  static final String TALKED = "TotalTalkTime";
  static final String HELD = "TotalHoldTime";
  static final String MUTED = "TotalMuteTime";
  static final String WRAPPED_UP = "TotalACWTime";
  static final String HANDLED = "AgentHandleTime";
  static final String LASTED = "InteractionTime";
  static final String RESPONSE = "AgentFirstResponseTime";

  /** All of them. */
  static final List<String> ALL =
      List.of(
          ID,
          ENDED,
          REBUILT,
          QUEUE,
          AGENT,
          FIRST_NAME,
          LAST_NAME,
          CHANNEL,
          DIRECTION,
          HAS_QUEUED,
          CRM_UPDATE,
          DATA_ERROR,
          ANSWERED,
          ABANDONED,
          MET,
          ELIGIBLE,
          THRESHOLD,
          WAITED,
          ABANDONED_AFTER,
          TALKED,
          HELD,
          MUTED,
          WRAPPED_UP,
          HANDLED,
          LASTED,
          RESPONSE);

  private Fields() {}
}
