/**
 * The vocabulary between vendors and the ledger: what a row of a vendor report says, and what a
 * vendor's directory knows. Depends on metric.
 */
@NullMarked
package io.contactcenter.exporter.report;

import org.jspecify.annotations.NullMarked;
