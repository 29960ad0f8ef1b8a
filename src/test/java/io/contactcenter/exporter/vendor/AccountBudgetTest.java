// Over 8 kB: permits, pauses and restarts are told of one budget.
package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.vendor.Budget.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountBudgetTest {
  private static final Map<Group, List<RateLimit>> LIMITS =
      Map.of(
          Group.REPORT,
          List.of(
              new RateLimit(3, Duration.ofSeconds(60)), new RateLimit(9, Duration.ofMinutes(15))));

  /** A minute, and what the vendor's clock may lose in it. */
  private static final Duration A_MINUTE = Duration.ofMillis(60_060);

  /** What a process leaves that has made no call. */
  private static final BudgetState BEFORE = new BudgetState(Map.of(), Map.of(), Optional.empty());

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:00:00Z");
  private final List<BudgetState> remembered = new ArrayList<>();
  private final AccountBudget budget = budget(Optional.empty());

  @Test
  void neverGivesMoreThanAnyWindowHasHoweverLongCallsTake() throws InterruptedException {
    Random random = new Random(7);
    List<Instant> calls = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Budget.Permit permit = budget.take(Group.REPORT);
      // The vendor counts the call at some moment between its begin and its end.
      Duration before = Duration.ofMillis(random.nextInt(20_000));
      clock.advance(before);
      calls.add(clock.now());
      clock.advance(Duration.ofMillis(random.nextInt(20_000)));
      permit.close();
      clock.advance(Duration.ofMillis(random.nextInt(60_000)));
    }
    for (Instant at : calls) {
      assertThat(within(calls, at, Duration.ofSeconds(60))).isLessThanOrEqualTo(3);
      assertThat(within(calls, at, Duration.ofMinutes(15))).isLessThanOrEqualTo(9);
    }
  }

  @Test
  void aCallUnderWayOccupiesItsWindowsUntilTheyHavePassedAfterItsEnd() {
    Budget.Permit slow = budget.tryTake(Group.REPORT).orElseThrow();
    assertThat(take(2)).isEqualTo(2);
    clock.advance(Duration.ofMinutes(2));
    assertThat(take(3)).isEqualTo(2);
    clock.advance(A_MINUTE);
    slow.close();
    slow.close();
    assertThat(budget.untilFree(Group.REPORT)).isEqualTo(Duration.ZERO);
    clock.advance(Duration.ofSeconds(59));
    assertThat(take(3)).isEqualTo(2);
  }

  @Test
  void aPermitIsRememberedBeforeItIsGiven() {
    try (Budget.Permit permit = budget.tryTake(Group.REPORT).orElseThrow()) {
      assertThat(permit).isNotNull();
      assertThat(last().underway()).containsEntry(Group.REPORT, 1);
    }
  }

  @Test
  void whatAFormerProcessSpentIsSpent() {
    assertThat(take(3)).isEqualTo(3);
    budget.remember();
    clock.advance(Duration.ofSeconds(20));
    AccountBudget next = budget(Optional.of(last()));
    assertThat(next.untilFree(Group.REPORT)).isEqualTo(A_MINUTE.minusSeconds(20));
  }

  @Test
  void aCallThatWasUnderWayAtTheDeathMayHaveBeenCountedUntilNow() {
    for (int i = 0; i < 3; i++) {
      assertThat(budget.tryTake(Group.REPORT)).isPresent();
    }
    clock.advance(Duration.ofSeconds(50));
    assertThat(budget(Optional.of(last())).untilFree(Group.REPORT)).isEqualTo(A_MINUTE);
  }

  @Test
  void aClockThatWasSetBackMakesNoCallYoungerThanNow() {
    assertThat(take(3)).isEqualTo(3);
    budget.remember();
    clock.set(Duration.ofDays(-2));
    assertThat(budget(Optional.of(last())).untilFree(Group.REPORT)).isEqualTo(A_MINUTE);
  }

  @Test
  void aPauseHoldsForEveryGroupAndOverARestart() {
    budget.throttled(Optional.of(Duration.ofSeconds(30)));
    assertThat(budget.untilFree(Group.LOGIN)).isEqualTo(Duration.ofMillis(30_030));
    assertThat(budget.tryTake(Group.REPORT)).isEmpty();
    assertThat(budget(Optional.of(last())).untilFree(Group.DIRECTORY))
        .isEqualTo(Duration.ofMillis(30_030));
  }

  @Test
  void aLongPauseHoldsOverARestart() {
    budget.throttled(Optional.of(Duration.ofHours(5)));
    assertThat(budget(Optional.of(last())).untilFree(Group.REPORT))
        .isEqualTo(Duration.ofHours(5).plusSeconds(18));
  }

  @Test
  void aShorterRefusalDoesNotEndALongerPause() {
    budget.throttled(Optional.of(Duration.ofSeconds(30)));
    budget.throttled(Optional.of(Duration.ofSeconds(1)));
    assertThat(budget.untilFree(Group.REPORT)).isEqualTo(Duration.ofMillis(30_030));
  }

  @Test
  void withoutRetryAfterThePausesDoubleUpToFiveMinutes() throws InterruptedException {
    Duration full = Duration.ofSeconds(1);
    for (int i = 0; i < 12; i++) {
      budget.throttled(Optional.empty());
      Duration pause = budget.untilFree(Group.REPORT);
      assertThat(pause)
          .isBetween(
              full.multipliedBy(4).dividedBy(5).compareTo(Duration.ofSeconds(1)) < 0
                  ? Duration.ofSeconds(1)
                  : full.multipliedBy(4).dividedBy(5),
              full);
      clock.advance(pause);
      full = full.multipliedBy(2);
      if (full.compareTo(Duration.ofMinutes(5)) > 0) {
        full = Duration.ofMinutes(5);
      }
    }
    budget.answered();
    budget.throttled(Optional.empty());
    assertThat(budget.untilFree(Group.REPORT)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aPauseIsNotLengthenedByAClockThatIsSetBackBeforeARestart() {
    budget.throttled(Optional.of(Duration.ofSeconds(30)));
    clock.set(Duration.ofHours(-3));
    assertThat(budget(Optional.of(last())).untilFree(Group.REPORT))
        .isEqualTo(Duration.ofMillis(30_030));
  }

  @Test
  void aPauseWithoutEndIsBelievedForADay() {
    budget.throttled(Optional.of(Duration.ofDays(3_000_000)));
    assertThat(budget.untilFree(Group.REPORT)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void anOutageIsLookedAtEveryQuarterOfAnHourAndByEveryNewProcess() {
    budget.unavailable(Duration.ofHours(2));
    assertThat(budget.untilFree(Group.LOGIN)).isEqualTo(Duration.ofMinutes(15));
    budget.remember();
    assertThat(budget(Optional.of(last())).untilFree(Group.LOGIN)).isZero();
  }

  @Test
  void anOutageDoesNotHideThatTheVendorThrottles() {
    budget.throttled(Optional.of(Duration.ofSeconds(30)));
    budget.unavailable(Duration.ofHours(2));
    budget.remember();
    assertThat(budget(Optional.of(last())).untilFree(Group.LOGIN))
        .isEqualTo(Duration.ofMillis(30_030));
  }

  @Test
  void whatHinderedACallIsThePauseInItsTimeElseTheWindows() {
    Duration minute = Duration.ofMinutes(1);
    assertThat(budget.hindrance(minute)).isEqualTo(Failure.BUDGET);
    budget.throttled(Optional.of(Duration.ofSeconds(10)));
    assertThat(budget.hindrance(minute)).isEqualTo(Failure.THROTTLED);
    clock.advance(minute);
    assertThat(budget.hindrance(minute)).isEqualTo(Failure.THROTTLED);
    clock.advance(minute);
    assertThat(budget.hindrance(minute)).isEqualTo(Failure.BUDGET);
    budget.unavailable(minute);
    assertThat(budget.hindrance(minute)).isEqualTo(Failure.HTTP_5XX);
  }

  @Test
  void aVendorThatPunishesIsLeftAloneForItsFullPenaltyWhateverItSays() {
    AccountBudget punished = punished(Optional.of(BEFORE));
    punished.throttled(Optional.of(Duration.ofSeconds(7)));
    assertThat(punished.untilFree(Group.REPORT)).isEqualTo(A_MINUTE);
    clock.advance(A_MINUTE);
    punished.throttled(Optional.empty());
    assertThat(punished.untilFree(Group.REPORT)).isEqualTo(A_MINUTE);
    clock.advance(A_MINUTE);
    punished.throttled(Optional.of(Duration.ofMinutes(3)));
    assertThat(punished.untilFree(Group.REPORT)).isEqualTo(A_MINUTE.multipliedBy(3));
  }

  @Test
  void withoutStateAVendorThatPunishesIsApproachedAsIfAllWereSpent() {
    AccountBudget unknowing = punished(Optional.empty());
    assertThat(unknowing.standing()).extracting(AccountBudget.Standing::available).containsOnly(0);
    assertThat(unknowing.untilFree(Group.LOGIN)).isEqualTo(A_MINUTE);
    assertThat(unknowing.hindrance(A_MINUTE)).isEqualTo(Failure.BUDGET);
    unknowing.remember();
    BudgetState state = remembered.get(remembered.size() - 1);
    assertThat(state.pause().map(BudgetState.Pause::left)).contains(A_MINUTE);
    assertThat(unknowing.untilFree(Group.REPORT)).isEqualTo(A_MINUTE.multipliedBy(15));
    assertThat(punished(Optional.of(BEFORE)).untilFree(Group.REPORT)).isZero();
    assertThat(budget.untilFree(Group.REPORT)).isZero();
  }

  @Test
  void aWindowThatAReloadBringsKnowsTheCallsBeforeIt() {
    Map<Group, List<RateLimit>> shorter =
        Map.of(Group.REPORT, List.of(new RateLimit(3, Duration.ofSeconds(60))));
    AccountBudget reloaded =
        new AccountBudget(
            AccountLimits.of(shorter), Optional.empty(), clock, new Random(1), remembered::add);
    for (int i = 0; i < 9; i++) {
      reloaded.tryTake(Group.REPORT).orElseThrow().close();
      clock.advance(Duration.ofSeconds(30));
    }
    reloaded.limits(AccountLimits.of(LIMITS));
    assertThat(reloaded.untilFree(Group.REPORT))
        .isEqualTo(A_MINUTE.multipliedBy(15).minusSeconds(270));
    assertThat(budget(Optional.of(last())).untilFree(Group.REPORT))
        .isGreaterThan(Duration.ofMinutes(10));
  }

  @Test
  void leavesRoomForTheCallsToCome() {
    long soon = clock.nanoTime() + Duration.ofSeconds(30).toNanos();
    assertThat(budget.leavesRoom(List.of(soon, soon))).isTrue();
    assertThat(budget.leavesRoom(List.of(soon, soon, soon))).isFalse();
    long later = clock.nanoTime() + A_MINUTE.toNanos();
    assertThat(budget.leavesRoom(List.of(later, later, later))).isTrue();
    assertThat(take(6)).isEqualTo(3);
  }

  private int take(int wanted) {
    int taken = 0;
    for (int i = 0; i < wanted; i++) {
      Optional<Budget.Permit> permit = budget.tryTake(Group.REPORT);
      permit.ifPresent(Budget.Permit::close);
      taken += permit.isPresent() ? 1 : 0;
    }
    return taken;
  }

  private BudgetState last() {
    return remembered.get(remembered.size() - 1);
  }

  private AccountBudget budget(Optional<BudgetState> state) {
    return new AccountBudget(
        AccountLimits.of(LIMITS), state, clock, new Random(1), remembered::add);
  }

  private AccountBudget punished(Optional<BudgetState> state) {
    AccountLimits limits = AccountLimits.of(LIMITS).punishing(Duration.ofSeconds(60));
    return new AccountBudget(limits, state, clock, new Random(1), remembered::add);
  }

  private static long within(List<Instant> calls, Instant at, Duration stretch) {
    return calls.stream()
        .filter(call -> !call.isAfter(at) && call.isAfter(at.minus(stretch)))
        .count();
  }
}
