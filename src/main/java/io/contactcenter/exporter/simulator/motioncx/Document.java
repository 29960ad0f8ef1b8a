// Over 8 kB: a row of the vendor has a hundred fields, written and queried by the same names.
package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.motioncx.Interaction.Nature;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A row with the fields of the published example, and {@code TotalACWTime}, which newer rows have
 * (seen in the vendor's published clients). Times are instants, durations decimal seconds.
 */
final class Document {
  // The tenant's day: the published example has its midnights at 05:00 UTC in July.
  private static final ZoneOffset TENANT = ZoneOffset.ofHours(-5);
  private static final int ENDED_BY_ANYBODY = 20;

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  private Document() {}

  static Map<String, @Nullable Object> of(Seen seen, Center named) {
    Document document = new Document();
    document.write(seen, named);
    return document.fields;
  }

  private void write(Seen seen, Center named) {
    Interaction row = seen.interaction();
    Moments moments = row.moments();
    boolean open = seen.open();
    OptionalLong started = OptionalLong.of(moments.started());
    OptionalLong ended = open ? OptionalLong.empty() : OptionalLong.of(moments.ended());
    identity(row);
    time("StartedDateTimeUtc", started);
    time("EndedDateTimeUtc", ended);
    time("FirstQueuedAtUtc", moments.queued());
    time("FirstDequeuedAtUtc", unless(open, moments.dequeued()));
    time("FirstAcceptedAtUtc", unless(open, moments.accepted()));
    time("FirstDeliveredAtUtc", unless(open, moments.delivered()));
    time("AbandonedAtUtc", unless(open, moments.abandoned()));
    fields.put("EndedReason", open ? 0 : ENDED_BY_ANYBODY);
    fields.put("EventCount", 12 + Math.floorMod(row.id().hashCode(), 50));
    fields.put("CurrentQueueCount", open && row.queue().isPresent() ? 1 : 0);
    boolean written = row.lengths().firstResponse().isPresent() && !open;
    fields.put("AgentReplyCount", written ? 3 : 0);
    fields.put("CustomerReplyCount", written ? 4 : 0);
    durations(row, open);
    time("FirstRollupAtUtc", OptionalLong.of(seen.built()));
    time("MostRecentRollupAtUtc", OptionalLong.of(seen.rebuilt()));
    people(row, named);
    fields.put("ServiceLevelSeconds", row.serviceLevel());
    fields.put("Direction", row.outbound() ? 1 : 0);
    fields.put("IsCRMUpdateEvent", row.nature() == Nature.CRM_UPDATE);
    fields.put("DataErrorDetected", row.nature() == Nature.DATA_ERROR);
    epochs("Started", started);
    epochs("Ended", ended);
    time("RecordWrittenAtUtc", OptionalLong.of(seen.rebuilt()));
    // Cut to the quarter hour in the published example, whatever its name says.
    fields.put("RecordWrittenAtEpoch", floor(seen.rebuilt(), 900));
    epoch("FirstQueuedEpoch", moments.queued());
    epoch("FirstDequeuedEpoch", unless(open, moments.dequeued()));
    epoch("FirstAcceptedEpoch", unless(open, moments.accepted()));
    epoch("FirstDeliveredEpoch", unless(open, moments.delivered()));
    verdict(row, open);
    buckets("Abandoned", unless(open, moments.abandoned()));
    buckets("Ended", ended);
    buckets("FirstAccepted", unless(open, moments.accepted()));
    buckets("FirstQueued", moments.queued());
    buckets("Started", started);
    fields.put("TotalWaitTime", null);
  }

  private void identity(Interaction row) {
    // Mongo's 24 hexadecimal digits begin with a time that is not that of the end.
    String digits = row.id().replace("-", "");
    fields.put("_id", "%08x%s".formatted(row.moments().started() / 1000, digits.substring(0, 16)));
    fields.put("InteractionId", row.id());
    fields.put("InteractionIdStr", row.id());
  }

  private void durations(Interaction row, boolean open) {
    Lengths lengths = row.lengths();
    OptionalLong accept = row.moments().accepted();
    fields.put("AgentFirstResponseTime", seconds(unless(open, lengths.firstResponse())));
    fields.put("TotalTimeWaitingOnAgent", seconds(unless(open, lengths.firstResponse())));
    fields.put("TotalTimeWaitingOnCustomer", null);
    fields.put("TotalTalkTime", seconds(unless(open, lengths.talked())));
    fields.put("TotalRingTime", seconds(unless(open, lengths.rang())));
    fields.put("TotalHoldTime", seconds(unless(open, lengths.held())));
    fields.put("TotalMuteTime", noisy(unless(open, lengths.muted())));
    fields.put("WorkflowTime", seconds(lengths.workflow()));
    fields.put("HoldCount", lengths.held().orElse(0) > 0 && !open ? 1 : 0);
    fields.put("MuteCount", lengths.muted().orElse(0) > 0 && !open ? 1 : 0);
    fields.put("LongestTimeWaitingOnAgent", seconds(unless(open, lengths.firstResponse())));
    fields.put("LongestTimeWaitingOnCustomer", null);
    fields.put("TotalACWTime", noisy(unless(open, lengths.wrappedUp())));
    fields.put("InteractionTime", open ? null : seconds(OptionalLong.of(lengths.interaction())));
    fields.put(
        "AcceptTime",
        open || accept.isEmpty()
            ? null
            : seconds(
                OptionalLong.of(
                    (accept.getAsLong() - row.moments().delivered().orElse(accept.getAsLong()))
                        * Lengths.MILLI)));
    fields.put("QueuedTime", noisy(unless(open, lengths.waited())));
    fields.put(
        "AbandonedTime",
        open || row.moments().abandoned().isEmpty() ? null : seconds(lengths.waited()));
    fields.put("AgentHandleTime", noisy(unless(open, lengths.handled())));
  }

  private void people(Interaction row, Center named) {
    Optional<Agent> agent =
        row.agent().isEmpty() ? Optional.empty() : Optional.of(named.agent(row.agent().getAsInt()));
    fields.put("QueueId", number(row.queue()));
    fields.put("TicketId", null);
    fields.put("TenantId", Credentials.TENANT_ID);
    fields.put("AgentId", number(row.agent()));
    fields.put("AgentFirstName", agent.map(Agent::firstName).orElse(null));
    fields.put("AgentLastName", agent.map(Agent::lastName).orElse(null));
    fields.put("RoutingProfileId", agent.map(Agent::group).orElse(null));
    // Numbers that are reserved for fiction.
    boolean phone = row.channel() == Channel.PHONE;
    fields.put("ANI", phone ? "+12025550142" : null);
    fields.put("DNIS", phone ? "+12025550199" : null);
    fields.put("FromCity", phone ? "Springfield" : null);
    fields.put("FromState", null);
    fields.put("FromZip", null);
    fields.put("FromCountry", null);
    fields.put("StirVerstat", null);
    fields.put("ChannelUniqueIdentifier", row.id());
    fields.put("ChannelProviderType", row.channel().provider());
    fields.put("ChannelType", row.channel().type());
  }

  private void verdict(Interaction row, boolean open) {
    Interaction.Verdict verdict = open ? Interaction.Verdict.NONE : row.verdict();
    fields.put("AbandonType", verdict.abandoned() ? 2 : 0);
    fields.put(
        "IsInServiceLevel",
        verdict.serviceLevelApplies() ? (verdict.inServiceLevel() ? 1 : 0) : -1);
    fields.put("IsAnswered", verdict.answered());
    fields.put("IsAbandoned", verdict.abandoned());
    fields.put("HasQueued", row.queue().isPresent());
    fields.put("WasDelivered", row.moments().delivered().isPresent() && !open);
    fields.put("AbandonedApplied", verdict.abandoned() ? 1 : 0);
    fields.put("AnsweredApplied", verdict.answered() ? 1 : 0);
    fields.put(
        "IsInServiceLevelApplied",
        verdict.serviceLevelApplies() && verdict.inServiceLevel() ? 1 : 0);
    fields.put("ServiceLevelApplies", verdict.serviceLevelApplies() ? 1 : 0);
  }

  private void epochs(String what, OptionalLong at) {
    fields.put(what + "DateUtc", at.isEmpty() ? null : instant(floor(at.getAsLong(), 86_400)));
    fields.put(what + "Epoch", at.isEmpty() ? null : floor(at.getAsLong(), 1));
    fields.put(what + "EpochDate", at.isEmpty() ? null : floor(at.getAsLong(), 86_400));
    fields.put(what + "EpochQuarterHour", at.isEmpty() ? null : floor(at.getAsLong(), 900));
    fields.put(what + "EpochHour", at.isEmpty() ? null : floor(at.getAsLong(), 3_600));
  }

  private void buckets(String what, OptionalLong at) {
    fields.put(what + "QuarterHourUtc", at.isEmpty() ? null : instant(floor(at.getAsLong(), 900)));
    fields.put(what + "HourUtc", at.isEmpty() ? null : instant(floor(at.getAsLong(), 3_600)));
    fields.put(
        what + "DayUtc",
        at.isEmpty()
            ? null
            : Instant.ofEpochMilli(at.getAsLong())
                .atOffset(TENANT)
                .with(LocalTime.MIDNIGHT)
                .toInstant());
  }

  private void time(String field, OptionalLong millis) {
    fields.put(field, millis.isEmpty() ? null : Instant.ofEpochMilli(millis.getAsLong()));
  }

  private void epoch(String field, OptionalLong millis) {
    fields.put(field, millis.isEmpty() ? null : floor(millis.getAsLong(), 1));
  }

  private static OptionalLong unless(boolean open, OptionalLong value) {
    return open ? OptionalLong.empty() : value;
  }

  private static long floor(long millis, long seconds) {
    return Math.floorDiv(millis, seconds * 1000) * seconds;
  }

  private static Instant instant(long second) {
    return Instant.ofEpochSecond(second);
  }

  private static @Nullable Integer number(OptionalInt value) {
    return value.isEmpty() ? null : Integer.valueOf(value.getAsInt());
  }

  private static @Nullable Double seconds(OptionalLong ticks) {
    return ticks.isEmpty() ? null : Double.valueOf(ticks.getAsLong() / 1e7);
  }

  // Sums of floating-point numbers end in noise, as in the published example. A half stays one.
  private static @Nullable Double noisy(OptionalLong ticks) {
    Double exact = seconds(ticks);
    if (exact == null || ticks.getAsLong() % 10 == 5) {
      return exact;
    }
    double sum = exact - 0.1;
    return sum + 0.1;
  }
}
