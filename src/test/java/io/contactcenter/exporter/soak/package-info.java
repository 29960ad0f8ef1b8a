/**
 * An hour of real time in which everything goes wrong: the packaged jar, all simulated vendors, and
 * faults drawn from a seed. docs/reliability.md says what is promised and has the figures.
 */
@NullMarked
package io.contactcenter.exporter.soak;

import org.jspecify.annotations.NullMarked;
