package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.Section;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.servicelevel.Formula;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an {@code 8x8-work} source may say. */
public final class WorkSchema implements VendorSchema {
  static final String ALL_PBXES = "allpbxes";

  // No limit is documented. A source asks four times a minute, and two may share an account.
  private static final List<RateLimit> RATE_LIMIT =
      List.of(new RateLimit(30, Duration.ofSeconds(60)));

  // What may stand in a header.
  private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7e]+");

  private static final Defaults DEFAULTS =
      new Defaults(
          URI.create("https://api.8x8.com"),
          Duration.ofMinutes(15),
          Duration.ofMinutes(1),
          // How late data are is not documented.
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          RATE_LIMIT,
          List.of(GroupRows.REPORT),
          // Ring groups have no service level, so that none is ever asked for.
          Formula.ANSWERED_AND_ABANDONED);

  @Override
  public String type() {
    return "8x8-work";
  }

  @Override
  public Defaults defaults() {
    return DEFAULTS;
  }

  /** The vendor sums up any window; these are the intervals that other vendors have too. */
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
    return Duration.ZERO;
  }

  @Override
  public Set<Formula> formulas() {
    return Set.of();
  }

  @Override
  public boolean recountsThresholds() {
    return false;
  }

  @Override
  public List<String> reports() {
    return List.of(GroupRows.REPORT, MemberRows.REPORT);
  }

  @Override
  public VendorSettings read(Section source) {
    WorkSettings settings =
        new WorkSettings(
            source.secret("api_key"),
            source.secret("username"),
            source.secret("password"),
            source.strings("pbx_ids", List.of(ALL_PBXES)),
            source.flag("end_inclusive", true));
    String key = settings.apiKey().value();
    if (!key.isEmpty() && !HEADER.matcher(key).matches()) {
      source.error(
          "api_key", "has a character that no API key has", "copy the key anew, and nothing else");
    }
    checkPbxes(source, settings.pbxIds());
    return settings;
  }

  private static void checkPbxes(Section source, List<String> pbxIds) {
    Set<String> seen = new HashSet<>();
    for (String pbx : pbxIds) {
      if (pbx.contains(",")) {
        source.error("pbx_ids", "'" + pbx + "' has a comma", "write a list: [one, other]");
      }
      if (!seen.add(pbx)) {
        source.error("pbx_ids", "'" + pbx + "' is there twice", "keep one");
      }
    }
    if (seen.size() > 1 && seen.contains(ALL_PBXES)) {
      source.error(
          "pbx_ids",
          "'" + ALL_PBXES + "' stands beside names of PBXs",
          "keep " + ALL_PBXES + " alone for all of them, or the names alone for some");
    }
  }
}
