// Over 8 kB: the counting rules stand together, so that they can be read and checked as one.
package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one report has said, and what was counted of it: each interval once. Not thread-safe; the
 * publication's lock guards it. Wall-clock arguments are the vendor's time, {@code now} in
 * nanoseconds is monotonic.
 */
public final class Ledger {
  /** How long a failing vendor's intervals are worth asking for. */
  static final Duration TOO_OLD = Duration.ofDays(7);

  final NavigableMap<Instant, IntervalEntry> entries = new TreeMap<>();
  final NavigableMap<LocalDate, DaySum> days = new TreeMap<>();
  final Counters counters;
  @Nullable Instant firstCounted;

  /** The way in which it is read; null of one that was saved by a program that did not tell. */
  @Nullable String readAs;

  /** What {@link #firstCounted} will be by what is known of the vendor's time so far. */
  @Nullable Instant firstExpected;

  @Nullable Interval newest;

  /** Where the vendor sums days up itself: what it last said of one. */
  @Nullable VendorDay vendorDay;

  private Terms terms;
  private final LedgerCounts counts;

  /** What {@link #today} said last, until something is read. */
  private @Nullable VendorDay daySoFar;

  private long revision;

  public Ledger(Terms terms) {
    this(terms, new LedgerCounts());
  }

  /** A ledger that goes on with the {@code counts} of another. */
  public Ledger(Terms terms, LedgerCounts counts) {
    this.terms = terms;
    this.counts = counts;
    this.counters = new Counters(terms.zeroHold());
  }

  public Terms terms() {
    return terms;
  }

  /** Rises with everything that may change a {@link #view}. */
  public long revision() {
    return revision;
  }

  /** Goes on under other delays and holds; grid and identity stay. */
  public void terms(Terms changed) {
    terms = changed;
    revision++;
    daySoFar = null;
    counters.zeroHold(changed.zeroHold());
  }

  /** Corrections and losses since the process began. */
  public LedgerCounts counts() {
    return counts;
  }

  /**
   * Counting begins: intervals that end from {@code now} on count. No effect on a ledger that
   * counts already.
   */
  public void countFrom(Instant now) {
    if (firstCounted == null) {
      firstCounted = terms.grid().containing(now).start();
    }
  }

  /**
   * Counting will have begun at {@code now}, unless the first answer shows another time: a process
   * that goes on from a state without any answer in it counts from there on too.
   */
  public void expectCounting(Instant now) {
    firstExpected = terms.grid().containing(now).start();
  }

  /**
   * Counts on a new grid, after intervals were counted up to {@code countedTo}: those that begin
   * from there on count, and one that begins before is lost.
   */
  void reconfigured(Instant countedTo) {
    Interval straddling = terms.grid().containing(countedTo);
    if (straddling.start().isBefore(countedTo)) {
      counts.addMissed(LedgerCounts.Missed.RECONFIGURED);
      firstCounted = straddling.end();
    } else {
      firstCounted = straddling.start();
    }
  }

  /**
   * Rows are read in the way that {@code way} stands for from now on: by which filters, for
   * instance. Where that is another than before, a day that the vendor does not sum up has a gap
   * until its intervals have been read again. What they counted stays counted.
   *
   * @return whether it is another
   */
  public boolean readAs(String way) {
    String former = readAs;
    readAs = way;
    boolean other = former != null && !former.equals(way);
    Interval latest = newest;
    if (other && latest != null && !terms.vendorSumsDays()) {
      outdate(latest);
    }
    return other;
  }

  private void outdate(Interval latest) {
    BusinessDay.Day day = dayOf(latest);
    DaySum sum = days.remove(day.date());
    if (sum != null) {
      for (Instant start : sum.intervals) {
        Interval interval = terms.grid().containing(start);
        entries.put(start, new IntervalEntry(interval, IntervalEntry.State.OUTDATED));
      }
    }
    for (IntervalEntry entry : entries.tailMap(day.start(), true).values()) {
      if (entry.state == IntervalEntry.State.SETTLED) {
        entry.state = IntervalEntry.State.OUTDATED;
      }
      entry.outdated = entry.state == IntervalEntry.State.OPEN;
    }
    daySoFar = null;
    revision++;
  }

  /** The names and counters of every entity, shown or hidden. */
  public Stream<EntityView> all() {
    return counters.accounts().stream().map(CounterAccount::counters);
  }

  /**
   * Shows nothing of the entities that are {@code out} until a row of theirs is read again, and
   * everything of the others. What is counted and owed stays as it is.
   */
  public void hide(Predicate<EntityView> out) {
    revision++;
    counters.accounts().forEach(account -> account.hidden = out.test(account.counters()));
  }

  /**
   * The intervals that a poll at {@code now} should read, newest first: those never read, unless
   * they are too old to be asked for, and those not yet settled.
   */
  public List<Need> needs(Instant now) {
    List<Need> needs = new ArrayList<>();
    Interval latest = terms.grid().latestEndedBy(now.minus(terms.availabilityDelay()));
    BusinessDay.Day day = dayOf(latest);
    Instant counted = firstCounted == null ? terms.grid().containing(now).start() : firstCounted;
    Instant since = terms.vendorSumsDays() ? latest.start() : day.start();
    Instant from = counted.isBefore(since) ? counted : since;
    for (Interval interval : terms.grid().between(from, latest.end())) {
      IntervalEntry entry = entries.get(interval.start());
      boolean counts = !interval.start().isBefore(counted);
      if (entry == null && !folded(interval)) {
        if (!tooOld(interval, now)) {
          needs.add(new Need(interval, interval.equals(latest), counts, false));
        }
      } else if (entry != null && entry.state == IntervalEntry.State.OPEN) {
        needs.add(new Need(interval, interval.equals(latest), counts, !entry.outdated));
      } else if (entry != null && entry.state == IntervalEntry.State.OUTDATED) {
        if (!entry.givenUp && !tooOld(interval, now)) {
          needs.add(new Need(interval, interval.equals(latest), false, false));
        }
      }
    }
    Collections.reverse(needs);
    return needs;
  }

  /**
   * {@code interval} will not be read any more. If it was read, that was its last reading;
   * otherwise its day keeps a gap, and it counts as missed if it was to be counted.
   */
  public void giveUp(Interval interval, LedgerCounts.Missed reason) {
    revision++;
    IntervalEntry entry = entries.get(interval.start());
    if (entry != null) {
      entry.state = entry.read() ? IntervalEntry.State.SETTLED : entry.state;
      // What it counted is known: its day keeps a gap.
      entry.givenUp = true;
      return;
    }
    entries.put(interval.start(), new IntervalEntry(interval, IntervalEntry.State.MISSED));
    if (counts(interval)) {
      counts.addMissed(reason);
    }
  }

  /**
   * Whether an entity is counted: it is known, or there is room for it. A vendor that names ever
   * more of them fills the memory of nobody.
   */
  public boolean admits(Key key) {
    return counters.admit(key, terms.mostEntities());
  }

  /**
   * Takes a whole answer in. Only an answer gives anything up for its age: it is known then what
   * time it is at the vendor.
   */
  public void apply(Reading reading, Derivation derivation, long now) {
    revision++;
    daySoFar = null;
    giveUpOld(reading.asked());
    // The latest interval names an entity, also in the earlier ones of the same answer.
    for (Reading.Slice slice : reading.slices()) {
      slice.rows().keySet().forEach(key -> name(key, slice, slice.interval().start()));
    }
    List<Change> changes = new ArrayList<>();
    for (Reading.Slice slice : reading.slices()) {
      Interval interval = slice.interval();
      apply(slice, reading.asked(), derivation, now).ifPresent(changes::add);
      if (newest == null || interval.start().isAfter(newest.start())) {
        newest = interval;
      }
    }
    // What has gone from one interval to another leaves the counter where it was.
    changes.forEach(this::subtract);
    changes.forEach(change -> add(change, now));

    reading.today().ifPresent(day -> sumUp(day, derivation, now));
    redescribe(derivation, now);
    fold(reading.asked());
    forget();
  }

  /**
   * Tells {@code other}, a report of the same source, which entities of one kind there are: where
   * it says nothing of them, the {@code measures} that it feeds are 0. No effect before it has read
   * anything.
   */
  public void introduceTo(
      Ledger other, Entity entity, Set<Measure> measures, Derivation derivation, long now) {
    if (other.newest == null) {
      return;
    }
    long[] nothing = new long[entity.measures().size()];
    Arrays.fill(nothing, Measure.ABSENT);
    measures.forEach(measure -> nothing[measure.slot()] = 0);
    for (CounterAccount known : counters.accounts()) {
      if (known.key.entity() == entity
          && known.current != null
          && !known.hidden
          && other.admits(known.key)) {
        CounterAccount account = other.counters.account(known.key);
        CounterSeries former = account.current;
        account.describe(derivation, now, other.counters.holdEnd(now));
        if (other.counters.seen(account, nothing, known.lastRow, now)
            || account.current != former) {
          other.revision++;
        }
      }
    }
  }

  /** The names or media of entities may have changed. */
  public void redescribe(Derivation derivation, long now) {
    revision++;
    for (CounterAccount account : counters.accounts()) {
      // What is hidden has its names again when it is let in again.
      if (account.current != null && !account.hidden) {
        account.describe(derivation, now, counters.holdEnd(now));
      }
    }
  }

  /** Adds what waited in holds that have ended; true when a counter moved. */
  public boolean endHolds(long now) {
    boolean moved = counters.endHolds(now);
    if (moved) {
      revision++;
    }
    return moved;
  }

  /**
   * Nanoseconds until {@link #endHolds} has something to do, {@link Long#MAX_VALUE} if nothing
   * waits.
   */
  public long untilHoldEnds(long now) {
    return counters.untilHoldEnds(now);
  }

  /** The newest interval read, while it is not older than {@code maxAge} at {@code now}. */
  public Optional<Interval> newest(Instant now) {
    return Optional.ofNullable(newest)
        .filter(interval -> !interval.end().plus(terms.maxAge()).isBefore(now));
  }

  /** The newest interval ever read. */
  public Optional<Interval> newestRead() {
    return Optional.ofNullable(newest);
  }

  /** When {@link #newest} stops showing what it shows now. */
  public Optional<Instant> newestExpires() {
    return Optional.ofNullable(newest).map(interval -> interval.end().plus(terms.maxAge()));
  }

  /** Whether {@code interval} has been read and is remembered by itself. */
  public boolean has(Interval interval) {
    IntervalEntry entry = entries.get(interval.start());
    return entry != null && entry.state != IntervalEntry.State.MISSED;
  }

  private boolean isCurrent(Interval interval) {
    IntervalEntry entry = entries.get(interval.start());
    return entry != null && entry.current();
  }

  /** The way in which it is read, as {@link #readAs} was told; null if it never was. */
  public @Nullable String way() {
    return readAs;
  }

  /**
   * The share of the intervals from the start of the business day to the end of {@code shown} that
   * have been read.
   */
  public double todayComplete(Interval shown) {
    if (terms.vendorSumsDays()) {
      return summedThrough(shown) ? 1 : 0;
    }
    List<Interval> today = terms.grid().between(dayOf(shown).start(), shown.end());
    long read = today.stream().filter(i -> folded(i) || isCurrent(i)).count();
    return (double) read / today.size();
  }

  /**
   * Everything known of every entity, with {@code shown} as the newest interval; none shows no
   * interval and no today.
   */
  public List<EntityView> view(Entity entity, Optional<Interval> shown) {
    Map<Key, long[]> rows =
        shown.map(i -> entries.get(i.start())).map(e -> e.rows).orElse(Map.of());
    Optional<Map<Key, long[]>> today = shown.filter(i -> todayComplete(i) == 1.0).map(this::today);
    Optional<LocalDate> day = shown.map(i -> dayOf(i).date());
    List<EntityView> views = new ArrayList<>();
    for (CounterAccount account : counters.accounts()) {
      if (account.key.entity() == entity && account.shown()) {
        boolean known = day.isPresent() && knownOn(day.get(), account);
        long[] sums = today.map(all -> all.get(account.key)).orElse(null);
        views.add(account.view(known, today.isPresent(), rows.get(account.key), sums));
      }
    }
    return views;
  }

  /**
   * What is owed by every entity of one kind that owes anything, also by those that are shown no
   * more: measure by measure, in the order of the slots.
   */
  public Map<Key, long[]> debts(Entity entity) {
    Map<Key, long[]> debts = new LinkedHashMap<>();
    for (CounterAccount account : counters.accounts()) {
      if (account.key.entity() == entity && account.owes()) {
        long[] owed = new long[entity.measures().size()];
        Arrays.setAll(owed, account::debt);
        debts.put(account.key, owed);
      }
    }
    return debts;
  }

  /** How many series owe something. */
  public int owing() {
    return counters.accounts().stream().mapToInt(CounterAccount::owing).sum();
  }

  /** The terms on which entities were derived when {@code interval} was first read. */
  public Map<Key, String> termsOf(Interval interval) {
    IntervalEntry entry = entries.get(interval.start());
    return entry == null ? Map.of() : Map.copyOf(entry.terms);
  }

  /** The start of the business day in which {@code interval} lies. */
  public BusinessDay.Day dayOf(Interval interval) {
    return terms.grid().businessDay().dayOf(interval.start());
  }

  private void giveUpOld(Instant asked) {
    if (firstCounted == null) {
      return;
    }
    for (Interval interval : terms.grid().between(firstCounted, asked.minus(TOO_OLD))) {
      if (tooOld(interval, asked) && !folded(interval)) {
        giveUp(interval, LedgerCounts.Missed.TOO_OLD);
      }
    }
  }

  private static boolean tooOld(Interval interval, Instant now) {
    return interval.end().isBefore(now.minus(TOO_OLD));
  }

  /** Two readings of one interval, of which the first may be that of nothing. */
  private record Change(Map<Key, long[]> former, Map<Key, long[]> rows, boolean first) {}

  /** Takes one interval in; what is to be counted of it, if so. */
  private Optional<Change> apply(
      Reading.Slice slice, Instant asked, Derivation derivation, long now) {
    Interval interval = slice.interval();
    if (folded(interval)) {
      return Optional.empty();
    }
    IntervalEntry entry = entries.get(interval.start());
    boolean outdated = entry != null && entry.state == IntervalEntry.State.OUTDATED;
    boolean settled = entry != null && entry.state == IntervalEntry.State.SETTLED;
    boolean first = false;
    if (entry == null || entry.state == IntervalEntry.State.MISSED) {
      first = true;
      entry = new IntervalEntry(interval, IntervalEntry.State.OPEN);
      entries.put(interval.start(), entry);
    }
    Map<Key, long[]> former = entry.rows;
    Map<Key, long[]> rows = derive(entry, slice, derivation, now);
    if (settled && counts(interval)) {
      counts.addLate(differing(former, rows));
    }
    entry.rows = rows;
    entry.outdated = false;
    if (outdated || !asked.isBefore(settlesAt(interval))) {
      entry.state = IntervalEntry.State.SETTLED;
    }
    return settled || outdated || !counts(interval)
        ? Optional.empty()
        : Optional.of(new Change(former, rows, first));
  }

  private void name(Key key, Reading.Slice slice, Instant start) {
    counters.account(key).said(slice.said().getOrDefault(key, List.of()), start);
  }

  /**
   * The vendor's own summary of a day. Entities that are only there have their counters too, as
   * those that are found when a day is read back.
   */
  private void sumUp(Reading.Slice summary, Derivation derivation, long now) {
    LocalDate day = dayOf(summary.interval()).date();
    Map<Key, long[]> sums = new HashMap<>();
    summary
        .rows()
        .forEach(
            (key, values) -> {
              name(key, summary, summary.interval().start());
              CounterAccount account = counters.account(key);
              CounterSeries series = account.describe(derivation, now, counters.holdEnd(now));
              derivation.derive(key, derivation.terms(key, series.description), values);
              counters.seen(account, values, day, now);
              sums.put(account.key, values);
            });
    VendorDay former = vendorDay;
    if (former != null && former.span().equals(summary.interval())) {
      former
          .sums()
          .forEach(
              (key, values) -> {
                if (summary.keeps(key, values)) {
                  sums.put(key, values);
                }
              });
    }
    vendorDay = new VendorDay(summary.interval(), sums);
  }

  private boolean summedThrough(Interval shown) {
    VendorDay day = vendorDay;
    return day != null
        && day.span().end().equals(shown.end())
        && day.span().start().equals(dayOf(shown).start());
  }

  private Map<Key, long[]> derive(
      IntervalEntry entry, Reading.Slice slice, Derivation derivation, long now) {
    LocalDate day = dayOf(entry.interval).date();
    Map<Key, long[]> rows = new HashMap<>();
    slice
        .rows()
        .forEach(
            (key, values) -> {
              CounterAccount account = counters.account(key);
              CounterSeries series = account.describe(derivation, now, counters.holdEnd(now));
              String onTerms = entry.terms.get(account.key);
              if (onTerms == null) {
                onTerms = derivation.terms(account.key, series.description);
                if (onTerms != null) {
                  entry.terms.put(account.key, onTerms);
                }
              }
              derivation.derive(account.key, onTerms, values);
              counters.seen(account, values, day, now);
              rows.put(account.key, values);
            });
    entry.rows.forEach(
        (key, former) -> {
          if (slice.keeps(key, former)) {
            rows.put(key, former);
          }
        });
    return rows;
  }

  private void subtract(Change change) {
    change
        .former()
        .forEach(
            (key, before) -> {
              long[] after = change.rows().get(key);
              if (!Arrays.equals(before, after)) {
                subtract(key, before, after);
              }
            });
  }

  private void subtract(Key key, long[] before, long @Nullable [] after) {
    CounterAccount account = counters.account(key);
    for (int slot = 0; slot < before.length; slot++) {
      long less = key.entity().addsUp(slot) ? value(before, slot) - value(after, slot) : 0;
      if (less > 0) {
        account.subtract(slot, less);
        counts.addCorrection(false);
      }
    }
  }

  private void add(Change change, long now) {
    change
        .rows()
        .forEach(
            (key, after) -> {
              long[] before = change.former().get(key);
              if (!Arrays.equals(before, after)) {
                add(key, before, after, change.first(), now);
              }
            });
  }

  private void add(Key key, long @Nullable [] before, long[] after, boolean first, long now) {
    CounterAccount account = counters.account(key);
    for (int slot = 0; slot < after.length; slot++) {
      long more = key.entity().addsUp(slot) ? value(after, slot) - value(before, slot) : 0;
      if (more > 0) {
        account.add(slot, more, now);
        if (before != null) {
          counts.addCorrection(true);
        }
      }
    }
    if (before == null && !first) {
      counts.addCorrection(true);
    }
  }

  private static int differing(Map<Key, long[]> former, Map<Key, long[]> rows) {
    Set<Key> keys = new HashSet<>(former.keySet());
    keys.addAll(rows.keySet());
    int differing = 0;
    for (Key key : keys) {
      if (!Arrays.equals(former.get(key), rows.get(key))) {
        differing++;
      }
    }
    return differing;
  }

  private Map<Key, long[]> today(Interval shown) {
    VendorDay summary = vendorDay;
    if (terms.vendorSumsDays() && summary != null) {
      return summary.sums();
    }
    VendorDay known = daySoFar;
    if (known == null || !known.span().equals(shown)) {
      known = new VendorDay(shown, sumsThrough(shown));
      daySoFar = known;
    }
    return known.sums();
  }

  private Map<Key, long[]> sumsThrough(Interval shown) {
    BusinessDay.Day day = dayOf(shown);
    DaySum sums = new DaySum();
    DaySum base = days.get(day.date());
    if (base != null) {
      base.sums.forEach((key, values) -> sums.sums.put(key, values.clone()));
    }
    entries.subMap(day.start(), true, shown.start(), true).values().forEach(sums::add);
    return sums.sums;
  }

  /**
   * Moves settled intervals that can be shown no more into the sums of their day, and drops days
   * that are over.
   */
  private void fold(Instant asked) {
    Interval latest = newest;
    if (latest == null) {
      return;
    }
    LocalDate keep = dayOf(latest).date().minusDays(1);
    Instant oldest = asked.minus(terms.maxAge());
    // The sums of a day that is over are asked for by nobody.
    entries
        .headMap(dayOf(latest).start(), false)
        .values()
        .forEach(
            entry -> {
              if (entry.state == IntervalEntry.State.OUTDATED) {
                entry.state = IntervalEntry.State.SETTLED;
              }
            });
    entries
        .values()
        .removeIf(
            entry -> {
              if (!over(entry, latest)
                  || entry.interval.equals(latest)
                  || !entry.interval.end().isBefore(oldest)) {
                return false;
              }
              days.computeIfAbsent(dayOf(entry.interval).date(), d -> new DaySum()).add(entry);
              return true;
            });
    closeThrough();
    Instant since = firstCounted == null ? latest.start() : firstCounted;
    days.keySet()
        .removeIf(
            date ->
                date.isBefore(keep) && !terms.grid().businessDay().day(date).end().isAfter(since));
    entries
        .values()
        .removeIf(
            e ->
                e.state == IntervalEntry.State.MISSED
                    && e.interval.start().isBefore(since)
                    && dayOf(e.interval).date().isBefore(keep));
  }

  /** Whether an interval is read no more: settled, or of a former day and not counted. */
  private boolean over(IntervalEntry entry, Interval latest) {
    return entry.state == IntervalEntry.State.SETTLED
        || (entry.state == IntervalEntry.State.OPEN
            && !counts(entry.interval)
            && entry.interval.start().isBefore(dayOf(latest).start()));
  }

  /** Lets counting begin later, by all the intervals that are over and done with on former days. */
  private void closeThrough() {
    Interval latest = newest;
    if (firstCounted == null || latest == null) {
      return;
    }
    Instant today = dayOf(latest).start();
    Interval next = terms.grid().containing(firstCounted);
    while (next.start().isBefore(today) && done(next)) {
      next = terms.grid().after(next);
    }
    firstCounted = next.start().isAfter(firstCounted) ? next.start() : firstCounted;
  }

  private boolean done(Interval interval) {
    IntervalEntry entry = entries.get(interval.start());
    return folded(interval) || (entry != null && entry.state == IntervalEntry.State.MISSED);
  }

  private void forget() {
    if (newest != null && lately(newest)) {
      counters.forget(dayOf(newest).date().minusDays(1), this::isOpen, terms.mostEntities());
    }
  }

  /** Whether an entity has a row in an interval that may change yet. */
  private boolean isOpen(Key key) {
    for (IntervalEntry entry : entries.values()) {
      if (entry.state == IntervalEntry.State.OPEN && entry.rows.containsKey(key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether everything that counts of the days of today and yesterday has been read or given up.
   */
  private boolean lately(Interval latest) {
    BusinessDay.Day today = dayOf(latest);
    Instant from = terms.grid().businessDay().day(today.date().minusDays(1)).start();
    return terms.grid().between(from, latest.end()).stream()
        .noneMatch(interval -> counts(interval) && !done(interval) && !has(interval));
  }

  private boolean knownOn(LocalDate today, CounterAccount account) {
    return account.current != null && !account.lastRow.isBefore(today.minusDays(1));
  }

  private boolean folded(Interval interval) {
    return days.values().stream().anyMatch(day -> day.intervals.contains(interval.start()));
  }

  private boolean counts(Interval interval) {
    return firstCounted != null && !interval.start().isBefore(firstCounted);
  }

  private Instant settlesAt(Interval interval) {
    return interval.end().plus(terms.availabilityDelay()).plus(terms.settle());
  }

  private static long value(long @Nullable [] values, int slot) {
    return values == null ? 0 : Values.orZero(values[slot]);
  }
}
