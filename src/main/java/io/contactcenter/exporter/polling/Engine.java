// Over 8 kB: start, reload and stop of all that runs are read together.
package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.StateFile;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.AccountBudget;
import io.contactcenter.exporter.vendor.AccountLimits;
import io.contactcenter.exporter.vendor.VendorClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that polls: the accounts with their threads, the publication and what they keep.
 * Start, reload and close are called by one thread at a time; the rest by any.
 */
public final class Engine implements AutoCloseable {
  /** A state file on a disk that hangs must not take the status page with it. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Environment environment;
  private final Clock clock;
  private final @Nullable StateLock lock;
  private final BudgetKeeper budgets;
  private final SourceFactory factory;
  private final Publication publication;
  private final ActivityThread publisher;
  private final Map<String, ActivityThread> threads = new HashMap<>();
  private volatile Map<String, AccountRun> accounts = Map.of();
  private volatile boolean ready;
  private volatile List<Status.Source> lastSources = List.of();
  private volatile Status.StateFile lastStateFile =
      new Status.StateFile(Optional.empty(), Optional.empty(), 0, Optional.empty());
  private boolean started;

  private Engine(Environment environment, Optional<Path> statePath, @Nullable StateLock lock) {
    this.environment = environment;
    this.clock = environment.clock();
    this.lock = lock;
    Optional<StateFile> budgetFile =
        statePath.map(path -> new StateFile(path.resolveSibling(path.getFileName() + ".budget")));
    this.budgets = new BudgetKeeper(budgetFile, environment.stateEvents());
    this.factory = new SourceFactory(environment.vendors(), new AgentKeys(true), clock);
    this.publication =
        new Publication(
            clock,
            new StateKeeper(statePath.map(StateFile::new), clock, environment.stateEvents()),
            environment.served());
    this.publisher = new ActivityThread("publisher", publication);
    publication.whenSooner(publisher::wake);
  }

  /**
   * An engine for {@code config} that has taken up its state and published it, and asks nobody yet.
   *
   * @throws StateLock.HeldException when another process has the state file
   * @throws IOException when the state file cannot be locked or read
   */
  public static Engine open(Config config, Environment environment)
      throws IOException, StateLock.HeldException {
    Optional<Path> path = config.stateFile();
    StateLock lock =
        path.isPresent()
            ? StateLock.acquire(
                path.get(),
                "process " + ProcessHandle.current().pid() + " since " + environment.clock().now())
            : null;
    try {
      Engine engine = new Engine(environment, path, lock);
      engine.run(
          config, path.isPresent() ? SavedState.load(new StateFile(path.get())) : SavedState.NONE);
      return engine;
    } catch (IOException | RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  /** Begins to poll. */
  public void start() {
    publisher.start();
    threads.values().forEach(ActivityThread::start);
    started = true;
  }

  /**
   * Everything that goes on in steps, for who drives it in a time of its own instead of {@link
   * #start}.
   */
  List<Activity> activities() {
    List<Activity> all = new ArrayList<>(accounts.values());
    all.add(publication);
    return all;
  }

  /** Runs under {@code config} from now on; what stays the same goes on where it is. */
  public void reload(Config config) {
    // Who was ready stays ready, whatever comes.
    ready = ready();
    Map<String, AccountRun> former = accounts;
    // Nothing may be counted between the copy of a ledger and its use.
    publication.locked(() -> run(config, SavedState.of(publication.sources())));
    retire(former);
  }

  /**
   * Whether every report has finished one attempt; stays so. Not known to have, while the state is
   * being written for long.
   */
  public boolean ready() {
    if (!ready) {
      ready =
          publication
              .lockedWithin(
                  PATIENCE, () -> publication.sources().stream().allMatch(SourceRun::attempted))
              .orElse(false);
    }
    return ready;
  }

  /** What every source is doing now; what it last did while the state is being written for long. */
  public List<Status.Source> sources() {
    publication
        .lockedWithin(PATIENCE, this::sourcesNow)
        .ifPresent(sources -> lastSources = List.copyOf(sources));
    return lastSources;
  }

  public Status.StateFile stateFile() {
    publication
        .lockedWithin(PATIENCE, () -> publication.state().status())
        .ifPresent(status -> lastStateFile = status);
    return lastStateFile;
  }

  private List<Status.Source> sourcesNow() {
    List<Status.Source> sources = new ArrayList<>();
    List<SourceRun> runs = publication.sources();
    for (int i = 0; i < runs.size(); i++) {
      AccountRun account = account(runs.get(i).config);
      sources.add(StatusAssembly.source(runs.get(i), account, publication.fitted().get(i)));
    }
    return sources;
  }

  /** Requests and budgets as they stand. Scrapes ask for it: it never waits for a publication. */
  public LiveSnapshot live() {
    return new LiveSnapshot(
        publication.sources().stream().map(LiveBlocks::requests).toList(),
        accounts.values().stream().map(LiveBlocks::account).toList());
  }

  /** Stops polling, and lets go of the state file, which is up to date. */
  @Override
  public void close() throws IOException {
    threads.values().forEach(ActivityThread::close);
    publisher.close();
    publication.locked(publication::sources).forEach(run -> run.source.close());
    for (AccountRun account : accounts.values()) {
      account.budget.remember();
    }
    if (lock != null) {
      lock.close();
    }
  }

  private List<SourceRun> run(Config config, SavedState saved) {
    Map<String, AccountRun> next = new LinkedHashMap<>();
    Map<AccountRun, List<SourceRun>> adopted = new LinkedHashMap<>();
    for (Map.Entry<String, List<SourceConfig>> entry : byAccount(config).entrySet()) {
      String key = entry.getKey();
      SourceConfig first = entry.getValue().get(0);
      AccountBudget budget = budget(key, first);
      List<SourceRun> runs = new ArrayList<>();
      for (SourceConfig source : entry.getValue()) {
        runs.add(make(config, source, key, budget, saved));
      }
      AccountRun account = accounts.get(key);
      if (account == null) {
        account = new AccountRun(first.name(), budget, publication, clock, environment.random());
      }
      next.put(key, account);
      adopted.put(account, runs);
    }
    List<SourceRun> runs = adopted.values().stream().flatMap(List::stream).toList();
    adopted.forEach(AccountRun::adopt);
    accounts = next;
    publication.serve(runs, config.limits().series());
    next.forEach((key, account) -> threads.computeIfAbsent(key, k -> newThread(account)).wake());
    return runs;
  }

  /** The sources that share an account, and with it a budget and a thread. */
  private static Map<String, List<SourceConfig>> byAccount(Config config) {
    return config.sources().stream()
        .collect(
            Collectors.groupingBy(SourceFactory::account, LinkedHashMap::new, Collectors.toList()));
  }

  /** The run of {@code source}, which goes on from the one that ran for its account before. */
  private SourceRun make(
      Config config, SourceConfig source, String key, AccountBudget budget, SavedState saved) {
    Optional<SourceRun> former = saved.running(source);
    VendorClock vendorClock =
        former
            .map(run -> run.vendorClock)
            .orElseGet(() -> new VendorClock(clock, budgets.offset(key)));
    budgets.watch(key, vendorClock);
    SourceRun run =
        factory.make(
            config,
            source,
            budget,
            vendorClock,
            former,
            identity -> saved.find(identity, config.sources()));
    former.filter(SourceRun::introduced).ifPresent(run::inherit);
    return run;
  }

  private ActivityThread newThread(AccountRun account) {
    ActivityThread thread = new ActivityThread("account " + account.name(), account);
    if (started) {
      thread.start();
    }
    return thread;
  }

  /** Ends those of {@code former} accounts that are configured no more. */
  private void retire(Map<String, AccountRun> former) {
    former.forEach(
        (key, account) -> {
          if (!accounts.containsKey(key)) {
            ActivityThread thread = threads.remove(key);
            if (thread != null) {
              thread.close();
            }
            account.close();
          }
        });
  }

  private AccountBudget budget(String key, SourceConfig source) {
    AccountLimits limits = factory.vendor(source).limits(source);
    AccountRun running = accounts.get(key);
    if (running != null) {
      running.budget.limits(limits);
      return running.budget;
    }
    return new AccountBudget(
        limits, budgets.remembered(key), clock, environment.random(), budgets.memory(key));
  }

  private AccountRun account(SourceConfig source) {
    AccountRun account = accounts.get(SourceFactory.account(source));
    if (account == null) {
      throw new IllegalStateException("no account of " + source.name());
    }
    return account;
  }
}
