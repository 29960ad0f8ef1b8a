package io.contactcenter.exporter.polling;

import java.time.Duration;

/** Something that goes on in steps, so that a thread or a test's virtual time can drive it. */
interface Activity {
  /** Does what is to be done now and says how long to wait until the next step; never negative. */
  Duration step() throws InterruptedException;
}
