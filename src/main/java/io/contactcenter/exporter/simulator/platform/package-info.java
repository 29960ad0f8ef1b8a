/**
 * What the simulated vendors on RingCentral's platform share: its token endpoint, its limits and
 * its words for errors. Depends on the simulators' HTTP.
 */
@NullMarked
package io.contactcenter.exporter.simulator.platform;

import org.jspecify.annotations.NullMarked;
