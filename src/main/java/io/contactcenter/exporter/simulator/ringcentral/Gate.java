package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.PenaltyLimiter;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.contactcenter.exporter.simulator.platform.PlatformError;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;

/**
 * Lets requests pass that are within the limits of their usage plan group, carry a good token and
 * ask about the simulated account. Every answer has the headers of the limit.
 */
final class Gate {
  private static final Set<String> OURS = Set.of("~", Credentials.ACCOUNT_ID);

  private final InstantSource clock;
  private final Platform platform;
  private final Errors errors;

  Gate(InstantSource clock, Platform platform, Errors errors) {
    this.clock = clock;
    this.platform = platform;
    this.errors = errors;
  }

  /** The same operation behind the gate. */
  Endpoint.Operation guard(PenaltyLimiter limiter, Endpoint.Operation operation) {
    return request -> {
      PenaltyLimiter.Decision decision = limiter.decide(clock.instant());
      Reply reply = decision.admitted() ? admitted(request, operation) : PlatformError.exceeded();
      return reply.with(decision.headers());
    };
  }

  private Reply admitted(Context request, Endpoint.Operation operation) {
    String header = Objects.requireNonNullElse(request.header("Authorization"), "");
    if (!header.startsWith("Bearer ") || !platform.accepts(header.substring("Bearer ".length()))) {
      return errors.unauthorized(header);
    }
    return OURS.contains(request.pathParam("accountId"))
        ? operation.answer(request)
        : errors.notFound(request);
  }
}
