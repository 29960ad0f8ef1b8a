package io.contactcenter.exporter.simulator.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.http.PenaltyLimiter;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.Tokens;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * The token endpoint of the RingCentral platform: JWT bearer and refresh grants, usage plan group
 * Auth (RingCentral OAuth 2.0 document; API guide, JWT flow, refresh tokens, rate limits, errors).
 */
public final class Platform {
  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final String ACCESS = "SIMRC";

  private final InstantSource clock;
  private final App app;
  private final PenaltyLimiter limiter;
  private final Tokens access;
  private final Tokens refresh;

  /** The endpoint that lets {@code app} in, under {@code limit}. */
  public Platform(InstantSource clock, App app, Limit limit) {
    this.clock = clock;
    this.app = app;
    limiter = new PenaltyLimiter("auth", limit);
    access = new Tokens(clock, ACCESS, Duration.ofHours(1));
    refresh = new Tokens(clock, "SIMRR", Duration.ofDays(7));
  }

  /** Whether a RingCentral access token is good. */
  public boolean accepts(String token) {
    return access.accepts(token);
  }

  /** Whether a token looks as if it came from here, however long ago. */
  public static boolean hasIssued(String token) {
    return token.startsWith(ACCESS);
  }

  /** A grant, or why not. */
  public Reply token(Context request) {
    PenaltyLimiter.Decision decision = limiter.decide(clock.instant());
    Reply reply = decision.admitted() ? grant(request) : PlatformError.exceeded();
    return reply.with(decision.headers());
  }

  private Reply grant(Context request) {
    String client = app.clientId() + ":" + app.clientSecret();
    String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + basic).equals(request.header("Authorization"))) {
      return oauthError(401, "invalid_client", "OAU-146", "Invalid client credentials");
    }
    String grantType = Objects.requireNonNullElse(request.formParam("grant_type"), "");
    if (grantType.equals(JWT_BEARER)) {
      return app.jwt().equals(request.formParam("assertion"))
          ? tokens()
          : oauthError(400, "invalid_grant", "OAU-149", "Unparseable assertion");
    }
    if (grantType.equals("refresh_token")) {
      String token = Objects.requireNonNullElse(request.formParam("refresh_token"), "");
      if (!refresh.spend(token)) {
        return oauthError(400, "invalid_grant", "OAU-213", "Token not found");
      }
      // A refresh makes the access token before it invalid at once.
      access.revokeAll();
      return tokens();
    }
    return oauthError(
        400, "unsupported_grant_type", "OAU-125", "Grant type is not allowed: " + grantType);
  }

  private Reply tokens() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", access.issue())
            .put("token_type", "bearer")
            .put("expires_in", access.lifetime().toSeconds() - 1)
            .put("refresh_token", refresh.issue())
            .put("refresh_token_expires_in", refresh.lifetime().toSeconds() - 1)
            .put("scope", app.scope())
            .put("owner_id", "256440016");
    return Reply.text(200, PlatformError.JSON, body.toString())
        .with(Map.of("Cache-Control", "no-store"));
  }

  private static Reply oauthError(int status, String error, String code, String message) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", message);
    body.putArray("errors").addObject().put("errorCode", code).put("message", message);
    return Reply.text(status, PlatformError.JSON, body.toString());
  }
}
