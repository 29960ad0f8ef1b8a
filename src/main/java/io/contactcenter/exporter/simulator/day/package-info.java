/**
 * A contact center's day, simulated event by event: the same seed gives the same day, and every
 * figure of a vendor's report is a sum over what happened in it. Knows no vendor; depends on
 * nothing.
 */
@NullMarked
package io.contactcenter.exporter.simulator.day;

import org.jspecify.annotations.NullMarked;
