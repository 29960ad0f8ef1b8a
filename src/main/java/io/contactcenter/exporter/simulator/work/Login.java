package io.contactcenter.exporter.simulator.work;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.http.Reply;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.contactcenter.exporter.simulator.http.Tokens;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The token endpoint, and the check of what every request carries: the API key, and beside it the
 * token of a user. Bad credentials and a bad key are 400; only a bad token is 401.
 */
final class Login {
  // Tokens look like what they are: a JWT. Its first part is that of the published example.
  private static final String PREFIX = "eyJhbGciOiJSUzI1NiJ9.";
  private static final String BEARER = "Bearer ";

  private final InstantSource clock;
  private final SlidingLimiter limiter;
  private final Tokens tokens;

  Login(InstantSource clock, List<Limit> limits, Duration lifetime) {
    this.clock = clock;
    limiter = new SlidingLimiter(limits);
    tokens = new Tokens(clock, PREFIX, lifetime);
  }

  Reply token(Context request) {
    if (!limiter.admits(clock.instant())) {
      return Reply.empty(429).asOverLimit();
    }
    if (!hasKey(request)) {
      return Errors.badApiKey();
    }
    boolean good =
        Credentials.USERNAME.equals(request.formParam("username"))
            && Credentials.PASSWORD.equals(request.formParam("password"));
    if (!good) {
      return Errors.badCredentials();
    }
    return Reply.text(
        200,
        Errors.JSON,
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", tokens.issue())
            .put("token_type", "bearer")
            .put("expires_in", tokens.lifetime().toSeconds())
            .toString());
  }

  /** The same operation for who carries a good key and a good token. */
  Endpoint.Operation guard(Endpoint.Operation operation) {
    return request -> {
      String token = bearer(request);
      if (!hasKey(request)) {
        return Errors.badApiKey();
      }
      if (tokens.accepts(token)) {
        return operation.answer(request);
      }
      return token.startsWith(PREFIX) ? Errors.expired(token) : Errors.badToken();
    };
  }

  /** The token that a request carries; empty where it carries none. */
  static String bearer(Context request) {
    String header = request.header("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  private static boolean hasKey(Context request) {
    return Credentials.API_KEY.equals(request.header("8x8-apikey"));
  }
}
