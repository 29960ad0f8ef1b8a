/**
 * RingCX aggregate reports and interaction metadata: client, directory, and the one place where its
 * units and names end. Depends on vendor and what that knows, and on servicelevel.
 */
@NullMarked
package io.contactcenter.exporter.vendor.ringcx;

import org.jspecify.annotations.NullMarked;
