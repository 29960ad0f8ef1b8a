/**
 * A simulated 8x8 Work Analytics: the log-in and the two ring group summaries, in the documented
 * wire format. Depends on the day, the faults and the simulators' HTTP.
 */
@NullMarked
package io.contactcenter.exporter.simulator.work;

import org.jspecify.annotations.NullMarked;
