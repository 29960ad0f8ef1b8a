package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.vendor.platform.PlatformApp;
import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * The keys of a {@code ringcx} source.
 *
 * @param authUrl the RingCentral platform that issues the first token
 * @param abandonedIncludesShort whether {@code abandIxnCnt} contains {@code abandShortIxnCnt}
 * @param talkIncludesHold whether {@code talkingIxnDur} contains {@code segmentHoldTime}
 * @param timeIntervalUnit the unit of the request's {@code timeInterval}, on which the documents
 *     disagree
 * @param interactionsApi the version of interaction-metadata
 */
public record RingCxSettings(
    URI authUrl,
    Secret clientId,
    Secret clientSecret,
    Secret jwt,
    String rcAccountId,
    String subAccountId,
    boolean abandonedIncludesShort,
    boolean talkIncludesHold,
    TimeIntervalUnit timeIntervalUnit,
    InteractionsApi interactionsApi)
    implements VendorSettings {
  /** The unit of {@code timeInterval}. */
  public enum TimeIntervalUnit {
    MINUTES,
    SECONDS
  }

  /** The versions of interaction-metadata, by the names of their paths in lower case. */
  public enum InteractionsApi {
    V1,
    V2
  }

  @Override
  public List<Secret> secrets() {
    return List.of(clientId, clientSecret, jwt);
  }

  @Override
  public String account() {
    return rcAccountId + "/" + subAccountId;
  }

  /** Who logs in to the platform. */
  PlatformApp app() {
    return new PlatformApp(
        clientId, clientSecret, jwt, HttpUrl.get(authUrl.toString()), "auth_url");
  }
}
