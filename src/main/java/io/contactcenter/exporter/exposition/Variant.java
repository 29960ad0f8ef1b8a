package io.contactcenter.exporter.exposition;

/** What one scraper is given: a format, and whether it is compressed. */
public enum Variant {
  TEXT_PLAIN(Format.TEXT, false),
  TEXT_GZIP(Format.TEXT, true),
  OPENMETRICS_PLAIN(Format.OPENMETRICS, false),
  OPENMETRICS_GZIP(Format.OPENMETRICS, true);

  private final Format format;
  private final boolean gzip;

  Variant(Format format, boolean gzip) {
    this.format = format;
    this.gzip = gzip;
  }

  public Format format() {
    return format;
  }

  public boolean gzip() {
    return gzip;
  }

  static Variant of(Format format, boolean gzip) {
    return switch (format) {
      case TEXT -> gzip ? TEXT_GZIP : TEXT_PLAIN;
      case OPENMETRICS -> gzip ? OPENMETRICS_GZIP : OPENMETRICS_PLAIN;
    };
  }
}
