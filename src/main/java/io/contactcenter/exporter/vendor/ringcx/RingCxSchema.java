package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.Section;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.servicelevel.Formula;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a {@code ringcx} source may say. */
public final class RingCxSchema implements VendorSchema {
  // A window that ends less than 5 minutes ago is an error: RingCX guide "reports-orig".
  private static final Duration FRESHNESS = Duration.ofMinutes(5);

  // 3 requests in 60 seconds and 9 in 15 minutes per sub-account: RingCX OpenAPI, descriptions of
  // the report operations.
  private static final List<RateLimit> RATE_LIMIT =
      List.of(new RateLimit(3, Duration.ofSeconds(60)), new RateLimit(9, Duration.ofMinutes(15)));

  private static final Defaults DEFAULTS =
      new Defaults(
          URI.create("https://ringcx.ringcentral.com"),
          Duration.ofMinutes(15),
          Duration.ofMinutes(15),
          FRESHNESS,
          Duration.ofMinutes(30),
          RATE_LIMIT,
          List.of("queue", "agent", "agent_queue"),
          Formula.SHORT_ABANDONS_EXCLUDED);

  @Override
  public String type() {
    return "ringcx";
  }

  @Override
  public Defaults defaults() {
    return DEFAULTS;
  }

  /** {@code timeInterval} of AggregatedIntegrationParams: 15, 30, 45 or 60 minutes. */
  @Override
  public List<Duration> intervals() {
    return List.of(
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofHours(1));
  }

  @Override
  public Duration leastAvailabilityDelay() {
    return FRESHNESS;
  }

  @Override
  public Set<Formula> formulas() {
    return EnumSet.complementOf(EnumSet.of(Formula.VENDOR));
  }

  /** agg-queue-stats counts within the queue's own slaTime and nothing else. */
  @Override
  public boolean recountsThresholds() {
    return false;
  }

  @Override
  public List<String> reports() {
    return List.of("queue", "agent", "agent_queue", InteractionRows.REPORT);
  }

  @Override
  public VendorSettings read(Section source) {
    return new RingCxSettings(
        source.url("auth_url", URI.create("https://platform.ringcentral.com")),
        source.secret("client_id"),
        source.secret("client_secret"),
        source.secret("jwt"),
        source.string("rc_account_id", "\"138885004\""),
        source.string("sub_account_id", "\"99999033\""),
        source.flag("abandoned_includes_short", true),
        source.flag("talk_includes_hold", true),
        source.choice(
            "time_interval_unit",
            RingCxSettings.TimeIntervalUnit.class,
            RingCxSettings.TimeIntervalUnit.MINUTES),
        source.choice(
            "interactions_api",
            RingCxSettings.InteractionsApi.class,
            RingCxSettings.InteractionsApi.V2));
  }
}
