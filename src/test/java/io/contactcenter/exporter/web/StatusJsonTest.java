package io.contactcenter.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StatusJsonTest {
  private final JsonNode json = new ObjectMapper().readTree(StatusJson.write(RichStatus.status()));

  StatusJsonTest() throws Exception {}

  @Test
  void namesAreInSnakeCaseAndTimesInRfc3339() {
    assertThat(json.at("/at").textValue()).isEqualTo("2026-03-04T15:22:07Z");
    assertThat(json.at("/sources/0/reports/0/interval_end").textValue())
        .isEqualTo("2026-03-04T15:15:00Z");
    assertThat(json.at("/sources/0/reports/0/data_age_seconds").doubleValue()).isEqualTo(427);
    assertThat(json.at("/sources/0/reports/0/too_old").booleanValue()).isFalse();
    assertThat(json.at("/sources/1/reports/1/too_old").booleanValue()).isTrue();
    assertThat(json.at("/sources/0/queues/0/interval/service_level_ratio").doubleValue())
        .isEqualTo(0.8723);
    assertThat(json.at("/sources/0/series_dropped/agent_queue").longValue()).isEqualTo(1200);
    assertThat(json.at("/sources/0/reports/1/owed/0/labels/agent").textValue()).isEqualTo("1001");
  }

  @Test
  void whatIsAbsentIsNull() {
    assertThat(json.at("/state_file").has("error")).isTrue();
    assertThat(json.at("/state_file/error").isNull()).isTrue();
    assertThat(json.at("/sources/2/reports/0/interval_start").isNull()).isTrue();
  }

  @Test
  void anyNameIsCarried() {
    assertThat(json.at("/sources/2/name").textValue()).isEqualTo(RichStatus.HOSTILE);
  }
}
