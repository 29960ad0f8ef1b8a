package io.contactcenter.exporter.week;

import java.time.Instant;

/** One answer of a simulated vendor, as its witness was told of it. */
interface Told {
  /** When, by the vendor's clock. */
  Instant at();

  /** The same answer, of which a client made use again at {@code now}. */
  default Told heardAgain(Instant now) {
    Told said = this;
    return new Told() {
      @Override
      public Instant at() {
        return now;
      }

      @Override
      public void say(Hearing hearing) {
        said.say(hearing);
      }
    };
  }

  /** Says to {@code hearing} what the answer says, as far as it is of the report that is heard. */
  void say(Hearing hearing);
}
