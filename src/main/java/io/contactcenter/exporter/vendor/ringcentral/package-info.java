/**
 * RingCentral call performance: client, directory, and the one place where its units and names end.
 * Depends on vendor and its parts, and what those know.
 */
@NullMarked
package io.contactcenter.exporter.vendor.ringcentral;

import org.jspecify.annotations.NullMarked;
