package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.http.Refusals;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.RetryAfterHeader;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.contactcenter.exporter.simulator.platform.PlatformError;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The platform's errors as call performance and directory word them. */
final class Errors implements Refusals {
  static final String JSON = "application/json";

  private final InstantSource clock;

  Errors(InstantSource clock) {
    this.clock = clock;
  }

  /** ParameterizedErrorResponseModel of the OpenAPI document. */
  Reply invalid(List<Violations.Violation> violations) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode errors = body.putArray("errors");
    for (Violations.Violation violation : violations) {
      errors
          .addObject()
          .put("errorCode", "CMN-101")
          .put("message", violation.message())
          .put("parameterName", violation.parameter())
          .put("parameterValue", violation.value());
    }
    return Reply.text(400, JSON, body.toString());
  }

  Reply unreadable() {
    return PlatformError.of(400, "CMN-103", "JSON can't be parsed");
  }

  /** Without a token that is good. */
  Reply unauthorized(String header) {
    if (!header.startsWith("Bearer ")) {
      return PlatformError.of(401, "OAU-134", "Authorization header is not specified or invalid");
    }
    return Platform.hasIssued(header.substring("Bearer ".length()))
        ? expired()
        : PlatformError.of(401, "OAU-129", "Access token is corrupted");
  }

  private static Reply expired() {
    return PlatformError.of(401, "OAU-128", "Access token expired");
  }

  private static Reply forbidden(String code, String message, String permission) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("errorCode", code)
            .put("message", message)
            .put("permissionName", permission);
    body.putArray("errors")
        .addObject()
        .put("errorCode", code)
        .put("message", message)
        .put("permissionName", permission);
    return Reply.text(403, JSON, body.toString());
  }

  @Override
  public Reply notFound(Context request) {
    return PlatformError.of(404, "CMN-102", "Resource for parameter [accountId] is not found");
  }

  @Override
  public Reply refuse(Outage outage, Context request) {
    return switch (outage.trouble()) {
      case THROTTLED ->
          PlatformError.of(429, "CMN-301", "Request rate exceeded").with(retryAfter(outage));
      case UNAUTHORIZED -> expired();
      case FORBIDDEN ->
          forbidden(
              "CMN-401",
              "In order to call this API endpoint, application needs to have [Analytics] permission",
              "Analytics");
      case FORBIDDEN_CODE ->
          forbidden(
              "CMN-408",
              "In order to call this API endpoint, user needs to have [ReadExtensions] permission for"
                  + " requested resource.",
              "ReadExtensions");
      case INTERNAL_ERROR -> PlatformError.of(500, "CMN-203", "Internal server error");
      case UNAVAILABLE ->
          PlatformError.of(503, "CMN-201", "Service Temporary Unavailable")
              .with(retryAfter(outage));
      case HTML ->
          Reply.text(200, "text/html", "<html><body><h1>Down for maintenance</h1></body></html>");
      case TRUNCATED, SLOW, HANG, CLOSED ->
          throw new IllegalArgumentException(outage.trouble() + " is no refusal");
    };
  }

  private Map<String, String> retryAfter(Outage outage) {
    return RetryAfterHeader.of(
        outage.retryAfter(), Duration.ofSeconds(outage.retryAfterSeconds()), clock.instant());
  }
}
