package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.vendor.Budget.Group;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a vendor sees of its clients, in nanoseconds of its own clock: it counts every call when it
 * arrives, by no code of the client's, and objects to the first that is one too many or that comes
 * while it had asked to be left alone.
 */
final class CountingVendor {
  /** Longer than any window. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final Map<Group, List<RateLimit>> limits = new EnumMap<>(Group.class);
  private final Map<Group, Deque<Long>> arrivals = new EnumMap<>(Group.class);
  private long leftAloneUntil = Long.MIN_VALUE;
  private int calls;

  CountingVendor(Map<Group, List<RateLimit>> limits) {
    limits(limits);
  }

  /** Holds its clients to these limits from now on, with the calls that were made before. */
  void limits(Map<Group, List<RateLimit>> next) {
    limits.putAll(next);
  }

  /** Forgives what was spent so far: nobody is there who could know it. */
  void forgive() {
    arrivals.clear();
    leftAloneUntil = Long.MIN_VALUE;
  }

  /** Its clients have heard that nobody may call before {@code until}. */
  void leaveAlone(long until) {
    leftAloneUntil = Math.max(leftAloneUntil, until);
  }

  /** A client sends a call, which will arrive later. */
  void sent(Group group, long now) {
    assertThat(now)
        .as("%s call, while the account is to be left alone", group)
        .isGreaterThanOrEqualTo(leftAloneUntil);
  }

  /** A call arrives. */
  void arrives(Group group, long now) {
    calls++;
    Deque<Long> all = arrivals.computeIfAbsent(group, g -> new ArrayDeque<>());
    while (!all.isEmpty() && all.element() < now - KEPT.toNanos()) {
      all.remove();
    }
    all.add(now);
    for (RateLimit limit : limits.getOrDefault(group, List.of())) {
      long since = now - limit.per().toNanos();
      assertThat(all.stream().filter(at -> at > since).count())
          .as("%s call %d at %s, calls within %s", group, calls, Duration.ofNanos(now), limit.per())
          .isLessThanOrEqualTo(limit.requests());
    }
  }

  /** How many calls there were. */
  int calls() {
    return calls;
  }
}
