package io.contactcenter.exporter.week;

import java.time.Instant;

/** One answer of a simulated vendor, as its witness was told of it. */
interface Told {
  /** When, by the vendor's clock. */
  Instant at();

  /** Says to {@code hearing} what the answer says, as far as it is of the report that is heard. */
  void say(Hearing hearing);
}
