/**
 * 8x8 Contact Center: the Statistics Reporting API, as JSON, XML or CSV. The one place where its
 * units, letters and names are known. Depends on config, interval, metric, report, servicelevel and
 * vendor.
 */
@NullMarked
package io.contactcenter.exporter.vendor.vcc;

import org.jspecify.annotations.NullMarked;
