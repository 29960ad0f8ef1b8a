package io.contactcenter.exporter.vendor.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.VendorJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawRowTest {
  private static final List<String> VALUES =
      List.of("1", "0", "20", "\"text\"", "\"\"", "\" 3 \"", "null", "{\"f1\":1}", "[2]", "true");

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

  @Test
  void whatComesTwiceIsTheLast() throws Exception {
    RawRow row =
        row(
            "{'a': 1, 'a': '2', 'b': 'x', 'b': 3, 'c': 4, 'c': null, 'id': {}, 'id': 5,"
                + " 'key': 6, 'key': [7]}");

    assertThat(row.count("a")).isEqualTo(2);
    assertThat(row.count("b")).isEqualTo(3);
    assertThat(row.count("c")).isEqualTo(4);
    assertThat(row.id("id")).contains("5");
    assertThat(row.id("key")).contains("6");
    assertThatThrownBy(() -> row.count("id")).isInstanceOf(BadRow.class);
    assertThatThrownBy(() -> row.count("key")).isInstanceOf(BadRow.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "'\"0\"', 0, 0",
    "7, 7, 7000",
    "'\" 7 \"', 7, 7000",
    "'\"007\"', 7, 7000",
    "1e3, 1000, 1000000",
    "7.0, 7, 7000",
    "1000000000000, 1000000000000, 1000000000000000",
  })
  void numbersAreReadInEveryNotation(String written, long count, long micros) throws Exception {
    RawRow row = row("{'n': " + written + "}");

    assertThat(row.count("n")).isEqualTo(count);
    assertThat(row.duration("n", 1_000)).isEqualTo(micros);
  }

  @ParameterizedTest
  @CsvSource({"0.0005, 1", "0.0004, 0", "1.2345, 1235", "'\"1.2344\"', 1234", "12e-1, 1200"})
  void durationsAreRoundedToMicroseconds(String written, long micros) throws Exception {
    assertThat(row("{'n': " + written + "}").duration("n", 1_000)).isEqualTo(micros);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "'x'",
        "true",
        "1.5",
        "1000000000001",
        "99999999999999999999",
        "'1e999'",
        "'0x7'",
        "'+7'"
      })
  void whatIsNoCountIsNone(String written) throws Exception {
    RawRow row = row("{'n': " + written + "}");
    assertThatThrownBy(() -> row.count("n")).isInstanceOf(BadRow.class);
  }

  @Test
  void aReaderReadsEachRowAsIfItWereTheOnlyOne() throws Exception {
    Random random = new Random(7);
    StringBuilder rows = new StringBuilder("[");
    for (int i = 0; i < 2_000; i++) {
      rows.append(i == 0 ? "{" : ",{");
      int fields = random.nextInt(6);
      for (int field = 0; field < fields; field++) {
        // Mostly in one order, and now and then a field that no other row has.
        String name = random.nextInt(4) > 0 ? "f" + field : "f" + random.nextInt(900);
        rows.append(field == 0 ? "" : ",").append('"').append(name).append("\":");
        rows.append(VALUES.get(random.nextInt(VALUES.size())));
      }
      rows.append('}');
    }
    JsonNode all = VendorJson.MAPPER.readTree(rows.append(']').toString());
    RawRowReader reader = new RawRowReader(name -> name.equals("f2") ? "" : name);
    List<RawRow> read = new ArrayList<>();
    try (JsonParser parser = VendorJson.MAPPER.createParser(rows.toString())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        read.add(reader.read(parser));
      }
    }

    assertThat(read).hasSize(2_000);
    for (int i = 0; i < read.size(); i++) {
      RawRow row = read.get(i);
      for (int field = 0; field < 900; field++) {
        JsonNode value = all.get(i).path("f" + field);
        boolean says = field != 2 && value.isValueNode() && !value.isNull();
        assertThat(row.text("f" + field)).isEqualTo(says ? text(value) : Optional.empty());
      }
    }
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
  }

  private static RawRow row(String json) throws Exception {
    try (JsonParser parser = VendorJson.MAPPER.createParser(json.replace('\'', '"'))) {
      parser.nextToken();
      return RawRow.read(parser);
    }
  }
}
