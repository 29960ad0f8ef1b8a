package io.contactcenter.exporter.simulator.work;

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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Work Analytics' error bodies: those of its OpenAPI document ({@code
 * work_analytics_historical.json}) and of the support article on 400 Bad Request Insufficient
 * Permissions. Not documented, and so invented in the same shapes: parameters that make no sense,
 * 404, 429 and 5xx.
 */
final class Errors implements Refusals {
  static final String JSON = "application/json";
  static final String LICENCE = "105-400-038";

  // "2022-08-26T19:05:11.224+0000": no colon in the offset.
  private static final DateTimeFormatter TIME_STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private final InstantSource clock;

  Errors(InstantSource clock) {
    this.clock = clock;
  }

  static Reply badApiKey() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", 400)
            .put("message", "Invalid 8x8-apikey")
            .put("code", "SHA001");
    ObjectNode detail =
        body.withArray("details").addObject().put("type", "invalidValue").put("location", "header");
    detail.putArray("path").add("8x8-apikey");
    detail.put(
        "hint",
        "Please provide valid apikey. If you don't have one, please sign up and create a developer"
            + " account");
    return Reply.text(400, JSON, body.toString());
  }

  static Reply badParameter(String name, String hint) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", 400)
            .put("message", "Invalid " + name)
            .put("code", "SHA002");
    ObjectNode detail =
        body.withArray("details").addObject().put("type", "invalidValue").put("location", "query");
    detail.putArray("path").add(name);
    detail.put("hint", hint);
    return Reply.text(400, JSON, body.toString());
  }

  static Reply badCredentials() {
    return oauth(400, "invalid_grant", "USER_NOTFOUND_ERROR");
  }

  static Reply badToken() {
    return oauth(401, "invalid_token", "Cannot convert access token to JSON");
  }

  static Reply expired(String token) {
    return oauth(401, "invalid_token", "Access token expired: " + token);
  }

  static Reply unlicensed(String pbx) {
    return Reply.text(
        400,
        JSON,
        JsonNodeFactory.instance
            .objectNode()
            .put("status", 400)
            .put(
                "message",
                "user("
                    + Credentials.USERNAME
                    + ") does not have access to api category(CDR) for pbxId(["
                    + pbx
                    + "]).")
            .put("code", LICENCE)
            .toString());
  }

  Reply forbidden(String pbx, Context request) {
    String text =
        "user("
            + Credentials.USERNAME
            + ") does not have access to pbxId("
            + pbx
            + ") to make this request.";
    ObjectNode body = timed(403, "Access Denied").put("exception", text).put("message", text);
    return Reply.text(403, JSON, body.put("path", internalPath(request)).toString());
  }

  Reply throttled(RetryAfter how, Duration retryAfter) {
    return Reply.empty(429).with(RetryAfterHeader.of(how, retryAfter, clock.instant()));
  }

  @Override
  public Reply notFound(Context request) {
    return Reply.text(404, JSON, timed(404, "Not Found").put("path", request.path()).toString());
  }

  @Override
  public Reply refuse(Outage outage, Context request) {
    Duration wait = Duration.ofSeconds(outage.retryAfterSeconds());
    return switch (outage.trouble()) {
      case THROTTLED -> throttled(outage.retryAfter(), wait);
      case UNAUTHORIZED -> expired(Login.bearer(request));
      case FORBIDDEN -> forbidden(asked(request), request);
      case FORBIDDEN_CODE -> unlicensed(asked(request));
      case INTERNAL_ERROR ->
          Reply.text(
              500,
              JSON,
              timed(500, "Internal Server Error").put("path", internalPath(request)).toString());
      case UNAVAILABLE ->
          Reply.empty(503).with(RetryAfterHeader.of(outage.retryAfter(), wait, clock.instant()));
      case HTML ->
          Reply.text(200, "text/html", "<html><body><h1>Down for maintenance</h1></body></html>");
      case TRUNCATED, SLOW, HANG, CLOSED ->
          throw new IllegalArgumentException(outage.trouble() + " is no refusal");
    };
  }

  private static String asked(Context request) {
    String pbx = request.queryParam("pbxId");
    return pbx == null ? "" : pbx;
  }

  // The field is timeStamp here, and the path an inner one.
  private ObjectNode timed(int status, String error) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("timeStamp", TIME_STAMP.format(clock.instant()))
        .put("status", status)
        .put("error", error);
  }

  private static String internalPath(Context request) {
    return request.path().replace(WorkSimulator.BASE, "/api/analytics/report/external");
  }

  private static Reply oauth(int status, String error, String description) {
    // In this order in the document.
    return Reply.text(
        status,
        JSON,
        status == 400
            ? JsonNodeFactory.instance
                .objectNode()
                .put("error_description", description)
                .put("error", error)
                .toString()
            : JsonNodeFactory.instance
                .objectNode()
                .put("error", error)
                .put("error_description", description)
                .toString());
  }
}
