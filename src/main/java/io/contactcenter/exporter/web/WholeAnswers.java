package io.contactcenter.exporter.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pages that handlers write and delivers each when it is whole, so that no thread waits
 * for somebody who reads slowly. What waits for readers is bounded; small answers are always given.
 */
final class WholeAnswers extends Handler.Wrapper {
  private static final int SMALL = 8 * 1024;
  private static final long MOST_BYTES = 32 << 20;
  private static final byte[] BUSY =
      "too many pages wait for readers that are slow\n".getBytes(StandardCharsets.US_ASCII);

  private final AtomicLong waiting = new AtomicLong();

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Kept kept = new Kept(request, response);
    return super.handle(
        request, kept, Callback.from(() -> deliver(kept, callback), callback::failed));
  }

  private void deliver(Kept kept, Callback callback) {
    byte[] page = kept.page.toByteArray();
    Response response = kept.getWrapped();
    if (page.length <= SMALL) {
      Delivery.of(List.of(page), response, callback);
      return;
    }
    // One alone may be larger than all that may wait.
    long others = waiting.getAndAdd(page.length);
    if (others > 0 && others + page.length > MOST_BYTES) {
      waiting.addAndGet(-page.length);
      response.reset();
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
      Delivery.of(List.of(BUSY), response, callback);
    } else {
      Delivery.of(
          List.of(page), response, Callback.from(callback, () -> waiting.addAndGet(-page.length)));
    }
  }

  private static final class Kept extends Response.Wrapper {
    private final ByteArrayOutputStream page = new ByteArrayOutputStream();

    Kept(Request request, Response wrapped) {
      super(request, wrapped);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
      if (content != null) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        page.writeBytes(bytes);
      }
      callback.succeeded();
    }
  }
}
