package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.AuthScheme;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Where things are, and how the key is sent. */
final class Api {
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl base;
  private final AuthScheme scheme;
  private final Secret key;

  Api(URI baseUrl, MotionCxSettings settings) {
    this.base = HttpUrl.get(baseUrl.toString());
    this.scheme = settings.authScheme();
    this.key = settings.apiKey();
  }

  Secret key() {
    return key;
  }

  String host() {
    return base.host();
  }

  /** A path of the Reporting API. */
  HttpUrl reporting(String path) {
    return base.newBuilder().addPathSegments("reporting/api/v1").addPathSegments(path).build();
  }

  /** A path of the administration, for one tenant. */
  HttpUrl administration(String path, String tenant) {
    return base.newBuilder()
        .addPathSegments("irm/v1")
        .addPathSegments(path)
        .addQueryParameter("TenantID", tenant)
        .build();
  }

  Request get(HttpUrl url) {
    return authorized(url).get().build();
  }

  Request post(HttpUrl url, ObjectNode body) {
    return authorized(url)
        .post(RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON))
        .build();
  }

  // One of the two and not both. The key contains colons and equals signs.
  private Request.Builder authorized(HttpUrl url) {
    Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
    return switch (scheme) {
      case X_API_KEY -> request.header("x-api-key", key.value());
      case AUTHORIZATION -> request.header("Authorization", "apikey " + key.value());
    };
  }
}
