/**
 * Snapshot to bytes: the two text formats, plain and gzip, and which of them a scraper is given.
 * Depends on metric, snapshot and interval.
 */
@NullMarked
package io.contactcenter.exporter.exposition;

import org.jspecify.annotations.NullMarked;
