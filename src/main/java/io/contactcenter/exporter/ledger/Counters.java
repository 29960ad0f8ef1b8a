package io.contactcenter.exporter.ledger;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one report: every entity's account, and the holds behind which additions wait.
 */
final class Counters {
  private final Map<Key, CounterAccount> accounts = new LinkedHashMap<>();
  private final Map<Entity, Integer> entities = new EnumMap<>(Entity.class);
  private Duration zeroHold;

  Counters(Duration zeroHold) {
    this.zeroHold = zeroHold;
  }

  void zeroHold(Duration hold) {
    zeroHold = hold;
  }

  Collection<CounterAccount> accounts() {
    return accounts.values();
  }

  CounterAccount account(Key key) {
    return accounts.computeIfAbsent(
        key,
        unknown -> {
          entities.merge(unknown.entity(), 1, Integer::sum);
          return new CounterAccount(unknown);
        });
  }

  /**
   * Whether {@code key} is counted: it is known, or there is room. Of a kind there may be one more
   * than {@code most} entities, of which each has a series: so many are never shown.
   */
  boolean admit(Key key, int most) {
    if (accounts.containsKey(key)) {
      return true;
    }
    if (of(key.entity()) > most) {
      return false;
    }
    account(key);
    return true;
  }

  private int of(Entity entity) {
    return entities.getOrDefault(entity, 0);
  }

  @Nullable CounterAccount find(Key key) {
    return accounts.get(key);
  }

  /**
   * An entity had a row with {@code values} on {@code day}: every sum measure it gives is shown
   * from now on.
   *
   * @return whether anything is now other than it was
   */
  boolean seen(CounterAccount account, long[] values, LocalDate day, long now) {
    boolean changed = account.hidden;
    account.hidden = false;
    if (day.isAfter(account.lastRow)) {
      account.lastRow = day;
      changed = true;
    }
    CounterSeries series = account.current;
    if (series == null) {
      throw new IllegalStateException("not described: " + account.key);
    }
    if (day.isAfter(series.lastRow)) {
      series.lastRow = day;
    }
    for (int slot = 0; slot < values.length; slot++) {
      if (values[slot] != ABSENT
          && series.total[slot] == ABSENT
          && account.key.entity().addsUp(slot)) {
        series.begin(slot, holdEnd(now));
        changed = true;
      }
    }
    return changed;
  }

  long holdEnd(long now) {
    return now + zeroHold.toNanos();
  }

  boolean endHolds(long now) {
    boolean moved = false;
    for (CounterAccount account : accounts.values()) {
      if (account.current != null) {
        moved |= account.current.endHolds(now);
      }
    }
    return moved;
  }

  /** Nanoseconds until the next hold ends, {@link Long#MAX_VALUE} if nothing waits. */
  long untilHoldEnds(long now) {
    long next = Long.MAX_VALUE;
    for (CounterAccount account : accounts.values()) {
      if (account.current != null) {
        next = Math.min(next, account.current.untilHoldEnds(now));
      }
    }
    return next;
  }

  /**
   * Forgets the counters of entities and descriptions without a row since {@code yesterday}, unless
   * something waits or {@code open} says that one of their intervals is open. Debt stays, unless
   * there are more than {@code most} entities of the kind.
   */
  void forget(LocalDate yesterday, Predicate<Key> open, int most) {
    accounts
        .values()
        .removeIf(
            account -> {
              account.retired.removeIf(series -> series.lastRow.isBefore(yesterday));
              CounterSeries current = account.current;
              if (current != null
                  && account.lastRow.isBefore(yesterday)
                  && !current.anyWaiting()
                  && !open.test(account.key)) {
                account.end();
              }
              Entity entity = account.key.entity();
              boolean gone =
                  account.current == null
                      && account.retired.isEmpty()
                      && (!account.owes() || of(entity) > most);
              if (gone) {
                entities.merge(entity, -1, Integer::sum);
              }
              return gone;
            });
  }
}
