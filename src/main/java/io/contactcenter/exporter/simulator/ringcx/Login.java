package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.contactcenter.exporter.simulator.http.Tokens;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * RingCX's own tokens: exchange of a RingCentral token, and refresh (RingCX guide, authentication
 * with RingCentral). The access token lives five minutes and the answer does not say so.
 */
final class Login {
  // No lifetime of the refresh token is published.
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(1);

  private final InstantSource clock;
  private final Platform platform;
  private final Errors errors;
  private final SlidingLimiter limiter;
  private final Tokens access;
  private final Tokens refresh;

  Login(
      InstantSource clock,
      Platform platform,
      Errors errors,
      List<Limit> limits,
      Duration tokenLifetime) {
    this.clock = clock;
    this.platform = platform;
    this.errors = errors;
    limiter = new SlidingLimiter(limits);
    access = new Tokens(clock, "SIMCX", tokenLifetime);
    refresh = new Tokens(clock, "SIMCR", REFRESH_LIFETIME);
  }

  /** Whether a request carries a good RingCX token. */
  boolean admits(Context request) {
    String header = request.header("Authorization");
    return header != null
        && header.startsWith("Bearer ")
        && access.accepts(header.substring("Bearer ".length()));
  }

  Reply exchange(Context request) {
    if (!limiter.admits(clock.instant())) {
      return Reply.empty(429).asOverLimit();
    }
    boolean good =
        parameter(request, "rcAccessToken").filter(platform::accepts).isPresent()
            && parameter(request, "rcTokenType").filter("Bearer"::equals).isPresent();
    if (!good) {
      return errors.unauthorized();
    }
    return tokens(parameter(request, "includeRefresh").filter("true"::equals).isPresent());
  }

  Reply refresh(Context request) {
    return parameter(request, "refresh_token").filter(refresh::spend).isPresent()
        ? tokens(true)
        : errors.unauthorized();
  }

  // The OpenAPI document declares query parameters, the guide and its samples send a form.
  private static Optional<String> parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .or(() -> Optional.ofNullable(request.formParam(name)));
  }

  private Reply tokens(boolean withRefresh) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (withRefresh) {
      body.put("refreshToken", refresh.issue());
    }
    body.put("accessToken", access.issue())
        .put("tokenType", "Bearer")
        .put("mainAccountId", Credentials.SUB_ACCOUNT_ID);
    body.putArray("agentDetails")
        .addObject()
        .put("agentId", 1300)
        .put("firstName", "Service")
        .put("lastName", "Account")
        .put("email", "service@example.com")
        .put("username", "service@example.com")
        .put("agentType", "AGENT")
        .put("rcUserId", 222222)
        .put("accountId", Credentials.SUB_ACCOUNT_ID)
        .put("accountName", "Simulated center")
        .putNull("agentGroupId")
        .put("allowLoginControl", true)
        .put("allowLoginUpdates", true);
    body.put("adminId", 1111)
        .put("adminUrl", "/voice/admin/")
        .put("agentUrl", "/voice/agent/")
        .put("ssoLogin", true);
    return Reply.text(200, Errors.JSON, body.toString());
  }
}
