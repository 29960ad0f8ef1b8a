package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.http.PenaltyLimiter;
import io.contactcenter.exporter.vendor.Budget.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/**
 * The budget against a limiter that punishes, as RingCentral's does: the account is used by others
 * too, so that it is refused at times, and every call during the penalty would begin it anew.
 */
class PenaltyTest {
  private static final Duration PENALTY = Duration.ofSeconds(60);
  private static final int PERMITS = 10;

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:00:00Z");
  private final PenaltyLimiter vendor =
      new PenaltyLimiter("heavy", new Limit(PERMITS, Duration.ofSeconds(60)));
  private final List<Instant> refused = new ArrayList<>();
  private Optional<BudgetState> durable = Optional.empty();
  private AccountBudget budget = start();

  @Test
  void whoeverIsPunishedIsPunishedOnce() throws InterruptedException {
    Random random = new Random(3);
    int answered = 0;
    for (int i = 0; i < 2_000; i++) {
      if (random.nextInt(40) == 0) {
        othersSpendAll();
      }
      if (random.nextInt(30) == 0) {
        durable = random.nextBoolean() ? durable : Optional.empty();
        budget = start();
      }
      boolean admitted = call(random.nextInt(3));
      answered += admitted ? 1 : 0;
      clock.advance(Duration.ofMillis(random.nextInt(4_000)));
    }
    assertThat(refused).hasSizeGreaterThan(20);
    assertThat(answered).isEqualTo(2_000 - refused.size());
    for (int i = 1; i < refused.size(); i++) {
      assertThat(Duration.between(refused.get(i - 1), refused.get(i))).isGreaterThan(PENALTY);
    }
  }

  @Test
  void aProcessThatKnowsNothingDoesNotWakeThePenaltyOfAnother() throws InterruptedException {
    for (int i = 0; i < PERMITS; i++) {
      clock.sleep(budget.untilFree(Group.REPORT));
      assertThat(call(0)).isTrue();
    }
    for (int restart = 0; restart < 5; restart++) {
      durable = Optional.empty();
      budget = start();
      assertThat(call(0)).isTrue();
    }
  }

  /**
   * @param how the refusal says when to come back: in seconds, too few seconds, or not at all
   */
  private boolean call(int how) throws InterruptedException {
    Budget.Permit permit = budget.take(Group.REPORT);
    PenaltyLimiter.Decision decision = vendor.decide(clock.now());
    clock.advance(Duration.ofMillis(50));
    permit.close();
    if (decision.admitted()) {
      budget.answered();
      return true;
    }
    refused.add(clock.now());
    Headers said =
        switch (how) {
          case 0 -> Headers.of(decision.headers());
          case 1 -> Headers.of("Retry-After", "1");
          default -> Headers.of();
        };
    budget.throttled(RetryAfter.of(said, clock.now()));
    return false;
  }

  private void othersSpendAll() {
    while (vendor.decide(clock.now()).admitted()) {
      clock.advance(Duration.ofMillis(1));
    }
  }

  private AccountBudget start() {
    RateLimit limit = new RateLimit(PERMITS, Duration.ofSeconds(60));
    return new AccountBudget(
        AccountLimits.of(Map.of(Group.REPORT, List.of(limit))).punishing(PENALTY),
        durable,
        clock,
        new Random(1),
        state -> durable = Optional.of(state));
  }
}
