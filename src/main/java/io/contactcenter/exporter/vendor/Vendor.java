package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig;

/** A kind of vendor: opens the sources of its type. */
public interface Vendor {
  /** As it is written in {@code type:}. */
  String type();

  /** Opens a source. No call is made before it is used. */
  Source open(SourceConfig config, SourceContext context);
}
