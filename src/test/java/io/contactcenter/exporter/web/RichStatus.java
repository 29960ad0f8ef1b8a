package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status with some of everything: good and bad queues, gaps, failures and hostile names. */
final class RichStatus {
  static final Instant NOW = Instant.parse("2026-03-04T15:22:07Z");
  static final String HOSTILE = "<script>alert(1)</script>&\"'\u202E";

  private RichStatus() {}

  static Status status() {
    return new Status(
        NOW,
        "0.1.0",
        "4f2a91c",
        false,
        new Status.Reload(false, at(600), Optional.of("exporter.yml:12: unknown key intervall")),
        new Status.StateFile(
            Optional.of("/var/lib/contactcenter-exporter/state"),
            Optional.of(at(40)),
            0,
            Optional.empty()),
        List.of(healthy(), failing(), starting()));
  }

  private static Status.Source healthy() {
    return new Status.Source(
        "ringcx-us",
        "ringcx",
        "US/Eastern",
        "up",
        Optional.of(
            new Status.Failure(at(5400), "throttled", "429 from agg-queue-stats, paused for 60 s")),
        List.of(
            report("queue", "ok", Optional.empty(), 0),
            report("agent", "ok", Optional.empty(), 2),
            report("agent_queue", "ok", Optional.empty(), 0)),
        new Status.Budget(
            "ringcx-us",
            List.of(new Status.Budget.Window("60s", 3, 2), new Status.Budget.Window("15m", 9, 1)),
            Optional.empty()),
        List.of(
            queue(
                "5686",
                "Sales",
                "voice",
                0.8,
                figures(123, 118, 4, 0.8723, 9.4, 48.0),
                figures(1204, 1150, 41, 0.8511, 11.2, 131.0)),
            queue(
                "5687",
                "Support, premium customers (English and Spanish)",
                "voice",
                0.9,
                figures(61, 44, 13, 0.6129, 74.8, 312.0),
                figures(703, 620, 70, 0.7999, 38.0, 402.0)),
            queue(
                "5690",
                "Web chat",
                "chat",
                0.7,
                figures(0, 0, 0, null, null, null),
                figures(18, 18, 0, 1.0, 4.0, null)),
            new Status.Queue(
                "5691",
                "Billing",
                "voice",
                Optional.of(0.8),
                Optional.of(false),
                figures(null, null, null, null, null, null),
                figures(null, null, null, null, null, null)),
            new Status.Queue(
                "5692",
                HOSTILE,
                "other",
                Optional.empty(),
                Optional.of(true),
                figures(5, 5, 0, 0.8, 3.0, 61.0),
                figures(77, 70, 7, 0.9, 21.0, 125.0))),
        48_211,
        Map.of("agent_queue", 1200L));
  }

  private static Status.Source failing() {
    Status.Failure failure =
        new Status.Failure(at(12), "auth", "401 from the token endpoint: invalid_grant");
    return new Status.Source(
        "ringcx-emea",
        "ringcx",
        "Europe/Berlin",
        "down",
        Optional.of(failure),
        List.of(
            report("queue", "failed", Optional.of(failure), 0),
            new Status.Report(
                "agent",
                "ok",
                Optional.of(at(50_400)),
                Optional.of(at(49_500)),
                Optional.of(at(57_000)),
                Optional.of(49_500.0),
                true,
                2100,
                0.4375,
                Optional.of(at(49_000)),
                Optional.of(NOW),
                Optional.empty(),
                31,
                List.of())),
        new Status.Budget(
            "ringcx-us", List.of(new Status.Budget.Window("60s", 3, 0)), Optional.of(at(-45))),
        List.of(),
        0,
        Map.of());
  }

  private static Status.Source starting() {
    return new Status.Source(
        HOSTILE,
        "ringcx",
        "UTC",
        "starting",
        Optional.empty(),
        List.of(
            new Status.Report(
                "queue",
                "waiting",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                2100,
                0,
                Optional.empty(),
                Optional.of(at(-20)),
                Optional.empty(),
                0,
                List.of())),
        new Status.Budget(
            HOSTILE, List.of(new Status.Budget.Window("60s", 3, 3)), Optional.empty()),
        List.of(),
        0,
        Map.of());
  }

  private static Status.Report report(
      String name, String state, Optional<Status.Failure> failure, int owed) {
    Status.Owed debt =
        new Status.Owed("contactcenter_agent_answered_total", Map.of("agent", "1001"), 3);
    return new Status.Report(
        name,
        state,
        Optional.of(at(1327)),
        Optional.of(at(427)),
        Optional.of(at(37_327)),
        Optional.of(427.0),
        false,
        2100,
        name.equals("agent") ? 0.9756 : 1,
        Optional.of(at(80)),
        Optional.of(at(-200)),
        failure,
        92,
        Collections.nCopies(owed, debt));
  }

  private static Status.Queue queue(
      String id,
      String name,
      String media,
      double target,
      Status.Figures interval,
      Status.Figures today) {
    return new Status.Queue(
        id, name, media, Optional.of(target), Optional.empty(), interval, today);
  }

  private static Status.Figures figures(
      @Nullable Integer offered,
      @Nullable Integer answered,
      @Nullable Integer abandoned,
      @Nullable Double level,
      @Nullable Double speed,
      @Nullable Double longest) {
    return new Status.Figures(
        Optional.ofNullable(offered).map(Integer::longValue),
        Optional.ofNullable(answered).map(Integer::longValue),
        Optional.ofNullable(abandoned).map(Integer::longValue),
        Optional.ofNullable(level),
        Optional.ofNullable(speed),
        Optional.ofNullable(longest));
  }

  private static Instant at(long secondsAgo) {
    return NOW.minusSeconds(secondsAgo);
  }
}
