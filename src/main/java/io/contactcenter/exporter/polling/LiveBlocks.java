package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Durations;
import io.contactcenter.exporter.metric.RateLimitFamilies;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.contactcenter.exporter.vendor.AccountBudget;
import java.util.List;
import java.util.stream.Collectors;

/** What is exposed between polls. */
final class LiveBlocks {
  private LiveBlocks() {}

  static SourceSnapshot requests(SourceRun source) {
    return new SourceSnapshot(source.config.name(), source.requests.blocks());
  }

  static LiveSnapshot.Account account(AccountRun account) {
    FamilyBlocks blocks = new FamilyBlocks();
    for (AccountBudget.Standing standing : account.budget.standing()) {
      List<String> labels = List.of(account.name(), Durations.format(standing.limit().per()));
      blocks.add(RateLimitFamilies.PERMITS, labels, standing.limit().requests());
      blocks.add(RateLimitFamilies.PERMITS_AVAILABLE, labels, standing.available());
    }
    blocks.add(
        RateLimitFamilies.WAIT, List.of(account.name()), account.budget.waited().toNanos() / 1_000);
    return new LiveSnapshot.Account(
        account.sources().stream()
            .map(run -> run.config.name())
            .collect(Collectors.toUnmodifiableSet()),
        blocks.inOrder());
  }
}
