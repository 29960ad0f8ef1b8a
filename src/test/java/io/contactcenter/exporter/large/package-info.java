/**
 * Accounts as large as any the exporter is meant for: a synthetic vendor for each, whose every list
 * is full, and the real client, engine and exposition against it. docs/performance.md has what was
 * measured.
 */
@NullMarked
package io.contactcenter.exporter.large;

import org.jspecify.annotations.NullMarked;
