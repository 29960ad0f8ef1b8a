/**
 * What every vendor needs to read rows and lists: fields as they are written, ids and names as they
 * are kept, the filters of the configuration, answers that stay when the next attempt fails.
 * Depends on config, interval, metric and report.
 */
@NullMarked
package io.contactcenter.exporter.vendor.row;

import org.jspecify.annotations.NullMarked;
