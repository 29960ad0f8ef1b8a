/**
 * A simulated RingCX: the RingCentral log-in, the RingCX token, the directory and the aggregate
 * reports, in the documented wire format. Depends on the day, the faults and the simulators' HTTP.
 */
@NullMarked
package io.contactcenter.exporter.simulator.ringcx;

import org.jspecify.annotations.NullMarked;
