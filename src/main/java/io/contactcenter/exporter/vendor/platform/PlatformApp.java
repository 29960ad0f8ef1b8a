package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import okhttp3.HttpUrl;

/**
 * An application of RingCentral's platform and the user it acts for.
 *
 * @param jwt the user's credential
 * @param platform where the platform is
 * @param urlKey the key of the configuration that says so
 */
public record PlatformApp(
    Secret clientId, Secret clientSecret, Secret jwt, HttpUrl platform, String urlKey) {
  HttpUrl tokenUrl() {
    return platform.newBuilder().addPathSegments("restapi/oauth/token").build();
  }
}
