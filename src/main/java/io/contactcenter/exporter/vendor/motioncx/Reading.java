package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.motioncx.Version.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the vendor said of the interactions that ended in a window, each once.
 *
 * @param asked when the reading of them began, by the vendor's time
 * @param readNanos when it was over, in monotonic time
 * @param excluded a reason for every row that is right and does not count
 */
record Reading(
    Window window,
    Instant asked,
    long readNanos,
    List<Portion> portions,
    List<Verdict.Rejected> rejected,
    List<String> excluded) {
  Reading {
    portions = List.copyOf(portions);
    rejected = List.copyOf(rejected);
    excluded = List.copyOf(excluded);
  }

  static Reading of(Window window, Instant asked, long readNanos, Collection<Verdict> verdicts) {
    List<Portion> portions = new ArrayList<>();
    List<Verdict.Rejected> rejected = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict instanceof Verdict.Counted counted) {
        portions.add(counted.portion());
      } else if (verdict instanceof Verdict.Excluded out) {
        excluded.add(out.reason());
      } else if (verdict instanceof Verdict.Rejected bad) {
        rejected.add(bad);
      }
    }
    return new Reading(window, asked, readNanos, portions, rejected, excluded);
  }

  /** How many interactions it has for {@code asked}, and how many that do not count. */
  long rows(Window asked) {
    long counted =
        portions.stream().filter(portion -> asked.containing(portion.at()).isPresent()).count();
    return counted + rejected.size() + excluded.size();
  }

  /** Whether it says everything of {@code other}. */
  boolean covers(Window other) {
    return window.intervals().containsAll(other.intervals());
  }
}
