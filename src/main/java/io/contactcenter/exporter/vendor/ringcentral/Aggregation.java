package io.contactcenter.exporter.vendor.ringcentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.VendorJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked of one grouping, and what is made of the answer. */
record Aggregation(CallRows calls, GroupRows group, ZoneId zone) {
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The report; the vendor cuts no intervals, so each is a request of its own. */
  Report report(Duration interval) {
    Map<Entity, Set<Measure>> feeds = new EnumMap<>(calls.feeds());
    group.entity().ifPresent(entity -> feeds.put(entity, group.measures()));
    return new Report(calls.grouping().label(), feeds, interval).summingDays();
  }

  /**
   * The request for the calls that started from {@code start} until before {@code end}: of a range
   * both borders are inclusive, and times have milliseconds.
   */
  ObjectNode body(Instant start, Instant end) {
    ObjectNode range =
        VendorJson.MAPPER
            .createObjectNode()
            .put("timeFrom", RFC_3339.format(start))
            .put("timeTo", RFC_3339.format(end.minusMillis(1)));
    ObjectNode body = VendorJson.MAPPER.createObjectNode();
    calls
        .grouping()
        .in(calls.version())
        .filter(word -> !word.isEmpty())
        .ifPresent(word -> body.putObject("grouping").put("groupBy", word));
    switch (calls.version()) {
      case V1 -> body.putObject("timeSettings").put("timeZone", zoneName()).set("timeRange", range);
      case BETA_2022 -> {
        ObjectNode settings = body.putObject("timeSettings");
        settings.set("timeRange", range);
        settings.putObject("advancedTimeSettings").put("timeZone", zoneName());
      }
      case BETA_2021 -> body.set("timeRange", range);
    }
    ObjectNode options = body.putObject("responseOptions");
    for (Metric metric : asked()) {
      options
          .withObject(metric.timer() ? "/timers" : "/counters")
          .putObject(metric.option())
          .put("aggregationType", "Sum");
    }
    return body;
  }

  private List<Metric> asked() {
    Set<Breakdown> wanted = EnumSet.copyOf(group.needs());
    wanted.addAll(calls.shown());
    return Vocabulary.of(calls.version()).metrics().stream()
        .filter(metric -> metric.breakdown().map(wanted::contains).orElseGet(() -> isOfAll(metric)))
        .toList();
  }

  // "Limited to groupBy Users and groupByMembers": queueOpportunities of the OpenAPI document.
  private boolean isOfAll(Metric metric) {
    return !metric.option().equals("queueOpportunities") || calls.grouping() == Grouping.USER;
  }

  // A name of the tz database is wanted. It moves no border of the range, which has offsets.
  private String zoneName() {
    return zone instanceof ZoneOffset ? "UTC" : zone.getId();
  }
}
