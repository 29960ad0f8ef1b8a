package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.VendorSettings;
import java.util.List;

/**
 * The keys of an {@code 8x8-contact-center} source.
 *
 * @param tenant the name before the colon of Basic authentication
 * @param token the Data Request Token
 * @param format the notation that is asked for
 * @param timeWaiting what {@code time-waiting} holds, of which the documents say nothing
 * @param endInclusive whether a range holds what begins at its end, on which the documents disagree
 * @param agentsAsked whose interaction statistics are asked for
 */
public record VccSettings(
    String tenant,
    Secret token,
    Format format,
    TimeWaiting timeWaiting,
    boolean endInclusive,
    AgentsAsked agentsAsked)
    implements VendorSettings {
  /** The endings of paths. */
  public enum Format {
    JSON,
    XML,
    CSV
  }

  /** Whose waiting is in {@code time-waiting}. */
  public enum TimeWaiting {
    ALL,
    ANSWERED,
    UNKNOWN
  }

  /** Agents whose statistics are worth a call. */
  public enum AgentsAsked {
    /** Those whom the status statistics just showed to be logged in. */
    LOGGED_IN,
    ALL
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }

  @Override
  public String account() {
    return tenant;
  }
}
