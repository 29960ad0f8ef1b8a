package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.http.Refusals;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.RetryAfterHeader;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * RingCX's error bodies (OpenAPI document of RingCX, schema {@code Errors}, and its published
 * examples). A 429 is not documented; its body is empty.
 */
final class Errors implements Refusals {
  static final String JSON = "application/json";

  private final InstantSource clock;

  Errors(InstantSource clock) {
    this.clock = clock;
  }

  /** One entry of {@code validationErrors}. */
  record Violation(String attribute, String message, String value) {}

  Reply invalid(List<Violation> violations, Context request) {
    ObjectNode body = body("Bad request", "The supplied data is not valid", request);
    if (!violations.isEmpty()) {
      for (Violation violation : violations) {
        body.withArray("validationErrors")
            .addObject()
            .put("attributeName", violation.attribute())
            .put("message", violation.message())
            .put("value", violation.value());
      }
    }
    return Reply.text(400, JSON, body.toString());
  }

  // The one RingCX error that is no JSON.
  Reply unauthorized() {
    return Reply.text(401, "text/plain", "JWT is expired.");
  }

  Reply forbidden(Context request) {
    return Reply.text(
        403,
        JSON,
        body("Access is denied.", "You do not have permission to access this resource", request)
            .toString());
  }

  @Override
  public Reply notFound(Context request) {
    return Reply.text(
        404,
        JSON,
        body("Not found", "The resource you have requested does not exist", request).toString());
  }

  Reply throttled(RetryAfter how, Duration retryAfter) {
    return Reply.empty(429).with(retryAfter(how, retryAfter));
  }

  @Override
  public Reply refuse(Outage outage, Context request) {
    return switch (outage.trouble()) {
      case THROTTLED ->
          throttled(outage.retryAfter(), Duration.ofSeconds(outage.retryAfterSeconds()));
      case UNAUTHORIZED -> unauthorized();
      case FORBIDDEN -> forbidden(request);
      case FORBIDDEN_CODE -> Reply.text(403, JSON, forbiddenCode().toString());
      case INTERNAL_ERROR -> Reply.text(500, JSON, internalError(request).toString());
      case UNAVAILABLE ->
          Reply.empty(503)
              .with(
                  retryAfter(outage.retryAfter(), Duration.ofSeconds(outage.retryAfterSeconds())));
      case HTML ->
          Reply.text(200, "text/html", "<html><body><h1>Down for maintenance</h1></body></html>");
      case TRUNCATED, SLOW, HANG, CLOSED ->
          throw new IllegalArgumentException(outage.trouble() + " is no refusal");
    };
  }

  // The second documented shape of a 403 (RingCX guide, call transcripts).
  private ObjectNode forbiddenCode() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("errorCode", "access.denied.exception")
        .put("generalMessage", "You do not have permission to access this resource")
        .put("timestamp", clock.millis());
  }

  private ObjectNode internalError(Context request) {
    return body(
        "Internal server error",
        "An Internal Server Error occurred while processing this request",
        request);
  }

  private ObjectNode body(String developerMessage, String generalMessage, Context request) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("details", "")
        .put("developerMessage", developerMessage)
        .put("cause", "")
        .put("generalMessage", generalMessage)
        .put("requestUri", request.path() + " - " + request.method().name())
        .put("timestamp", clock.millis());
  }

  private Map<String, String> retryAfter(RetryAfter how, Duration wait) {
    return RetryAfterHeader.of(how, wait, clock.instant());
  }
}
