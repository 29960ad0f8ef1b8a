package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.RawRowReader;
import io.contactcenter.exporter.vendor.row.Text;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code agent/workstate/rollup}. Of it only {@code StateIdDurations} with {@code StateId}
 * and {@code State} is published, so the other fields are looked for under several names.
 *
 * @param agent id, empty where there is none
 * @param period when the period began that it is about, where it says so
 */
record WorkStateRow(String agent, Optional<Instant> period, List<RawRow> durations) {
  /** Something that is no row, and so of nobody. */
  static final WorkStateRow NONE = new WorkStateRow("", Optional.empty(), List.of());

  static final String ID = "StateId";
  static final String KIND = "State";
  static final String NAME = "Name";
  static final String LENGTH = "Duration";

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("stateid", ID),
          Map.entry("state", KIND),
          Map.entry("statename", NAME),
          Map.entry("name", NAME),
          Map.entry("workstate", NAME),
          Map.entry("workstatename", NAME),
          Map.entry("duration", LENGTH),
          Map.entry("durationseconds", LENGTH),
          Map.entry("durationinseconds", LENGTH),
          Map.entry("totalduration", LENGTH),
          Map.entry("seconds", LENGTH),
          Map.entry("totalseconds", LENGTH),
          Map.entry("time", LENGTH),
          Map.entry("totaltime", LENGTH));

  /** Reads the object that {@code parser} has just entered, to its end. */
  static WorkStateRow read(JsonParser parser) throws IOException {
    String agent = "";
    Optional<Instant> period = Optional.empty();
    List<RawRow> durations = new ArrayList<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "agentid", "userid" -> agent = value.isScalarValue() ? Text.id(text(parser)) : "";
        case "stateiddurations" -> list(parser, value, durations);
        case "periodstartutc",
            "periodstart",
            "startdatetimeutc",
            "startdatetime",
            "starttimeutc",
            "quarterhourutc" ->
            period = value.isScalarValue() ? RowTime.parse(text(parser)) : Optional.empty();
        default -> parser.skipChildren();
      }
    }
    return new WorkStateRow(agent, period, durations);
  }

  private static void list(JsonParser parser, JsonToken value, List<RawRow> durations)
      throws IOException {
    if (value != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    RawRowReader reader =
        new RawRowReader(name -> SPELLINGS.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        durations.add(reader.read(parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private static String text(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
  }
}
