package io.contactcenter.exporter.vendor.motioncx;

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

/** What a {@code motioncx} source may say. */
public final class MotionCxSchema implements VendorSchema {
  // The vendor buckets by quarter hours of UTC (EndedQuarterHourUtc).
  private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

  // No limit is documented; this one is ours.
  private static final List<RateLimit> RATE_LIMIT =
      List.of(new RateLimit(30, Duration.ofSeconds(60)));

  private static final Defaults DEFAULTS =
      new Defaults(
          URI.create("https://api.motioncxapps.com"),
          QUARTER_HOUR,
          Duration.ofMinutes(1),
          // A row is built about two minutes after its interaction ended (seen in the published
          // example: FirstRollupAtUtc).
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          RATE_LIMIT,
          List.of("queue", "agent", "interactions"),
          Formula.VENDOR);

  // MaximumResults of the vendor's published client is 500. Larger pages may be cut by the server.
  private static final int DEFAULT_PAGE = 500;
  private static final int LARGEST_PAGE = 10_000;

  @Override
  public String type() {
    return "motioncx";
  }

  @Override
  public Defaults defaults() {
    return DEFAULTS;
  }

  @Override
  public List<Duration> intervals() {
    return List.of(QUARTER_HOUR);
  }

  /** None is documented. */
  @Override
  public Duration leastAvailabilityDelay() {
    return Duration.ZERO;
  }

  @Override
  public Set<Formula> formulas() {
    return EnumSet.allOf(Formula.class);
  }

  /** In {@code mode: details} every row says how long its contact waited. */
  @Override
  public boolean recountsThresholds() {
    return true;
  }

  /** Sums that the vendor makes know nothing of single waits. */
  @Override
  public Set<Formula> formulas(VendorSettings settings) {
    return isOfRows(settings)
        ? formulas()
        : EnumSet.of(
            Formula.VENDOR,
            Formula.ANSWERED_AND_ABANDONED,
            Formula.ANSWERED_ONLY,
            Formula.ANSWERED_OF_OFFERED);
  }

  @Override
  public boolean recountsThresholds(VendorSettings settings) {
    return isOfRows(settings);
  }

  private static boolean isOfRows(VendorSettings settings) {
    return settings instanceof MotionCxSettings motion
        && motion.mode() == MotionCxSettings.Mode.DETAILS;
  }

  @Override
  public List<String> reports() {
    return List.of("queue", "agent", "agent_status", "interactions", "channel");
  }

  @Override
  public VendorSettings read(Section source) {
    int pageSize = source.count("page_size", LARGEST_PAGE, DEFAULT_PAGE);
    if (pageSize < 2) {
      source.error(
          "page_size",
          "'1' is too small: each page begins with the last row of the one before",
          "write 2 or more");
    }
    return new MotionCxSettings(
        source.secret("api_key"),
        source.choice(
            "auth_scheme",
            MotionCxSettings.AuthScheme.class,
            MotionCxSettings.AuthScheme.X_API_KEY),
        source.optional("tenant_id"),
        source.choice("mode", MotionCxSettings.Mode.class, MotionCxSettings.Mode.DETAILS),
        pageSize,
        source.flag("select_fields", true),
        source.duration("short_abandon", Duration.ofSeconds(5)),
        source.choices("work_states", WorkStateUse.class),
        source.flag("work_state_end_inclusive", false));
  }
}
