/** Service level formulas, targets and opening hours. Depends on metric and interval. */
@NullMarked
package io.contactcenter.exporter.servicelevel;

import org.jspecify.annotations.NullMarked;
