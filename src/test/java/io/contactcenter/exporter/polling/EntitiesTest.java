package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.metric.CallsMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.InteractionMeasure;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.RingGroupMeasure;
import io.contactcenter.exporter.metric.RingGroupMemberMeasure;
import io.contactcenter.exporter.report.Distribution;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entities of other vendors than those with queues and agents, as they are shown. */
class EntitiesTest {
  private static final long SECOND = 1_000_000;
  private static final Instant NEWEST = Instant.parse("2026-03-04T09:00:00Z");

  private final VirtualClock clock = new VirtualClock("2026-03-04T09:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @Test
  void callsAreShownInAllAndByWhatTellsThemApart() {
    feeds(Entity.CALLS, Entity.CALLS_BY_DIRECTION);
    vendor.says(row(Key.of(Entity.CALLS, "queue", "12"), "Sales", 5, 90 * SECOND));
    vendor.says(
        row(Key.of(Entity.CALLS_BY_DIRECTION, "queue", "12", "inbound"), "Sales", 4, 80 * SECOND));
    Scrape scrape = scraped();

    String group = "{source=\"acme\",grouping=\"queue\",group=\"12\",group_name=\"Sales\"}";
    String inbound =
        "{source=\"acme\",grouping=\"queue\",group=\"12\",direction=\"inbound\",group_name=\"Sales\"}";
    assertThat(scrape.entities("contactcenter_calls"))
        .containsEntry("contactcenter_calls_interval" + group, 5L)
        .containsEntry("contactcenter_calls_today" + group, 5L)
        .containsEntry("contactcenter_calls_total" + group, 5L)
        .containsEntry("contactcenter_calls_interval_seconds" + group, 90 * SECOND)
        .containsEntry("contactcenter_calls_seconds_total" + group, 90 * SECOND)
        .containsEntry("contactcenter_calls_interval_by_direction" + inbound, 4L)
        .containsEntry("contactcenter_calls_today_by_direction_seconds" + inbound, 80 * SECOND)
        .containsEntry("contactcenter_calls_by_direction_seconds_total" + inbound, 80 * SECOND)
        .containsEntry("contactcenter_calls_by_direction_total" + inbound, 4L);
  }

  @Test
  void usersAreHiddenAmongCallsAsAgentsAre() {
    feeds(Entity.CALLS);
    vendor.says(row(Key.of(Entity.CALLS, "user", "77"), "Lee Seven", 5, 90 * SECOND));
    vendor.says(row(Key.of(Entity.CALLS, "site", "78"), "Harbour", 6, 90 * SECOND));

    setup.agents(Privacy.Agents.ID);
    assertThat(scraped().all("contactcenter_calls_interval").keySet())
        .containsExactlyInAnyOrder(
            "{source=\"acme\",grouping=\"user\",group=\"77\",group_name=\"77\"}",
            "{source=\"acme\",grouping=\"site\",group=\"78\",group_name=\"Harbour\"}");
    setup.agents(Privacy.Agents.TEAM);
    assertThat(scraped().all("contactcenter_calls_interval").keySet())
        .containsExactly("{source=\"acme\",grouping=\"site\",group=\"78\",group_name=\"Harbour\"}");
  }

  @Test
  void histogramsWaitAndCountBucketByBucket() {
    feeds(Entity.QUEUE_WAIT);
    long[] waits =
        new Distribution(Entity.QUEUE_WAIT)
            .add(5 * SECOND)
            .add(5 * SECOND + 1)
            .add(700 * SECOND)
            .values();
    Key key = Key.of(Entity.QUEUE_WAIT, "1", "answered");
    vendor.says(new Row(key, NEWEST, List.of("Sales", "chat"), waits));
    String labels =
        "{source=\"acme\",queue=\"1\",outcome=\"answered\",queue_name=\"Sales\",media=\"chat\"}";
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:21:00Z");
      assertThat(exporter.scrape().all("contactcenter_queue_wait_time_seconds").values())
          .containsOnly(0L);
      exporter.runUntil("2026-03-04T09:25:00Z");
      assertThat(exporter.scrape().all("contactcenter_queue_wait_time_seconds"))
          .hasSize(11)
          .containsEntry(labels + " bucket 0", 1L)
          .containsEntry(labels + " bucket 1", 1L)
          .containsEntry(labels + " bucket 2", 0L)
          .containsEntry(labels + " bucket 9", 1L)
          .containsEntry(labels + " sum", 710 * SECOND + 1);
    }
  }

  @Test
  void whatAHistogramOwesIsNamedBucketByBucket() {
    feeds(Entity.QUEUE_WAIT);
    Key key = Key.of(Entity.QUEUE_WAIT, "1", "answered");
    long[] waits = new Distribution(Entity.QUEUE_WAIT).add(5 * SECOND).add(700 * SECOND).values();
    vendor.says(new Row(key, NEWEST, List.of("Sales", "chat"), waits));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:25:00Z");
      vendor.forget(NEWEST.toString());
      exporter.runUntil("2026-03-04T09:40:00Z");

      assertThat(exporter.engine.sources().get(0).reports().get(0).owed())
          .extracting(Status.Owed::metric, owed -> owed.labels().get("le"), Status.Owed::amount)
          .containsExactlyInAnyOrder(
              tuple("contactcenter_queue_wait_time_seconds_sum", null, 705.0),
              tuple("contactcenter_queue_wait_time_seconds_bucket", "5.0", 1.0),
              tuple("contactcenter_queue_wait_time_seconds_bucket", "+Inf", 1.0));
    }
  }

  @Test
  void bucketsThatTheVendorCountsHaveNoSum() {
    feeds(Entity.QUEUE_OFFLINE_WAIT);
    long[] waits = new Distribution(Entity.QUEUE_OFFLINE_WAIT).add(5, 2).values();
    Key key = Key.of(Entity.QUEUE_OFFLINE_WAIT, "1", "answered");
    vendor.says(new Row(key, NEWEST, List.of(), waits));

    assertThat(scraped().all("contactcenter_queue_offline_wait_time_seconds"))
        .hasSize(6)
        .doesNotContainKey("sum")
        .containsValue(2L);
  }

  @Test
  void interactionsAreCountersOnly() {
    feeds(Entity.INTERACTIONS);
    Key key = Key.of(Entity.INTERACTIONS, "chat", "inbound", "answered");
    long[] values = {3};
    assertThat(InteractionMeasure.ENDED.slot()).isZero();
    vendor.says(new Row(key, NEWEST, List.of(), values));

    assertThat(scraped().entities("interaction"))
        .containsExactly(
            Map.entry(
                "contactcenter_interactions_total{source=\"acme\",media=\"chat\","
                    + "direction=\"inbound\",outcome=\"answered\"}",
                3L));
  }

  @Test
  void ringGroupsSayHowManyMembersTheyHaveAndWhoTheyAre() {
    feeds(Entity.RING_GROUP, Entity.RING_GROUP_MEMBER);
    long[] values = absent(Entity.RING_GROUP);
    values[RingGroupMeasure.CALLS.slot()] = 4;
    values[RingGroupMeasure.MEMBERS.slot()] = 7;
    vendor.says(
        new Row(
            Key.of(Entity.RING_GROUP, "hq", "100"), NEWEST, List.of("East", "Front desk"), values));
    long[] member = absent(Entity.RING_GROUP_MEMBER);
    member[RingGroupMemberMeasure.ANSWERED.slot()] = 2;
    vendor.says(
        new Row(
            Key.of(Entity.RING_GROUP_MEMBER, "hq", "100", "201"),
            NEWEST,
            List.of("East", "Lee Seven"),
            member));
    Scrape scrape = scraped();

    String group =
        "{source=\"acme\",pbx=\"hq\",ring_group=\"100\",pbx_site=\"East\",ring_group_name=\"Front desk\"}";
    assertThat(scrape.entities("ring_group"))
        .containsEntry("contactcenter_ring_group_members" + group, 7L)
        .containsEntry("contactcenter_ring_group_interval_calls" + group, 4L)
        .containsEntry("contactcenter_ring_group_calls_total" + group, 4L)
        .containsEntry(
            "contactcenter_ring_group_member_answered_total"
                + "{source=\"acme\",pbx=\"hq\",ring_group=\"100\",agent=\"201\",pbx_site=\"East\"}",
            2L)
        .doesNotContainKey("contactcenter_ring_group_today_members" + group);
    assertThat(scrape.all("contactcenter_agent_info").keySet())
        .containsExactly(
            "{source=\"acme\",agent=\"201\",agent_name=\"Lee Seven\",team=\"\",pbx_site=\"East\"}");
  }

  private void feeds(Entity... entities) {
    Map<Entity, Set<Measure>> feeds = new HashMap<>();
    for (Entity entity : entities) {
      feeds.put(entity, new HashSet<>(entity.measures()));
    }
    vendor.offered = List.of(new Report("queue", feeds, Duration.ofHours(3)));
  }

  private Scrape scraped() {
    VirtualClock own = clock;
    try (VirtualExporter exporter = VirtualExporter.open(own, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:25:00Z");
      return exporter.scrape();
    }
  }

  private static long[] absent(Entity entity) {
    long[] values = new long[entity.measures().size()];
    Arrays.fill(values, Measure.ABSENT);
    return values;
  }

  private static Row row(Key key, String name, long calls, long micros) {
    long[] values = absent(key.entity());
    values[CallsMeasure.CALLS.slot()] = calls;
    values[CallsMeasure.TIME.slot()] = micros;
    return new Row(key, NEWEST, List.of(name), values);
  }
}
