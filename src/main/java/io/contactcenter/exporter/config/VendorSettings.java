package io.contactcenter.exporter.config;

/**
 * The keys of a source that only its vendor knows; each vendor's package has its own record of
 * them.
 */
public interface VendorSettings {
  /** Identifies the vendor account: sources of one type with the same account share one budget. */
  String account();
}
