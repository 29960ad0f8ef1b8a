package io.contactcenter.exporter.web;

import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.Negotiation;
import io.contactcenter.exporter.exposition.ScrapeAnswer;
import io.contactcenter.exporter.exposition.Variant;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code GET /metrics}: chooses the variant and copies bytes that exist already. */
final class MetricsHandler implements Handler {
  private final Expositions expositions;

  MetricsHandler(Expositions expositions) {
    this.expositions = expositions;
  }

  @Override
  public void handle(Context context) throws IOException {
    context.header("Vary", "Accept, Accept-Encoding");
    Set<String> wanted = new TreeSet<>(context.queryParams("source"));
    Variant variant =
        Negotiation.choose(header(context, "Accept"), header(context, "Accept-Encoding"));
    Optional<ScrapeAnswer> answer =
        wanted.isEmpty()
            ? Optional.of(expositions.answer(variant))
            : expositions.answer(variant, wanted);
    if (answer.isEmpty()) {
      WebServer.text(
          context,
          HttpStatus.NOT_FOUND,
          "no such source; the sources are: " + String.join(", ", expositions.sources()));
      return;
    }
    send(answer.get(), context);
  }

  // Past Javalin's result, which would hold the answer once more.
  private static void send(ScrapeAnswer answer, Context context) throws IOException {
    HttpServletResponse response = context.res();
    response.setContentType(answer.variant().format().contentType());
    response.setContentLengthLong(answer.length());
    if (answer.variant().gzip()) {
      response.setHeader("Content-Encoding", "gzip");
    }
    if (!context.method().equals(HandlerType.HEAD)) {
      answer.writeTo(response.getOutputStream());
    }
  }

  // A header that is sent in several lines is one list.
  private static @Nullable String header(Context context, String name) {
    List<String> lines = Collections.list(context.req().getHeaders(name));
    return lines.isEmpty() ? null : String.join(",", lines);
  }
}
