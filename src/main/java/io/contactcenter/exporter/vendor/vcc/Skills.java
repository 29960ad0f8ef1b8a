package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who serves which queue, one call for each. Nothing waits for them: a round asks as far as permits
 * are at hand, the next goes on. Used by one thread at a time.
 */
final class Skills {
  private static final Duration GOOD = Duration.ofHours(1);
  private static final Duration RETRY = Duration.ofMinutes(5);

  private final Pages pages;
  private final Endpoints endpoints;
  private final Clock clock;
  private final Map<String, Long> askAgain = new HashMap<>();
  private final Map<String, List<Directory.Member>> members = new HashMap<>();

  Skills(Pages pages, Endpoints endpoints, Clock clock) {
    this.pages = pages;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /** Asks for the queues that are unknown or old. */
  void ask(Collection<String> queues, Complaints complaints) throws InterruptedException {
    members.keySet().retainAll(queues);
    askAgain.keySet().retainAll(queues);
    for (String queue : queues) {
      Long due = askAgain.get(queue);
      if (due != null && due - clock.nanoTime() > 0) {
        continue;
      }
      Optional<Optional<List<RawRow>>> tried =
          complaints.listening(
              Resource.SKILLS,
              () -> pages.atOnce(Resource.SKILLS, endpoints.list(Resource.SKILLS, queue)));
      boolean hasPermit = tried.isEmpty() || tried.get().isPresent();
      if (!hasPermit || complaints.over()) {
        return;
      }
      tried.flatMap(rows -> rows).ifPresent(rows -> members.put(queue, members(queue, rows)));
      askAgain.put(queue, clock.nanoTime() + (tried.isPresent() ? GOOD : RETRY).toNanos());
    }
  }

  /** Whether those of every queue in {@code queues} are known. */
  boolean isWhole(Collection<String> queues) {
    return members.keySet().containsAll(queues);
  }

  List<Directory.Member> all() {
    return members.values().stream().flatMap(List::stream).toList();
  }

  // "enabled" says whether the agent takes contacts of the queue: section "Agent / Queue Skills".
  private static List<Directory.Member> members(String queue, List<RawRow> rows) {
    List<Directory.Member> members = new ArrayList<>();
    for (RawRow raw : rows) {
      boolean enabled = !raw.name("enabled", "").toLowerCase(Locale.ROOT).startsWith("n");
      raw.id("agent-id")
          .filter(agent -> enabled)
          .ifPresent(
              agent ->
                  members.add(new Directory.Member(agent, queue, raw.name("skill-level", ""))));
    }
    return members;
  }
}
