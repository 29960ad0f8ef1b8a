package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What no look-up says and the rows of the last days show, summed up by the vendor: over which
 * channels queues have contacts, their thresholds, whether rows know wrap-up, and agents' routing
 * profiles. So these are known before the first report is read. Used by one thread at a time.
 */
final class Lately {
  private static final Duration FIRST_LOOK = Duration.ofDays(7);
  private static final Duration LATER = Duration.ofDays(1);
  private static final String LAST_ENDED = "EndedEpoch";
  private static final String MAX = "Max";
  private static final String COUNT = "Count";
  private static final Map<String, List<String>> COLUMNS =
      Map.of(LAST_ENDED, List.of(MAX), Fields.WRAPPED_UP, List.of(COUNT));

  private final Api api;
  private final SourceContext context;
  private final Tenant tenant;
  private final Remembered<RawRow> queues;
  private final Remembered<RawRow> agents;
  private final Map<String, String> profiles = new HashMap<>();
  private boolean looked;

  Lately(Api api, SourceContext context, Tenant tenant) {
    this.api = api;
    this.context = context;
    this.tenant = tenant;
    this.queues = new Remembered<>(context.clock());
    this.agents = new Remembered<>(context.clock());
  }

  /** Asks where it is time; false where queues were never answered. */
  boolean ask(Round round) throws InterruptedException {
    boolean again = queues.needs("");
    Optional<List<RawRow>> ofQueues =
        queues.get(
            "", () -> look(round, true, List.of(Fields.QUEUE, Fields.CHANNEL, Fields.THRESHOLD)));
    if (again) {
      ofQueues.ifPresent(rows -> rows.forEach(this::queue));
    }
    agents
        .get("", () -> look(round, false, List.of(Fields.AGENT, Fields.PROFILE)))
        .ifPresent(rows -> rows.forEach(this::agent));
    looked |= ofQueues.isPresent();
    return ofQueues.isPresent();
  }

  /** The routing profile of each agent who had one, by agent. */
  Map<String, String> profiles() {
    return profiles;
  }

  private Optional<List<RawRow>> look(Round round, boolean queued, List<String> groups)
      throws InterruptedException {
    Instant now = context.vendorClock().now().truncatedTo(ChronoUnit.SECONDS);
    Duration back = looked ? LATER : FIRST_LOOK;
    return round.ask(
        groups.get(0),
        new AggregatesCall<>(
            api,
            // The same path as the reports, so the same limit.
            Budget.Group.REPORT,
            queued,
            body -> range(body, now.minus(back), now),
            groups,
            COLUMNS,
            row -> row));
  }

  private static void range(ObjectNode body, Instant start, Instant end) {
    body.put("StartDateTime", RowTime.from(start))
        .put("EndDateTime", RowTime.from(end))
        .put("DateFilterField", Fields.ENDED);
  }

  private void queue(RawRow row) {
    Optional<String> id = row.id(Fields.QUEUE);
    if (id.isEmpty()) {
      return;
    }
    tenant.meet(id.get(), DetailRow.channel(row));
    try {
      if (row.count(COUNT + Fields.WRAPPED_UP) > 0) {
        tenant.meetWrapUp();
      }
      long ended = row.count(MAX + LAST_ENDED);
      long micros = row.duration(Fields.THRESHOLD, DetailRow.SECOND);
      if (ended >= 0 && micros >= 0) {
        tenant.meet(id.get(), Instant.ofEpochSecond(ended), micros / DetailRow.SECOND);
      }
    } catch (BadRow e) {
      // A threshold that cannot be read is not known; the rows of the reports have it again.
      return;
    }
  }

  private void agent(RawRow row) {
    row.id(Fields.AGENT)
        .filter(agent -> profiles.size() < Items.MOST || profiles.containsKey(agent))
        .ifPresent(
            agent -> row.id(Fields.PROFILE).ifPresent(profile -> profiles.put(agent, profile)));
  }
}
