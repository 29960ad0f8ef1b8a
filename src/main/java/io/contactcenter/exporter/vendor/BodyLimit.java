package io.contactcenter.exporter.vendor;

import java.io.IOException;
import java.io.InputStream;

/** A body that may have so many bytes and no more. Used by one thread. */
final class BodyLimit extends InputStream {
  /** The body went on past the limit. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;

    Exceeded(long limit) {
      super("more than " + limit + " bytes");
    }
  }

  private final InputStream body;
  private final long limit;
  private long read;

  BodyLimit(InputStream body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = body.read(into, offset, length);
    if (count > 0) {
      read += count;
      if (read > limit) {
        throw new Exceeded(limit);
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
