package io.contactcenter.exporter.config;

import java.util.List;

/**
 * The keys of a source that only its vendor knows; each vendor's package has its own record of
 * them.
 */
public interface VendorSettings {
  /** Identifies the vendor account: sources of one type with the same account share one budget. */
  String account();

  /** Every credential among them: no text that leaves the vendor's package may hold one. */
  default List<Secret> secrets() {
    return List.of();
  }
}
