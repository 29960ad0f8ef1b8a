package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.VendorSettings;
import java.util.List;

/**
 * The keys of a {@code ringcentral} source.
 *
 * @param accountId the RingEX account; {@code ~} is that of the token
 * @param breakdowns by what calls are told apart, in the words of the labels
 */
public record RingCentralSettings(
    Secret clientId,
    Secret clientSecret,
    Secret jwt,
    String accountId,
    ApiVersion api,
    List<String> breakdowns)
    implements VendorSettings {
  public RingCentralSettings {
    breakdowns = List.copyOf(breakdowns);
  }

  @Override
  public List<Secret> secrets() {
    return List.of(clientId, clientSecret, jwt);
  }

  @Override
  public String account() {
    return accountId;
  }
}
