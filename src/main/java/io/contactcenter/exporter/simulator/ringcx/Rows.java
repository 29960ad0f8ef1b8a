package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.io.IOException;
import java.util.Map;

/**
 * The rows of the three aggregate reports, their fields and units to the letter of RingCX's OpenAPI
 * document: durations in seconds, {@code segmentHoldTime} in milliseconds.
 */
final class Rows {
  /** The two fields that every row has: length in minutes and local start of its interval. */
  record Head(int interval, String dateTimeFrom) {
    void write(JsonGenerator json) throws IOException {
      json.writeNumberField("interval", interval);
      json.writeStringField("dateTimeFrom", dateTimeFrom);
    }
  }

  private final Center center;

  Rows(Center center) {
    this.center = center;
  }

  /** Schema {@code AggregatedQueueStats}. */
  void queues(Figures figures, Head head, JsonGenerator json) throws IOException {
    for (Map.Entry<Integer, Tally<QueueFigure>> entry : figures.queues().entrySet()) {
      Tally<QueueFigure> sums = entry.getValue();
      if (sums.isEmpty()) {
        continue;
      }
      json.writeStartObject();
      head.write(json);
      json.writeNumberField("queue", entry.getKey());
      json.writeStringField("queueName", center.queue(entry.getKey()).name());
      json.writeNumberField("offdDirectIxnCnt", sums.get(QueueFigure.OFFERED_DIRECT));
      json.writeNumberField("overflowInIxnCnt", sums.get(QueueFigure.OVERFLOW_IN));
      json.writeNumberField("abandIxnCnt", sums.get(QueueFigure.ABANDONED));
      json.writeNumberField("overflowOutIxnCnt", sums.get(QueueFigure.OVERFLOW_OUT));
      json.writeNumberField("answIxnCnt", sums.get(QueueFigure.ANSWERED));
      json.writeNumberField("queuedAndAnswIxnDur", sums.get(QueueFigure.ANSWERED_WAIT));
      json.writeNumberField("queuedAndAbandIxnDur", sums.get(QueueFigure.ABANDONED_WAIT));
      json.writeNumberField("talkingIxnDur", sums.get(QueueFigure.TALK));
      json.writeNumberField("wrapUpDur", sums.get(QueueFigure.WRAP_UP));
      json.writeNumberField("queuedAnswLongestQueDur", sums.get(QueueFigure.LONGEST_ANSWERED_WAIT));
      json.writeNumberField(
          "queuedAbandLongestQueDur", sums.get(QueueFigure.LONGEST_ABANDONED_WAIT));
      json.writeNumberField("ansServicelevelCnt", sums.get(QueueFigure.ANSWERED_WITHIN_THRESHOLD));
      json.writeNumberField("waitDur", sums.get(QueueFigure.AGENT_WAITING));
      json.writeNumberField("abandShortIxnCnt", sums.get(QueueFigure.ABANDONED_SHORT));
      json.writeNumberField("abandWithinSlCnt", sums.get(QueueFigure.ABANDONED_WITHIN_THRESHOLD));
      json.writeNumberField("completedContacts", sums.get(QueueFigure.COMPLETED));
      json.writeNumberField("segmentHoldTime", sums.get(QueueFigure.HOLD));
      json.writeEndObject();
    }
  }

  /** Schema {@code AggregatedAgentStats}; names are "last, first". */
  void agents(Figures figures, Head head, JsonGenerator json) throws IOException {
    for (Map.Entry<Integer, Tally<AgentFigure>> entry : figures.agents().entrySet()) {
      Tally<AgentFigure> sums = entry.getValue();
      if (sums.isEmpty()) {
        continue;
      }
      Agent agent = center.agent(entry.getKey());
      json.writeStartObject();
      head.write(json);
      json.writeNumberField("agentId", agent.id());
      json.writeStringField("agentName", agent.lastName() + ", " + agent.firstName());
      // Logged in = available + paused: the convention of the workforce systems that these fields
      // come from; the published examples do not follow one.
      json.writeNumberField(
          "availDur", sums.get(AgentFigure.LOGGED_IN) - sums.get(AgentFigure.PAUSED));
      json.writeNumberField("totWorkDur", sums.get(AgentFigure.LOGGED_IN));
      json.writeNumberField("pauseDur", sums.get(AgentFigure.PAUSED));
      json.writeNumberField("waitDur", sums.get(AgentFigure.WAITING));
      json.writeNumberField("adminDur", sums.get(AgentFigure.ADMIN));
      json.writeNumberField("directOutIxnCnt", sums.get(AgentFigure.DIRECT_OUTBOUND));
      json.writeNumberField("directOutIxnDur", sums.get(AgentFigure.DIRECT_OUTBOUND_TIME));
      json.writeNumberField("directInIxnCnt", sums.get(AgentFigure.DIRECT_INBOUND));
      json.writeNumberField("directInIxnDur", sums.get(AgentFigure.DIRECT_INBOUND_TIME));
      json.writeEndObject();
    }
  }

  /** Schema {@code ExtendedAggregatedQueueStats}; names are "First Last". */
  void agentQueues(Figures figures, Head head, JsonGenerator json) throws IOException {
    for (var entry : figures.agentQueues().entrySet()) {
      Tally<AgentQueueFigure> sums = entry.getValue();
      if (sums.isEmpty()) {
        continue;
      }
      Agent agent = center.agent(entry.getKey().agent());
      json.writeStartObject();
      head.write(json);
      json.writeNumberField("agentId", agent.id());
      json.writeStringField("agentName", agent.firstName() + " " + agent.lastName());
      json.writeNumberField("queue", entry.getKey().queue());
      json.writeStringField("queueName", center.queue(entry.getKey().queue()).name());
      json.writeNumberField("talkingIxnDur", sums.get(AgentQueueFigure.TALK));
      json.writeNumberField("wrapUpDur", sums.get(AgentQueueFigure.WRAP_UP));
      json.writeNumberField("answIxnCnt", sums.get(AgentQueueFigure.ANSWERED));
      json.writeNumberField("transferOutIxnCnt", sums.get(AgentQueueFigure.TRANSFERRED_OUT));
      json.writeEndObject();
    }
  }
}
