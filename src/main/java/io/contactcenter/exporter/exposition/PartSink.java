package io.contactcenter.exporter.exposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Keeps what is written, plain or deflated, until it is a {@link Part}. Used by one thread. */
abstract sealed class PartSink implements ByteWriter.Sink, AutoCloseable {
  private final List<byte[]> chunks = new ArrayList<>();
  private long length;

  /** {@code last} ends the deflate stream; otherwise another part may follow. */
  static PartSink of(boolean gzip, boolean last) {
    return gzip ? new Deflated(last) : new Plain();
  }

  /** Nothing may be written after it. */
  abstract Part finish();

  /** Gives back what is not on the heap, whether it came to an end or not. */
  @Override
  public void close() {}

  final void keep(byte[] bytes, int offset, int count) {
    if (count > 0) {
      chunks.add(Arrays.copyOfRange(bytes, offset, offset + count));
      length += count;
    }
  }

  final Part part(long plainLength, int crc) {
    return new Part(chunks, length, plainLength, crc);
  }

  final long length() {
    return length;
  }

  private static final class Plain extends PartSink {
    @Override
    public void take(byte[] bytes, int offset, int count) {
      keep(bytes, offset, count);
    }

    @Override
    Part finish() {
      return part(length(), 0);
    }
  }

  private static final class Deflated extends PartSink {
    private static final int CAPACITY = 64 * 1024;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[CAPACITY];
    private final boolean last;
    private long plainLength;

    Deflated(boolean last) {
      this.last = last;
    }

    @Override
    public void take(byte[] bytes, int offset, int count) {
      crc.update(bytes, offset, count);
      plainLength += count;
      deflater.setInput(bytes, offset, count);
      while (!deflater.needsInput()) {
        drain(Deflater.NO_FLUSH);
      }
    }

    @Override
    Part finish() {
      if (last) {
        deflater.finish();
        while (!deflater.finished()) {
          drain(Deflater.NO_FLUSH);
        }
      } else {
        while (drain(Deflater.FULL_FLUSH) == CAPACITY) {
          // A full buffer means that the flush goes on.
        }
      }
      return part(plainLength, (int) crc.getValue());
    }

    @Override
    public void close() {
      deflater.end();
    }

    private int drain(int flush) {
      int count = deflater.deflate(buffer, 0, CAPACITY, flush);
      keep(buffer, 0, count);
      return count;
    }
  }
}
