package io.contactcenter.exporter.large;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The requests that a vendor got. Thread-safe. */
final class Calls {
  private final List<Call> calls = new ArrayList<>();
  private long answer;
  private long largest;
  private long sent;

  /**
   * One request.
   *
   * @param nanos when it came, on the exporter's monotonic clock
   */
  record Call(Instant at, long nanos, String group, Asked asked) {}

  synchronized void add(Call call) {
    calls.add(call);
    answer = 0;
  }

  synchronized void sent(int count) {
    answer += count;
    sent += count;
    largest = Math.max(largest, answer);
  }

  /** All of them, oldest first. */
  synchronized List<Call> all() {
    return List.copyOf(calls);
  }

  /** Those that came from {@code from} on and before {@code to}. */
  List<Call> between(Instant from, Instant to) {
    return all().stream()
        .filter(call -> !call.at().isBefore(from) && call.at().isBefore(to))
        .toList();
  }

  /** The bytes of the largest answer, where one request was made after the other. */
  synchronized long largest() {
    return largest;
  }

  /** The bytes of all answers. */
  synchronized long sent() {
    return sent;
  }

  /** The most requests of {@code group} within any stretch of time of this length. */
  int mostWithin(Duration length, String group) {
    List<Call> ofGroup = all().stream().filter(call -> call.group().equals(group)).toList();
    int most = 0;
    int first = 0;
    for (int last = 0; last < ofGroup.size(); last++) {
      while (ofGroup.get(last).nanos() - ofGroup.get(first).nanos() >= length.toNanos()) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
