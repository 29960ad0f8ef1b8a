package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.VendorSettings;
import java.util.List;

/**
 * The keys of an {@code 8x8-work} source.
 *
 * @param pbxIds names of PBXs, or {@code allpbxes}
 * @param endInclusive whether the second {@code endTime} is part of the window that is asked for
 */
public record WorkSettings(
    Secret apiKey, Secret username, Secret password, List<String> pbxIds, boolean endInclusive)
    implements VendorSettings {
  public WorkSettings {
    pbxIds = List.copyOf(pbxIds);
  }

  /** The API key is what 8x8 knows a caller by; it is not told, only told from others. */
  @Override
  public String account() {
    return "key " + apiKey.fingerprint();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(apiKey, username, password);
  }
}
