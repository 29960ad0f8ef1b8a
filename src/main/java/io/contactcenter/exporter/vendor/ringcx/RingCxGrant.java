package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.platform.LoginCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A RingCX access token, for a RingCentral access token or for a RingCX refresh token.
 *
 * @see <a
 *     href="https://developers.ringcentral.com/engage/voice/guide/authentication/auth-ringcentral">
 *     RingCX: RingCentral authentication</a>
 */
record RingCxGrant(String endpoint, HttpUrl url, Secret given, String field) implements LoginCall {
  /** For the token of the platform. */
  static RingCxGrant exchange(HttpUrl url, Secret platformToken) {
    return new RingCxGrant("ringcx-token", url, platformToken, "rcAccessToken");
  }

  /** For the refresh token that came with the last one; each may be used once. */
  static RingCxGrant refresh(HttpUrl url, Secret refreshToken) {
    return new RingCxGrant("ringcx-refresh", url, refreshToken, "refresh_token");
  }

  // The published specification has the fields in the query; guide and samples have them in the
  // body, where no log of a proxy sees them.
  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("Accept", "application/json")
        .post(
            new FormBody.Builder(StandardCharsets.UTF_8)
                .add(field, given.value())
                .add("rcTokenType", "Bearer")
                .build())
        .build();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(given);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return switch (status) {
      case 400, 401, 403 ->
          "the RingCentral user of the jwt must be a RingCX user too (RingCX Admin, Users)";
      case 404 -> "check base_url";
      default -> "";
    };
  }
}
