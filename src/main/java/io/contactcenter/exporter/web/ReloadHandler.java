package io.contactcenter.exporter.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * {@code POST /-/reload}. A browser is refused: no page of ours asks for a reload, so it would be a
 * page of somebody else that does.
 */
record ReloadHandler(Reloader reloader, Semaphore free) implements Handler {
  // One reads, one waits; more would take the threads of everybody.
  private static final int AT_A_TIME = 2;

  ReloadHandler(Reloader reloader) {
    this(reloader, new Semaphore(AT_A_TIME));
  }

  @Override
  public void handle(Context context) {
    if (context.header("Origin") != null || context.header("Sec-Fetch-Site") != null) {
      WebServer.text(
          context, HttpStatus.FORBIDDEN, "a browser cannot reload the configuration: use curl");
    } else if (free.tryAcquire()) {
      try {
        answer(context, reloader.reload());
      } finally {
        free.release();
      }
    } else {
      context.header("Retry-After", "1");
      WebServer.text(
          context, HttpStatus.SERVICE_UNAVAILABLE, "another reload is under way: try again");
    }
  }

  /** {@code GET}, which changes nothing. */
  static void usePost(Context context) {
    context.header("Allow", "POST");
    WebServer.text(context, HttpStatus.METHOD_NOT_ALLOWED, "use POST to reload the configuration");
  }

  private static void answer(Context context, Optional<String> error) {
    if (error.isEmpty()) {
      WebServer.text(context, HttpStatus.OK, "configuration reloaded");
    } else {
      WebServer.text(
          context,
          HttpStatus.INTERNAL_SERVER_ERROR,
          "configuration not reloaded, the running one stays:\n" + error.get());
    }
  }
}
