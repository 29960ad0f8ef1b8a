package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSchema;

/** A kind of vendor: opens the sources of its type. */
public interface Vendor {
  /** What its configuration may say. */
  VendorSchema schema();

  /** The limits of {@code config}'s account, and whether it is punished for exceeding one. */
  AccountLimits limits(SourceConfig config);

  /** Opens a source. No call is made before it is used. */
  Source open(SourceConfig config, SourceContext context);
}
