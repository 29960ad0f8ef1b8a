package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.VendorSettings;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys of a {@code motioncx} source.
 *
 * @param authScheme which of the two documented headers carries the key
 * @param tenantId the tenant's number, which the administration calls ask for
 * @param pageSize most rows of one answer
 * @param selectFields whether only the fields that are needed are asked for
 * @param shortAbandon who gives up sooner is a short abandon
 * @param workStates what is made of time in a work state, by its name or number
 * @param workStateEndInclusive whether the end of the time asked for belongs to it, on which the
 *     documents are silent
 */
public record MotionCxSettings(
    Secret apiKey,
    AuthScheme authScheme,
    Optional<String> tenantId,
    Mode mode,
    int pageSize,
    boolean selectFields,
    Duration shortAbandon,
    Map<String, WorkStateUse> workStates,
    boolean workStateEndInclusive)
    implements VendorSettings {
  /** How the key is sent (page "Authentication"). */
  public enum AuthScheme {
    X_API_KEY,
    AUTHORIZATION
  }

  /** Where interactions are added up. */
  public enum Mode {
    /** Here, row by row. */
    DETAILS,
    /** At the vendor. */
    AGGREGATES
  }

  public MotionCxSettings {
    workStates = Collections.unmodifiableSortedMap(new TreeMap<>(workStates));
  }

  @Override
  public List<Secret> secrets() {
    return List.of(apiKey);
  }

  /** A key belongs to one user of one tenant. */
  @Override
  public String account() {
    return apiKey.fingerprint();
  }
}
