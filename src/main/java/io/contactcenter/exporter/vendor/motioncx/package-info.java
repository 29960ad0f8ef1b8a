/**
 * MotionCX: the Reporting API's rows of interactions or their sums, its rollup of work states, its
 * look-ups. The one place where its fields and their traps are known. Depends on the vendor
 * interface, its reading of rows, and what that depends on.
 */
@NullMarked
package io.contactcenter.exporter.vendor.motioncx;

import org.jspecify.annotations.NullMarked;
