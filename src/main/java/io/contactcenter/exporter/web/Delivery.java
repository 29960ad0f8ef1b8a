package io.contactcenter.exporter.web;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;

/** Writes bytes that are there already. While a reader makes it wait, no thread waits. */
@SuppressWarnings("ReferenceEquality") // END is known by being this very array.
final class Delivery extends IteratingNestedCallback {
  // What is smaller goes together with what follows: each write is a call of the system.
  private static final int WRITTEN_TOGETHER = 32 * 1024;

  private static final byte[] END = {};

  private final Response response;
  private final Iterator<byte[]> chunks;
  private byte[] next;

  private Delivery(Response response, Iterator<byte[]> chunks, Callback callback) {
    super(callback);
    this.response = response;
    this.chunks = chunks;
    this.next = following();
  }

  /** Writes {@code chunks} as the whole of an answer. */
  static void of(List<byte[]> chunks, Response response, Callback callback) {
    Delivery delivery = new Delivery(response, chunks.iterator(), callback);
    if (delivery.next == END) {
      nothing(response, callback);
    } else {
      delivery.iterate();
    }
  }

  /** Sends the headers alone. */
  static void nothing(Response response, Callback callback) {
    response.write(true, null, callback);
  }

  @Override
  protected Action process() {
    if (next == END) {
      return Action.SUCCEEDED;
    }
    ByteBuffer written = together();
    response.write(next == END, written, this);
    return Action.SCHEDULED;
  }

  private ByteBuffer together() {
    byte[] first = next;
    next = following();
    if (next == END || first.length + next.length > WRITTEN_TOGETHER) {
      return ByteBuffer.wrap(first);
    }
    ByteBuffer all = ByteBuffer.allocate(WRITTEN_TOGETHER).put(first);
    while (next != END && next.length <= all.remaining()) {
      all.put(next);
      next = following();
    }
    return all.flip();
  }

  private byte[] following() {
    while (chunks.hasNext()) {
      byte[] chunk = chunks.next();
      if (chunk.length > 0) {
        return chunk;
      }
    }
    return END;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
