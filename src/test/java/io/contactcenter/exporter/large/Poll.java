package io.contactcenter.exporter.large;

import java.time.Duration;
import java.time.Instant;

/**
 * All that was asked for from one tick to the next: the newest interval, those that settle, and the
 * day where the vendor sums it up.
 *
 * @param lasted from the tick until the last answer was taken in
 * @param requests log-ins and directory included
 * @param rows that the reports brought
 * @param worked how much work it was
 */
record Poll(Instant tick, Duration lasted, long requests, long rows, Effort worked) {}
