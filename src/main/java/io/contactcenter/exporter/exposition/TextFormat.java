package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.snapshot.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Text 0.0.4 outside of a scrape. */
public final class TextFormat {
  private TextFormat() {}

  /** Writes {@code blocks} in the order of the catalogue. */
  public static void write(List<Block> blocks, OutputStream out) throws IOException {
    new Rendition(new FamilyBody(blocks), false).part(Variant.TEXT_PLAIN).writeTo(out);
  }
}
