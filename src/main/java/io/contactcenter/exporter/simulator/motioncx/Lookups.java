package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Reporting API's look-ups. The fields of an agent are seen in the vendor's published clients;
 * those of a queue are not documented, and made like them.
 */
record Lookups(Envelope envelope, Center present) {
  Reply queues() {
    return envelope.rows(present.queues().stream().map(Lookups::queue).toList(), "Queue", null);
  }

  private static Map<String, @Nullable Object> queue(Queue queue) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("Id", queue.id());
    row.put("Name", queue.name());
    return row;
  }

  Reply agents() {
    return envelope.rows(present.agents().stream().map(Lookups::agent).toList(), "Agent", null);
  }

  private static Map<String, @Nullable Object> agent(Agent agent) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("Id", agent.id());
    row.put("FirstName", agent.firstName());
    row.put("LastName", agent.lastName());
    row.put(
        "Email", agent.firstName().toLowerCase(Locale.ROOT) + agent.lastName() + "@example.com");
    row.put("IsDisabled", false);
    return row;
  }

  /** The documented example's lists, empty: the simulated tenant has no dispositions. */
  Reply dispositions() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putArray("dispositionSets");
    data.putArray("dispositions");
    return envelope.data(data, "DispositionResult");
  }

  Reply timeZones() {
    ArrayNode zones = JsonNodeFactory.instance.arrayNode();
    List.of("UTC", present.zone().getId()).forEach(zones::add);
    return envelope.data(zones, "String");
  }
}
