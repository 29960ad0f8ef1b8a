/**
 * Time: the clock, business days, and the intervals and windows they are cut into. Pure functions;
 * depends on nothing.
 */
@NullMarked
package io.contactcenter.exporter.interval;

import org.jspecify.annotations.NullMarked;
