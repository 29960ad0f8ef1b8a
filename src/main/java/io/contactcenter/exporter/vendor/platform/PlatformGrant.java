package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.VendorWords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.Request;

/**
 * A RingCentral access token for the JWT of the configuration, or for a refresh token.
 *
 * @see <a href="https://developers.ringcentral.com/guide/authentication/jwt-flow">RingCentral: JWT
 *     auth flow</a>
 */
final class PlatformGrant implements LoginCall {
  private static final String CONSOLE = "in the RingCentral Developer Console";

  private final PlatformApp app;
  private final Optional<Secret> refresh;
  private final PlatformLimit limit;

  /**
   * @param refresh the refresh token to use; empty for the JWT
   */
  PlatformGrant(PlatformApp app, Optional<Secret> refresh, PlatformLimit limit) {
    this.app = app;
    this.refresh = refresh;
    this.limit = limit;
  }

  @Override
  public String endpoint() {
    return refresh.isPresent() ? "oauth-refresh" : "oauth-token";
  }

  @Override
  public Request request() {
    FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
    if (refresh.isPresent()) {
      form.add("grant_type", "refresh_token").add("refresh_token", refresh.get().value());
    } else {
      form.add("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
          .add("assertion", app.jwt().value());
    }
    return new Request.Builder()
        .url(app.tokenUrl())
        .header("Authorization", basic())
        .header("Accept", "application/json")
        .post(form.build())
        .build();
  }

  private String basic() {
    return Credentials.basic(
        app.clientId().value(), app.clientSecret().value(), StandardCharsets.UTF_8);
  }

  @Override
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>();
    secrets.add(new Secret(basic().substring("Basic ".length())));
    secrets.add(app.jwt());
    secrets.add(app.clientSecret());
    secrets.add(app.clientId());
    refresh.ifPresent(secrets::add);
    return secrets;
  }

  @Override
  public void headers(Headers headers) {
    limit.observe(headers);
  }

  // "Retry-After: on 429 (usually); if absent wait at least 30 s": RingCentral, Rate limits. Every
  // request during the penalty of 60 s starts it anew.
  @Override
  public Optional<Duration> unsaidPause() {
    return Optional.of(PlatformLimit.PENALTY);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return switch (status) {
      case 400, 401, 403 ->
          switch (words.code()) {
            case "invalid_grant" ->
                "RingCentral does not accept jwt: see Credentials under your name "
                    + CONSOLE
                    + ", where it must be of this environment, for this app, not expired and not"
                    + " revoked";
            case "invalid_client", "unauthorized_client", "OAU-146" ->
                "RingCentral does not accept client_id and client_secret: see Auth of the app "
                    + CONSOLE
                    + "; the app must allow JWT auth";
            default -> "check client_id, client_secret and jwt " + CONSOLE;
          };
      case 404 -> "check " + app.urlKey();
      default -> "";
    };
  }
}
