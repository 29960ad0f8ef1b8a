package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.http.Refusals;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.RetryAfterHeader;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * Refusals. Only their statuses are documented ("Response Codes"); the bodies are a servlet
 * container's.
 */
final class Errors implements Refusals {
  private static final String HTML = "text/html;charset=utf-8";

  private final InstantSource clock;
  private final int unauthorized;

  /**
   * The refusals.
   *
   * @param unauthorized the status of a wrong tenant or token
   */
  Errors(InstantSource clock, int unauthorized) {
    this.clock = clock;
    this.unauthorized = unauthorized;
  }

  Reply unauthorized() {
    return unauthorized == 401
        ? page(401, "Unauthorized")
            .with(Map.of("WWW-Authenticate", "Basic realm=\"Statistics API\""))
        : page(unauthorized, "Forbidden");
  }

  Reply invalid(String why) {
    return page(400, "Bad Request: " + why);
  }

  Reply busy() {
    return page(503, "Service Unavailable").asOverLimit();
  }

  @Override
  public Reply notFound(Context request) {
    return page(404, "Not Found");
  }

  @Override
  public Reply refuse(Outage outage, Context request) {
    return switch (outage.trouble()) {
      case THROTTLED -> page(429, "Too Many Requests").with(retryAfter(outage));
      case UNAUTHORIZED -> page(401, "Unauthorized");
      case FORBIDDEN, FORBIDDEN_CODE -> page(403, "Forbidden");
      case INTERNAL_ERROR -> page(500, "Internal Server Error");
      case UNAVAILABLE -> page(503, "Service Unavailable").with(retryAfter(outage));
      case HTML -> page(200, "Down for maintenance");
      case TRUNCATED, SLOW, HANG, CLOSED ->
          throw new IllegalArgumentException(outage.trouble() + " is no refusal");
    };
  }

  private Map<String, String> retryAfter(Outage outage) {
    return RetryAfterHeader.of(
        outage.retryAfter(), Duration.ofSeconds(outage.retryAfterSeconds()), clock.instant());
  }

  private static Reply page(int status, String words) {
    return Reply.text(
        status,
        HTML,
        "<html><body><h1>HTTP Status " + status + " - " + words + "</h1></body></html>");
  }
}
