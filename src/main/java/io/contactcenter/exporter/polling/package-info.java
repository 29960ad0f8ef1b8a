/**
 * When to ask for what, and the path of an answer into the ledger and out as a snapshot. Depends on
 * vendor, ledger, servicelevel, snapshot and what they know.
 */
@NullMarked
package io.contactcenter.exporter.polling;

import org.jspecify.annotations.NullMarked;
