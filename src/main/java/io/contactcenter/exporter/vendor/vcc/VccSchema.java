package io.contactcenter.exporter.vendor.vcc;

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

/** What an {@code 8x8-contact-center} source may say. */
public final class VccSchema implements VendorSchema {
  static final String QUEUE = "queue";
  static final String CHANNEL = "channel";
  static final String AGENT = "agent";
  static final String AGENT_STATUS = "agent_status";
  static final String WAIT_DISTRIBUTION = "wait_distribution";
  static final String OUTBOUND = "outbound";

  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private static final Defaults DEFAULTS =
      new Defaults(
          // The platform of the documents' examples; every tenant has its own.
          URI.create("https://vcc-na4.8x8.com"),
          HALF_AN_HOUR,
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          // "25 columns will not have values ... due to the API query being run less than one hour
          // before": Statistics Reporting API, "Overview".
          Duration.ofMinutes(60),
          // No limit is documented, only a 503 "due to temporary overloading".
          List.of(new RateLimit(60, Duration.ofSeconds(60))),
          List.of(QUEUE, AGENT, AGENT_STATUS),
          Formula.ANSWERED_AND_ABANDONED);

  @Override
  public String type() {
    return "8x8-contact-center";
  }

  @Override
  public Defaults defaults() {
    return DEFAULTS;
  }

  /** "data that has been aggregated into 30 minute periods". */
  @Override
  public List<Duration> intervals() {
    return List.of(HALF_AN_HOUR);
  }

  @Override
  public Duration leastAvailabilityDelay() {
    return Duration.ZERO;
  }

  @Override
  public Set<Formula> formulas() {
    return EnumSet.complementOf(EnumSet.of(Formula.VENDOR));
  }

  /** From the columns of the SLA reports, where the threshold is an edge of them. */
  @Override
  public boolean recountsThresholds() {
    return true;
  }

  @Override
  public List<String> reports() {
    return List.of(QUEUE, CHANNEL, AGENT, AGENT_STATUS, WAIT_DISTRIBUTION, OUTBOUND);
  }

  @Override
  public VendorSettings read(Section source) {
    return new VccSettings(
        source.string("tenant", "acme"),
        source.secret("token"),
        source.choice("format", VccSettings.Format.class, VccSettings.Format.JSON),
        source.choice(
            "time_waiting", VccSettings.TimeWaiting.class, VccSettings.TimeWaiting.UNKNOWN),
        source.flag("end_inclusive", false),
        source.choice(
            "agents_asked", VccSettings.AgentsAsked.class, VccSettings.AgentsAsked.LOGGED_IN));
  }
}
