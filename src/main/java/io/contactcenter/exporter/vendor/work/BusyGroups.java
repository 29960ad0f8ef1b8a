package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ring groups of a window whose members are worth a call: those that are kept and had calls, or
 * do not say that they had none. Used by one thread.
 */
final class BusyGroups implements SummaryRows {
  private final Kept kept;
  private final Set<RingGroup> found = new LinkedHashSet<>();

  BusyGroups(Kept kept) {
    this.kept = kept;
  }

  List<RingGroup> found() {
    return new ArrayList<>(found);
  }

  @Override
  public void row(RawRow raw) {
    raw.id("pbxId")
        .flatMap(pbx -> raw.id("extension").map(extension -> new RingGroup(pbx, extension)))
        .filter(group -> kept.keepsQueue(group.extension(), raw.name("name", group.extension())))
        .filter(group -> !isIdle(raw))
        .ifPresent(found::add);
  }

  // What cannot be read is reported by the report of the ring groups themselves.
  private static boolean isIdle(RawRow raw) {
    try {
      return raw.count("totalCalls") == 0;
    } catch (BadRow e) {
      return false;
    }
  }

  @Override
  public void noRow() {}
}
