/**
 * A simulated MotionCX: the Reporting API's rows of interactions, its aggregates, its rollup of
 * work states and its look-ups, in the documented wire format. Depends on the day, the faults and
 * the simulators' HTTP.
 */
@NullMarked
package io.contactcenter.exporter.simulator.motioncx;

import org.jspecify.annotations.NullMarked;
