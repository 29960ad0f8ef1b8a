/**
 * The immutable picture that is served: families, labels and values, all of one moment. Depends on
 * metric.
 */
@NullMarked
package io.contactcenter.exporter.snapshot;

import org.jspecify.annotations.NullMarked;
