package io.contactcenter.exporter.web;

import io.contactcenter.exporter.snapshot.Status;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.function.Supplier;

/** The status for people and for programs. */
final class StatusHandlers {
  private StatusHandlers() {}

  /** {@code GET /}. */
  record Page(Supplier<Status> status) implements Handler {
    // The page brings its own style and nothing else; names from vendors must not bring more.
    private static final String POLICY =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    @Override
    public void handle(Context context) {
      context.header("Content-Security-Policy", POLICY);
      context.header("X-Content-Type-Options", "nosniff");
      context.header("Cache-Control", "no-store");
      context.contentType("text/html; charset=utf-8").result(StatusPage.render(status.get()));
    }
  }

  /** {@code GET /api/v1/status}. */
  record Json(Supplier<Status> status) implements Handler {
    @Override
    public void handle(Context context) throws IOException {
      context.header("X-Content-Type-Options", "nosniff");
      context.header("Cache-Control", "no-store");
      context.contentType("application/json").result(StatusJson.write(status.get()));
    }
  }
}
