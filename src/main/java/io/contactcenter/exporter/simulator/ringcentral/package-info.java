/**
 * A simulated RingCentral phone system: call performance in the shapes of the Business Analytics
 * API and of its two betas, call queues and extensions. Depends on the day, the faults, the
 * simulators' HTTP and the platform.
 */
@NullMarked
package io.contactcenter.exporter.simulator.ringcentral;

import org.jspecify.annotations.NullMarked;
