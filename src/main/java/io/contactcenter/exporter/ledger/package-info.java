/**
 * Each interval counted once: readings, counters, holds and debts, and the file in which they
 * survive. Depends on report, metric and interval.
 */
@NullMarked
package io.contactcenter.exporter.ledger;

import org.jspecify.annotations.NullMarked;
