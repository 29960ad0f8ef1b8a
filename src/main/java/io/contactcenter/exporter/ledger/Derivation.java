package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.report.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration and the directory add to a row. Immutable: what an instance has said of an
 * entity it says again.
 */
public interface Derivation {
  /**
   * The terms on which derived measures of this entity are made today, in the words of the
   * derivation. They are remembered with an interval when it is first read, so that a change
   * applies to later intervals only.
   *
   * @param description what {@link #describe} says of it
   */
  @Nullable String terms(Key key, List<String> description);

  /** Fills the derived measures of {@code values} in on {@code terms}. */
  void derive(Key key, @Nullable String terms, long[] values);

  /**
   * The values of the entity's description labels.
   *
   * @param said what the rows say of {@link io.contactcenter.exporter.metric.Entity#saidLabels}
   * @param renamed whether they say it otherwise than before
   * @param last the values it had until now; empty if it had none
   */
  List<String> describe(Key key, List<String> said, boolean renamed, List<String> last);
}
