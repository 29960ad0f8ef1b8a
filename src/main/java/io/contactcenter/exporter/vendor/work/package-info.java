/**
 * 8x8 Work Analytics: log-in and ring group summaries, the one place where its units and names are
 * known. Depends on vendor and what that knows.
 */
@NullMarked
package io.contactcenter.exporter.vendor.work;

import org.jspecify.annotations.NullMarked;
