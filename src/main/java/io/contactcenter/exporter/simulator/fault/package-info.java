/**
 * What can be made to go wrong at a simulated vendor, at its start or while it runs. Depends on the
 * day, whose figures it delays and falsifies for a while.
 */
@NullMarked
package io.contactcenter.exporter.simulator.fault;

import org.jspecify.annotations.NullMarked;
