/** Service level formulas, targets and opening hours. Depends on metric. */
@NullMarked
package io.contactcenter.exporter.servicelevel;

import org.jspecify.annotations.NullMarked;
