package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.http.Refusals;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.RetryAfterHeader;
import io.contactcenter.exporter.simulator.motioncx.Envelope.Result;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;

/**
 * MotionCX's refusals. Of HTTP only 200, 401 and 403 are documented, and no body: what goes wrong
 * at the vendor is a 200 whose {@code resultCode} is not 0. A 429 is not documented at all.
 */
record Errors(InstantSource clock, Envelope envelope) implements Refusals {
  Reply unauthorized() {
    return Reply.empty(401);
  }

  Reply forbidden() {
    return envelope.failure(
        403, Result.AUTHORIZATION_FAILED, "The user of this key may not do this.");
  }

  Reply invalid(String message) {
    return envelope.failure(200, Result.INVALID_REQUEST, message);
  }

  Reply throttled(RetryAfter how, Duration wait) {
    return Reply.empty(429).with(RetryAfterHeader.of(how, wait, clock.instant()));
  }

  @Override
  public Reply notFound(Context request) {
    return Reply.empty(404);
  }

  @Override
  public Reply refuse(Outage outage, Context request) {
    Duration wait = Duration.ofSeconds(outage.retryAfterSeconds());
    return switch (outage.trouble()) {
      case THROTTLED -> throttled(outage.retryAfter(), wait);
      case UNAUTHORIZED -> unauthorized();
      case FORBIDDEN -> forbidden();
      case FORBIDDEN_CODE ->
          envelope.failure(
              200, Result.AUTHORIZATION_FAILED, "The user of this key may not do this.");
      case INTERNAL_ERROR ->
          envelope.failure(200, Result.ERROR, "An error occurred while processing this request.");
      case UNAVAILABLE ->
          Reply.empty(503).with(RetryAfterHeader.of(outage.retryAfter(), wait, clock.instant()));
      case HTML ->
          Reply.text(200, "text/html", "<html><body><h1>Down for maintenance</h1></body></html>");
      case TRUNCATED, SLOW, HANG, CLOSED ->
          throw new IllegalArgumentException(outage.trouble() + " is no refusal");
    };
  }
}
