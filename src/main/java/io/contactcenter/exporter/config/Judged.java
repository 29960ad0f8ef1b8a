package io.contactcenter.exporter.config;

import io.contactcenter.exporter.servicelevel.Formula;
import java.util.Set;

/**
 * What service levels can be had from a source of this {@code type}.
 *
 * @param formulas those whose counts it gives
 * @param recountsThresholds whether it counts with other thresholds than the vendor's own
 */
record Judged(String type, Set<Formula> formulas, boolean recountsThresholds) {
  static Judged of(VendorSchema vendor, VendorSettings settings) {
    return new Judged(
        vendor.type(), vendor.formulas(settings), vendor.recountsThresholds(settings));
  }
}
