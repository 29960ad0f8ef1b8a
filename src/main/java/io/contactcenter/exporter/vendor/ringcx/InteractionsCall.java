package io.contactcenter.exporter.vendor.ringcx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.RawRowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * The segments of interactions of one window, v1 or v2 of interaction-metadata.
 *
 * @param zone in which the window is asked for; answers are in UTC
 */
record InteractionsCall(HttpUrl url, Window window, ZoneId zone, Secret token, RowSink sink)
    implements VendorCall<Integer> {
  static final String PATH = "interaction-metadata";
  private static final MediaType JSON = MediaType.get("application/json");

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  /** From when on a window is asked for. */
  static Instant begin(Window window) {
    return window.start().minus(InteractionRows.OVERLAP);
  }

  @Override
  public Request request() {
    Instant begin = begin(window);
    // Despite its name segmentEndTime is where the window begins: the specification since August
    // 2026, "the API searches forward". timeInterval is in seconds.
    ObjectNode body =
        VendorJson.MAPPER
            .createObjectNode()
            .put("segmentEndTime", RowTime.request(begin, zone))
            .put("timeInterval", Duration.between(begin, window.end()).toSeconds())
            .put("timeZone", zone.getId());
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .post(RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON))
        .build();
  }

  /** The number of rows. */
  @Override
  public Integer read(Answer answer) throws IOException, VendorException {
    InteractionRows rows = new InteractionRows(window, sink);
    RawRowReader reader = new RawRowReader(InteractionFields::name);
    int read = RowArray.read(answer, this, (parser, token) -> take(parser, token, reader, rows));
    rows.finish();
    return read;
  }

  private void take(JsonParser parser, JsonToken token, RawRowReader reader, InteractionRows rows)
      throws IOException {
    if (token == JsonToken.START_OBJECT) {
      rows.take(reader.read(parser));
    } else {
      parser.skipChildren();
      sink.rejected(Optional.empty(), Optional.empty(), "no object");
    }
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return RowArray.advice(status);
  }
}
