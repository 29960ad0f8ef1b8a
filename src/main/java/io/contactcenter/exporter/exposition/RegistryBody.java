package io.contactcenter.exporter.exposition;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What Micrometer's registry says, without the end mark of OpenMetrics. */
record RegistryBody(PrometheusMeterRegistry registry) implements Rendition.Body {
  /** The last line of OpenMetrics. */
  static final String END = "# EOF\n";

  private static final byte[] END_BYTES = END.getBytes(StandardCharsets.US_ASCII);

  @Override
  public void write(Format format, ByteWriter out) {
    ByteArrayOutputStream scraped = new ByteArrayOutputStream();
    try {
      registry.scrape(scraped, format.contentType());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen in memory", e);
    }
    byte[] bytes = scraped.toByteArray();
    int rest = bytes.length - END_BYTES.length;
    boolean ended =
        rest >= 0 && Arrays.equals(bytes, rest, bytes.length, END_BYTES, 0, END_BYTES.length);
    out.bytes(bytes, 0, ended ? rest : bytes.length);
  }
}
