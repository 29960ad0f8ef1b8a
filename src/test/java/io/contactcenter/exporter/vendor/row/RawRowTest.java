package io.contactcenter.exporter.vendor.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.VendorJson;
import org.junit.jupiter.api.Test;

class RawRowTest {
  @Test
  void anObjectOrListIsNoIdAndNoName() throws Exception {
    RawRow row = row("{'id': {'value': '7'}, 'name': ['a', 'b'], 'other': {}, 'is': '{'}");

    assertThat(row.id("id")).isEmpty();
    assertThat(row.name("name", "7")).isEqualTo("7");
    assertThat(row.text("other")).isEmpty();
    assertThat(row.id("is")).contains("{");
  }

  @Test
  void anObjectOrListIsNoNumberEither() throws Exception {
    RawRow row = row("{'calls': {'total': 7}, 'time': [1], 'none': null}");

    assertThatThrownBy(() -> row.count("calls")).isInstanceOf(BadRow.class);
    assertThatThrownBy(() -> row.duration("time", 1)).isInstanceOf(BadRow.class);
    assertThat(row.count("none")).isEqualTo(Measure.ABSENT);
  }

  private static RawRow row(String json) throws Exception {
    try (JsonParser parser = VendorJson.MAPPER.createParser(json.replace('\'', '"'))) {
      parser.nextToken();
      return RawRow.read(parser);
    }
  }
}
