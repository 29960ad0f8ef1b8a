package io.contactcenter.exporter.config;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.Grid;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one entry of {@code sources} whose vendor is known. */
final class SourceReader {
  private final Section section;
  private final VendorSchema vendor;

  SourceReader(Section section, VendorSchema vendor) {
    this.section = section;
    this.vendor = vendor;
  }

  SourceConfig read(String name, BusinessDayReader commonDay) {
    VendorSchema.Defaults defaults = vendor.defaults();
    URI baseUrl = section.url("base_url", defaults.baseUrl());
    ZoneId zone = section.require("time_zone", Scalars::zone, ZoneOffset.UTC, "America/New_York");
    Duration interval = interval(defaults);
    Grid grid = commonDay.of(section).grid(section, zone, interval);
    Duration availabilityDelay = availabilityDelay(defaults);
    return new SourceConfig(
        name,
        vendor.type(),
        baseUrl,
        zone,
        section.get("request_time_zone", Scalars::zone, zone),
        grid,
        section.get("poll_every", Durations::parsePositive, defaults.pollEvery()),
        availabilityDelay,
        section.get("settle", Durations::parse, defaults.settle()),
        maxAge(interval, availabilityDelay),
        section.get("request_timeout", Durations::parsePositive, Duration.ofSeconds(30)),
        rateLimit(defaults),
        reports(defaults),
        filter("queues"),
        filter("agents"),
        teams(),
        vendor.read(section));
  }

  private Duration interval(VendorSchema.Defaults defaults) {
    Optional<Duration> interval = section.find("interval", Durations::parsePositive);
    if (interval.isPresent() && !vendor.intervals().contains(interval.get())) {
      section.error(
          "interval",
          quoted("interval", interval.get()) + " is no interval of " + vendor.type(),
          "write one of "
              + String.join(", ", vendor.intervals().stream().map(Durations::format).toList()));
      return defaults.interval();
    }
    return interval.orElse(defaults.interval());
  }

  private Duration availabilityDelay(VendorSchema.Defaults defaults) {
    Duration delay =
        section.get("availability_delay", Durations::parse, defaults.availabilityDelay());
    Duration least = vendor.leastAvailabilityDelay();
    if (delay.compareTo(least) < 0) {
      section.warn(
          "availability_delay",
          quoted("availability_delay", delay) + " is below the minimum of " + vendor.type(),
          "it may refuse to answer; use " + Durations.format(least) + " or more");
    }
    return delay;
  }

  private Duration maxAge(Duration interval, Duration availabilityDelay) {
    Duration maxAge = section.get("max_age", Durations::parsePositive, interval.multipliedBy(3));
    Duration next = interval.plus(availabilityDelay);
    if (maxAge.compareTo(next) < 0) {
      section.warn(
          "max_age",
          quoted("max_age", maxAge) + " passes before the next interval can be read",
          "use more than interval and availability_delay together, which are "
              + Durations.format(next));
    }
    return maxAge;
  }

  /** A duration in the words of the file, where it is from there. */
  private String quoted(String key, Duration duration) {
    return "'" + section.written(key, Durations.format(duration)) + "'";
  }

  private List<RateLimit> rateLimit(VendorSchema.Defaults defaults) {
    List<RateLimit> limits = new ArrayList<>();
    Set<Duration> windows = new HashSet<>();
    for (Section item : section.sections("rate_limit")) {
      int requests = item.require("requests", Scalars::count, 1, "3");
      Duration per = item.require("per", Durations::parsePositive, Duration.ZERO, "60s");
      if (!per.isZero() && !windows.add(per)) {
        String written = item.written("per", Durations.format(per));
        item.error("per", "there is another limit per " + written, "keep one");
      }
      limits.add(new RateLimit(requests, per));
    }
    return limits.isEmpty() ? defaults.rateLimit() : limits;
  }

  private List<String> reports(VendorSchema.Defaults defaults) {
    String key = vendor.reportsKey();
    Optional<List<String>> written =
        section.list(key, Scalars.oneOf(vendor.reports(), name -> name));
    List<String> reports = new ArrayList<>();
    for (String report : written.orElse(defaults.reports())) {
      if (reports.contains(report)) {
        section.error(key, "'" + report + "' is there twice", "keep one");
      } else {
        reports.add(report);
      }
    }
    return reports.stream().map(vendor::reportName).toList();
  }

  private EntityFilter filter(String key) {
    Section filter = section.section(key);
    return new EntityFilter(
        filter.oneOrMore("include", Scalars::pattern),
        filter.oneOrMore("exclude", Scalars::pattern));
  }

  private List<TeamRule> teams() {
    Section teams = section.section("teams");
    List<TeamRule> rules = new ArrayList<>();
    for (String agents : teams.writtenKeys()) {
      Optional<String> team = teams.find(agents, Scalars::text);
      try {
        Pattern pattern = Scalars.pattern(agents);
        team.ifPresent(name -> rules.add(new TeamRule(pattern, name)));
      } catch (BadValue e) {
        teams.error(agents, e.what(), e.remedy());
      }
    }
    return rules;
  }
}
