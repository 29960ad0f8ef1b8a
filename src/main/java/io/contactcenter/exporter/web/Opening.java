package io.contactcenter.exporter.web;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Holds requests until there is something to answer them from; no thread waits with them. Whether
 * the process lives and whether it is ready is answered at once.
 */
final class Opening extends Handler.Wrapper {
  private static final Set<String> AT_ONCE =
      Set.of("/-/healthy", "/-/healthy/", "/-/ready", "/-/ready/");

  private final CompletableFuture<Boolean> opened = new CompletableFuture<>();

  /** Answers what is held, and from now on everything at once. */
  void open() {
    opened.complete(true);
  }

  /** Refuses what is held, if it was never opened. */
  void shut() {
    opened.complete(false);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Whatever is thrown is answered.
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (opened.getNow(false) || AT_ONCE.contains(Request.getPathInContext(request))) {
      return super.handle(request, response, callback);
    }
    Executor executor = getServer().getThreadPool();
    opened.thenAcceptAsync(open -> answer(open, request, response, callback), executor);
    return true;
  }

  private void answer(boolean open, Request request, Response response, Callback callback) {
    try {
      if (!open || !super.handle(request, response, callback)) {
        int status = open ? HttpStatus.NOT_FOUND_404 : HttpStatus.SERVICE_UNAVAILABLE_503;
        Response.writeError(request, response, callback, status);
      }
    } catch (Throwable e) {
      Response.writeError(request, response, callback, e);
    }
  }
}
