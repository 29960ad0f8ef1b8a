package io.contactcenter.exporter.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one scrape: bytes that exist already, the vendors' part and the live part behind
 * it. Where it is compressed it is one gzip member, since not every reader goes on after the first:
 * the parts are deflate blocks of one stream, their checksums are joined.
 */
public record ScrapeAnswer(Variant variant, Part vendors, Part live) {
  // RFC 1952: magic, deflate, no flags, no time, no extra flags, system unknown.
  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int GZIP_TRAILER = 8;

  /** The value of {@code Content-Length}. */
  public long length() {
    long parts = vendors.length() + live.length();
    return variant.gzip() ? GZIP_HEADER.length + parts + GZIP_TRAILER : parts;
  }

  public void writeTo(OutputStream out) throws IOException {
    for (byte[] chunk : chunks()) {
      out.write(chunk);
    }
  }

  /** The whole of it, in order. The arrays belong to all answers: who changes one spoils others. */
  public List<byte[]> chunks() {
    List<byte[]> all = new ArrayList<>(vendors.chunks().size() + live.chunks().size() + 2);
    if (variant.gzip()) {
      all.add(GZIP_HEADER);
    }
    all.addAll(vendors.chunks());
    all.addAll(live.chunks());
    if (variant.gzip()) {
      all.add(trailer());
    }
    return all;
  }

  private byte[] trailer() {
    long plainLength = vendors.plainLength() + live.plainLength();
    return ByteBuffer.allocate(GZIP_TRAILER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(Crc32.combine(vendors.crc(), live.crc(), live.plainLength()))
        .putInt((int) plainLength)
        .array();
  }
}
