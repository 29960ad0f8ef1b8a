/**
 * The catalogue: every measure and every metric family, once, with name, kind, unit, labels and
 * help. Depends on nothing.
 */
@NullMarked
package io.contactcenter.exporter.metric;

import org.jspecify.annotations.NullMarked;
