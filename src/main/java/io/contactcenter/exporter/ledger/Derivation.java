package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.report.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the configuration and the directory add to a row. Pure while a reading is applied. */
public interface Derivation {
  /**
   * The terms on which derived measures of this entity are made today, as the name of a service
   * level formula. They are remembered with an interval when it is first read, so that a change
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
   * @param name the name the rows give, empty when they give none
   * @param renamed whether the rows call it otherwise than before
   * @param last the values it had until now; empty if it had none
   */
  List<String> describe(Key key, String name, boolean renamed, List<String> last);
}
