package io.contactcenter.exporter.snapshot;

import java.util.List;
import java.util.Set;

/**
 * What changes between polls: requests of each source, and the budget of each vendor account.
 *
 * @param sources requests, under the configured name of the source
 * @param accounts budgets, which several sources may share
 */
public record LiveSnapshot(List<SourceSnapshot> sources, List<Account> accounts) {
  /** Nothing has happened. */
  public static final LiveSnapshot EMPTY = new LiveSnapshot(List.of(), List.of());

  public LiveSnapshot {
    sources = List.copyOf(sources);
    accounts = List.copyOf(accounts);
  }

  /** One vendor account and the names of all sources that use it. */
  public record Account(Set<String> sources, List<Block> blocks) {
    public Account {
      sources = Set.copyOf(sources);
      blocks = List.copyOf(blocks);
    }
  }
}
