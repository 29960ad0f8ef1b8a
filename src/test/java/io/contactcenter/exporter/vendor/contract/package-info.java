/**
 * What every vendor owes the rest of the program, tested against its simulator. A new vendor writes
 * one {@link VendorUnderTest} and enters it in {@link VendorsUnderTest}.
 */
@NullMarked
package io.contactcenter.exporter.vendor.contract;

import org.jspecify.annotations.NullMarked;
