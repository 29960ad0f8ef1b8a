/**
 * What {@code make bench} measures: the jar as it is run, side by side with what others would do in
 * its place, in one run on one machine.
 */
@NullMarked
package io.contactcenter.exporter.bench;

import org.jspecify.annotations.NullMarked;
