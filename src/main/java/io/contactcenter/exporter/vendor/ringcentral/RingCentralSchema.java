package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.config.Section;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.servicelevel.Formula;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a {@code ringcentral} source may say. */
public final class RingCentralSchema implements VendorSchema {
  private static final List<String> ALL_BREAKDOWNS =
      Arrays.stream(Breakdown.values()).map(Breakdown::word).toList();

  // The group Light has 50 requests a minute by default (RingCentral: Rate limits); the directory's
  // calls for single queues are of it too.
  private static final Defaults DEFAULTS =
      new Defaults(
          URI.create("https://platform.ringcentral.com"),
          Duration.ofMinutes(15),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          List.of(new RateLimit(40, Duration.ofSeconds(60))),
          List.of(Grouping.COMPANY.written(), Grouping.QUEUE.written(), Grouping.USER.written()),
          Formula.VENDOR);

  @Override
  public String type() {
    return "ringcentral";
  }

  @Override
  public Defaults defaults() {
    return DEFAULTS;
  }

  /** Any range may be asked for. */
  @Override
  public List<Duration> intervals() {
    return List.of(
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofHours(1));
  }

  /** None is documented. */
  @Override
  public Duration leastAvailabilityDelay() {
    return Duration.ZERO;
  }

  /** There are no counts within a threshold but the vendor's own of the SLA. */
  @Override
  public Set<Formula> formulas() {
    return Set.of(Formula.VENDOR);
  }

  @Override
  public boolean recountsThresholds() {
    return false;
  }

  @Override
  public String reportsKey() {
    return "groupings";
  }

  @Override
  public List<String> reports() {
    return Arrays.stream(Grouping.values()).map(Grouping::written).toList();
  }

  @Override
  public String reportName(String written) {
    return grouping(written).label();
  }

  @Override
  public VendorSettings read(Section source) {
    ApiVersion api =
        source.choice("api", List.of(ApiVersion.values()), ApiVersion::word, ApiVersion.V1);
    for (String written :
        source.choices(reportsKey(), reports(), name -> name, DEFAULTS.reports())) {
      if (grouping(written).in(api).isEmpty()) {
        source.error(
            reportsKey(),
            "'" + written + "' is no grouping of api " + api.word(),
            "leave it out, or use api: " + ApiVersion.V1.word());
      }
    }
    return new RingCentralSettings(
        source.secret("client_id"),
        source.secret("client_secret"),
        source.secret("jwt"),
        source.optional("account_id").orElse("~"),
        api,
        source.choices("breakdowns", ALL_BREAKDOWNS, name -> name, ALL_BREAKDOWNS));
  }

  private static Grouping grouping(String written) {
    return Arrays.stream(Grouping.values())
        .filter(grouping -> grouping.written().equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no grouping: " + written));
  }
}
