package io.contactcenter.exporter.web;

import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.Format;
import io.contactcenter.exporter.exposition.Negotiation;
import io.contactcenter.exporter.exposition.ScrapeAnswer;
import io.contactcenter.exporter.exposition.Variant;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /metrics}: chooses the variant and has bytes delivered that exist already. It stands
 * before Javalin, whose answers are written by a thread that waits for the reader.
 */
final class MetricsHandler extends Handler.Wrapper {
  private static final String PATH = "/metrics";
  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, "Accept, Accept-Encoding");
  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
  private static final HttpField PLAIN =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/plain");
  private static final Map<Format, HttpField> TYPES = new EnumMap<>(Format.class);

  static {
    for (Format format : Format.values()) {
      TYPES.put(format, new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, format.contentType()));
    }
  }

  private final Supplier<Expositions> newest;

  MetricsHandler(Supplier<Expositions> newest) {
    this.newest = newest;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (!path.equals(PATH) && !path.equals(PATH + "/")) {
      return super.handle(request, response, callback);
    }
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    if (head || HttpMethod.GET.is(request.getMethod())) {
      answer(request, head, response, callback);
    } else {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      say(HttpStatus.METHOD_NOT_ALLOWED_405, "Method Not Allowed", false, response, callback);
    }
    return true;
  }

  private void answer(Request request, boolean head, Response response, Callback callback) {
    response.getHeaders().put(VARY);
    Set<String> wanted = sources(request);
    HttpFields asked = request.getHeaders();
    Variant variant =
        Negotiation.choose(
            header(asked, HttpHeader.ACCEPT), header(asked, HttpHeader.ACCEPT_ENCODING));
    Expositions expositions = newest.get();
    Optional<ScrapeAnswer> answer =
        wanted.isEmpty()
            ? Optional.of(expositions.answer(variant))
            : expositions.answer(variant, wanted);
    if (answer.isPresent()) {
      send(answer.get(), head, response, callback);
    } else {
      String known = String.join(", ", expositions.sources());
      String words = "no such source; the sources are: " + known;
      say(HttpStatus.NOT_FOUND_404, words, head, response, callback);
    }
  }

  private static void send(
      ScrapeAnswer answer, boolean head, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(TYPES.get(answer.variant().format()));
    headers.put(HttpHeader.CONTENT_LENGTH, answer.length());
    if (answer.variant().gzip()) {
      headers.put(GZIP);
    }
    if (head) {
      Delivery.nothing(response, callback);
    } else {
      Delivery.of(answer.chunks(), response, callback);
    }
  }

  private static void say(
      int status, String words, boolean head, Response response, Callback callback) {
    byte[] bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.getHeaders().put(PLAIN);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    if (head) {
      Delivery.nothing(response, callback);
    } else {
      Delivery.of(List.of(bytes), response, callback);
    }
  }

  private static Set<String> sources(Request request) {
    return request.getHttpURI().getQuery() == null
        ? Set.of()
        : new TreeSet<>(Request.extractQueryParameters(request).getValuesOrEmpty("source"));
  }

  // A header that is sent in several lines is one list.
  private static @Nullable String header(HttpFields headers, HttpHeader name) {
    List<String> lines = headers.getValuesList(name);
    return lines.isEmpty() ? null : String.join(",", lines);
  }
}
