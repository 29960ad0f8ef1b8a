package io.contactcenter.exporter.vendor.row;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists that one directory endpoint answers, by the id they were asked for. A list is asked for
 * again when it is an hour old; where that fails the former one stays, and the next attempt is some
 * minutes later. Where a vendor lists more than any account has, not all is remembered. Used by one
 * thread at a time.
 */
public final class Remembered<T> {
  private static final Duration GOOD = Duration.ofHours(1);

  /** For lists that only make words of ids. */
  private static final Duration RETRY = Duration.ofMinutes(5);

  // Twice as many as any one list holds.
  private static final long MOST = 400_000;

  /** Asks the vendor; empty when it did not answer. */
  public interface Question<T> {
    Optional<List<T>> ask() throws InterruptedException;
  }

  /** What was tried lately, and whether it was answered. */
  private final Cache<String, Boolean> tried;

  private final Map<String, List<T>> answers = new HashMap<>();
  private long held;

  public Remembered(Clock clock) {
    this(clock, RETRY);
  }

  /**
   * Lists for which reports wait: one that was not answered is asked for again after {@code retry}.
   */
  public Remembered(Clock clock, Duration retry) {
    tried =
        Caffeine.newBuilder()
            .ticker(clock::nanoTime)
            .executor(Runnable::run)
            .expireAfter(Expiry.<String, Boolean>creating((id, good) -> good ? GOOD : retry))
            .build();
  }

  /** The newest answer for {@code id}; empty where there never was one. */
  public Optional<List<T>> get(String id, Question<T> question) throws InterruptedException {
    if (needs(id)) {
      Optional<List<T>> answer = question.ask();
      tried.put(id, answer.isPresent());
      if (answer.isPresent()) {
        List<T> former = answers.put(id, answer.get());
        held += weight(answer.get()) - (former == null ? 0 : weight(former));
        forgetFor(id);
      }
    }
    return known(id);
  }

  // Of those that nobody has asked for lately none is missed; where that is not enough, others are
  // asked for again.
  private void forgetFor(String newest) {
    if (held > MOST) {
      answers.keySet().removeIf(id -> !id.equals(newest) && needs(id));
      held = weight();
    }
    if (held > MOST) {
      answers.keySet().retainAll(Set.of(newest));
      held = weight();
    }
  }

  private long weight() {
    return answers.values().stream().mapToLong(Remembered::weight).sum();
  }

  private static long weight(List<?> answer) {
    return answer.size() + 1L;
  }

  /** The newest answer for {@code id}, however old. */
  public Optional<List<T>> known(String id) {
    return Optional.ofNullable(answers.get(id));
  }

  /** Whether {@link #get} would ask. */
  public boolean needs(String id) {
    return tried.getIfPresent(id) == null;
  }
}
