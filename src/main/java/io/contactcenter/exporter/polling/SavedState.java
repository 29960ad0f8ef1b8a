package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.ledger.DamagedStateException;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.ledger.LedgerCodec;
import io.contactcenter.exporter.ledger.LedgerIdentity;
import io.contactcenter.exporter.ledger.StateFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was counted before: by a former process and saved, or by this one until a reload. Each
 * ledger is found once.
 */
final class SavedState {
  private static final Logger LOG = LoggerFactory.getLogger(SavedState.class);

  /** Nothing was counted before. */
  static final SavedState NONE = new SavedState(Map.of(), List.of());

  private final Map<LedgerIdentity, SourceFactory.Saved> ledgers;
  private final List<SourceRun> running;
  private final Set<LedgerIdentity> taken = new HashSet<>();

  private SavedState(Map<LedgerIdentity, SourceFactory.Saved> ledgers, List<SourceRun> running) {
    this.ledgers = ledgers;
    this.running = running;
  }

  /** What {@code file} holds. A file that cannot be used is set aside, and counting begins anew. */
  static SavedState load(StateFile file) throws IOException {
    try {
      Map<LedgerIdentity, LedgerCodec.SavedLedger> read =
          file.read(LedgerCodec::read).orElse(Map.of());
      Map<LedgerIdentity, SourceFactory.Saved> ledgers = new LinkedHashMap<>();
      read.forEach((identity, ledger) -> ledgers.put(identity, () -> ledger));
      return new SavedState(ledgers, List.of());
    } catch (DamagedStateException e) {
      setAside(file, e);
      return NONE;
    }
  }

  /** What {@code running} sources have counted. */
  static SavedState of(List<SourceRun> running) {
    Map<LedgerIdentity, SourceFactory.Saved> ledgers = new LinkedHashMap<>();
    running.forEach(
        run ->
            run.reports.forEach(
                report ->
                    ledgers.put(report.identity, () -> saved(report.identity, report.ledger))));
    return new SavedState(ledgers, running);
  }

  /** A running ledger as if it had been saved and read. Most are not asked for it: they go on. */
  private static LedgerCodec.SavedLedger saved(LedgerIdentity identity, Ledger ledger) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      LedgerCodec.write(Map.of(identity, ledger), out);
      return Objects.requireNonNull(
          LedgerCodec.read(new ByteArrayInputStream(out.toByteArray())).get(identity));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DamagedStateException e) {
      throw new IllegalStateException("what was written cannot be read back", e);
    }
  }

  /**
   * The ledger of the same report of the same account: of the source of that name, else of one that
   * was renamed, which is none of those that are still {@code configured}.
   */
  Optional<SourceFactory.FormerReport> find(LedgerIdentity wanted, List<SourceConfig> configured) {
    Optional<LedgerIdentity> found =
        ledgers.keySet().stream()
            .filter(identity -> identity.sameReport(wanted) && !taken.contains(identity))
            .filter(
                identity ->
                    identity.source().equals(wanted.source())
                        || configured.stream().noneMatch(source -> isOf(identity, source)))
            .min(
                Comparator.comparingInt(
                    identity -> identity.source().equals(wanted.source()) ? 0 : 1));
    found.ifPresent(taken::add);
    return found.map(
        identity ->
            new SourceFactory.FormerReport(
                identity,
                Objects.requireNonNull(ledgers.get(identity)),
                running.stream()
                    .flatMap(run -> run.reports.stream())
                    .filter(report -> report.identity.equals(identity))
                    .findFirst()));
  }

  private static boolean isOf(LedgerIdentity identity, SourceConfig source) {
    return identity.source().equals(source.name())
        && identity.type().equals(source.type())
        && identity.url().equals(source.baseUrl().toString())
        && identity.account().equals(source.settings().account());
  }

  /** The run of the same vendor account that {@code source} goes on from. */
  Optional<SourceRun> running(SourceConfig source) {
    return running.stream()
        .filter(run -> SourceFactory.account(run.config).equals(SourceFactory.account(source)))
        .min(Comparator.comparingInt(run -> run.config.name().equals(source.name()) ? 0 : 1));
  }

  private static void setAside(StateFile file, DamagedStateException why) throws IOException {
    Path aside = file.setAside();
    LOG.warn(
        "state file {} cannot be used: {}; it is now {}, and counting begins anew",
        file.path(),
        why.getMessage(),
        aside);
  }
}
