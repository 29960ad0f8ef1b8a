/**
 * What the HTTP side of every simulated vendor needs: replies, limits and the book of what was
 * asked. Depends on the faults.
 */
@NullMarked
package io.contactcenter.exporter.simulator.http;

import org.jspecify.annotations.NullMarked;
