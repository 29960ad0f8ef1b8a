/**
 * What the vendors on RingCentral's platform share: its log-in, its rate headers, and how a call
 * that needs a token is made. Depends on vendor and what that knows.
 */
@NullMarked
package io.contactcenter.exporter.vendor.platform;

import org.jspecify.annotations.NullMarked;
