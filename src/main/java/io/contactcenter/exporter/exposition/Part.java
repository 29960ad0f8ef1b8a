package io.contactcenter.exporter.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of an answer as it is sent: the vendors' part or the live part. Deflated parts are raw
 * deflate blocks that end on a byte, so that one can follow another within one gzip member.
 *
 * @param length bytes in {@code chunks}
 * @param plainLength bytes before compression
 * @param crc CRC-32 before compression; 0 where the part is not compressed
 */
record Part(List<byte[]> chunks, long length, long plainLength, int crc) {
  Part {
    chunks = List.copyOf(chunks);
  }

  /** {@code parts} in their order, of the same bytes. */
  static Part joined(List<Part> parts) {
    List<byte[]> chunks = new ArrayList<>();
    long length = 0;
    long plainLength = 0;
    int crc = 0;
    for (Part part : parts) {
      chunks.addAll(part.chunks);
      length += part.length;
      plainLength += part.plainLength;
      crc = Crc32.combine(crc, part.crc, part.plainLength);
    }
    return new Part(chunks, length, plainLength, crc);
  }

  void writeTo(OutputStream out) throws IOException {
    for (byte[] chunk : chunks) {
      out.write(chunk);
    }
  }
}
