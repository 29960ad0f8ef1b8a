package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSchema;
import java.util.List;
import java.util.Map;

/** A kind of vendor: opens the sources of its type. */
public interface Vendor {
  /** What its configuration may say. */
  VendorSchema schema();

  /** The limits of each group of calls of {@code config}'s account. */
  Map<Budget.Group, List<SourceConfig.RateLimit>> limits(SourceConfig config);

  /** Opens a source. No call is made before it is used. */
  Source open(SourceConfig config, SourceContext context);
}
