package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The live part as of one moment: requests, budgets and the exporter itself. Thread-safe. */
final class Live {
  // Enough for a scrape job per source; further sets are rendered, and not kept.
  private static final int KEPT = 64;

  private final LiveSnapshot snapshot;
  private final Rendition all;
  private final Map<Set<String>, Rendition> filtered = new HashMap<>();

  Live(LiveSnapshot snapshot, PrometheusMeterRegistry registry) {
    this.snapshot = snapshot;
    List<Block> blocks = new ArrayList<>(Exposition.blocks(snapshot.sources()));
    snapshot.accounts().forEach(account -> blocks.addAll(account.blocks()));
    FamilyBody families = new FamilyBody(blocks);
    RegistryBody self = new RegistryBody(registry);
    all =
        new Rendition(
            (format, out) -> {
              families.write(format, out);
              self.write(format, out);
              end(format, out);
            },
            true);
  }

  Rendition all() {
    return all;
  }

  /** What is of these sources or of an account that one of them uses. */
  synchronized Rendition of(Set<String> sources) {
    return filtered.size() < KEPT || filtered.containsKey(sources)
        ? filtered.computeIfAbsent(Set.copyOf(sources), this::filter)
        : filter(sources);
  }

  private Rendition filter(Set<String> wanted) {
    List<Block> blocks = new ArrayList<>(Exposition.blocks(snapshot.sources(), wanted));
    snapshot.accounts().stream()
        .filter(account -> account.sources().stream().anyMatch(wanted::contains))
        .forEach(account -> blocks.addAll(account.blocks()));
    FamilyBody families = new FamilyBody(blocks);
    return new Rendition(
        (format, out) -> {
          families.write(format, out);
          end(format, out);
        },
        true);
  }

  private static void end(Format format, ByteWriter out) {
    if (format == Format.OPENMETRICS) {
      out.text(RegistryBody.END);
    }
  }
}
