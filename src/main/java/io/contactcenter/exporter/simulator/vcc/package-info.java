/**
 * A simulated 8x8 Contact Center Statistics Reporting API: lists, half-hourly statistics, waiting
 * times, statuses and outbound calls as JSON, XML and CSV. Depends on the day, the faults and the
 * simulators' HTTP.
 */
@NullMarked
package io.contactcenter.exporter.simulator.vcc;

import org.jspecify.annotations.NullMarked;
