package io.contactcenter.exporter.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queue_interval_offered{source="s",queue="1",queue_name="A",media="voice"} | INTERVAL | queue.offered{s,1}
          queue_offered_total{source="s",queue="1",queue_name="A",media="voice"} | TOTAL | queue.offered{s,1}
          channel_today_wait_seconds{source="s",channel="9",media="chat",channel_name="A"} | TODAY | channel.wait_seconds{s,9,chat}
          ring_group_members{source="s",pbx="p",ring_group="1"} | INTERVAL | ring_group.members{s,p,1}
          ring_group_member_calls_total{source="s",pbx="p",ring_group="1",agent="7"} | TOTAL | ring_group_member.calls{s,p,1,7}
          calls_interval{source="s",grouping="user",group="5"} | INTERVAL | calls.calls{s,user,5}
          calls_today_seconds{source="s",grouping="user",group="5"} | TODAY | calls.seconds{s,user,5}
          calls_queue_opportunities_total{source="s",grouping="user",group="5"} | TOTAL | calls.queue_opportunities{s,user,5}
          calls_interval_by_queue_sla_seconds{source="s",grouping="queue",group="5",queue_sla="in_sla"} | INTERVAL | calls_by_queue_sla.seconds{s,queue,5,in_sla}
          calls_by_direction_total{source="s",grouping="user",group="5",direction="inbound"} | TOTAL | calls_by_direction.calls{s,user,5,inbound}
          interactions_total{source="s",media="voice",direction="inbound",outcome="answered"} | TOTAL | interactions.ended{s,voice,inbound,answered}
          interaction_first_response_seconds_total{source="s",media="chat",direction="inbound"} | TOTAL | interaction_kind.first_response_seconds{s,chat,inbound}
          queue_wait_time_seconds_bucket{source="s",queue="1",outcome="answered",media="chat",le="5.0"} | BUCKET | queue_wait_time.le_5.0{s,1,answered}
          interaction_segment_duration_seconds_sum{source="s",media="chat",direction="inbound"} | TOTAL | interaction_segment_duration.seconds{s,chat,inbound}
          queue_talk_time_seconds_count{source="s",queue="1"} | COUNT | queue_talk_time.count{s,1}
          agent_queue_member{source="s",agent="1",queue="2",level="3"} | OTHER | contactcenter_agent_queue_member
          queue_interval_service_level_ratio{source="s",queue="1"} | OTHER | contactcenter_queue_interval_service_level_ratio
          """)
  void aSeriesIsOneShapeOfAnItem(String series, Naming.Shape shape, String item) {
    Storage storage = new Storage();
    storage.scrape("contactcenter_" + series + " 0\n");

    assertThat(storage.present()).singleElement().extracting(s -> s.name.shape()).isEqualTo(shape);
    assertThat(storage.present().get(0).item).isEqualTo(item);
  }

  @Test
  void everyCounterOfAnEntityIsKnown() {
    List<String> unknown = new ArrayList<>();
    for (Family family : Catalogue.families()) {
      if (family.group() == Family.Group.ENTITY && family.kind() != Kind.GAUGE) {
        String name = family.name() + (family.kind() == Kind.HISTOGRAM ? "_bucket" : "");
        if (!Naming.of(name).isCounter()) {
          unknown.add(name);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyGaugeOfAShapeIsKnown() {
    assertThat(Catalogue.families())
        .filteredOn(
            family -> family.name().contains("_today") || family.name().contains("_interval"))
        .filteredOn(family -> family.group() == Family.Group.ENTITY)
        .filteredOn(family -> !family.name().endsWith("_ratio"))
        .isNotEmpty()
        .allMatch(family -> Naming.of(family.name()).isGauge());
  }

  @Test
  void bucketsAreToldApart() {
    Storage storage = new Storage();
    storage.scrape(histogram(0, 0));
    storage.scrape(histogram(3, 4));

    assertThat(storage.increase("queue_wait_time.le_5.0{s,1,answered}")).isEqualTo(3);
    assertThat(storage.increase("queue_wait_time.le_+Inf{s,1,answered}")).isEqualTo(1);
    assertThat(storage.increase("queue_wait_time.seconds{s,1,answered}")).isEqualTo(4_500_000);
  }

  private static String histogram(int within, int all) {
    String name = "contactcenter_queue_wait_time_seconds";
    String labels = "{source=\"s\",queue=\"1\",outcome=\"answered\"";
    return name
        + "_bucket"
        + labels
        + ",le=\"5.0\"} "
        + within
        + "\n"
        + name
        + "_bucket"
        + labels
        + ",le=\"+Inf\"} "
        + all
        + "\n"
        + name
        + "_sum"
        + labels
        + "} "
        + (all == 0 ? "0" : "4.5")
        + "\n"
        + name
        + "_count"
        + labels
        + "} "
        + all
        + "\n";
  }
}
