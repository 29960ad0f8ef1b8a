package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import okhttp3.Request;

/**
 * {@code agent/workstate/rollup} of one interval. How the answer tells periods apart is not
 * published, so it is asked for one at a time.
 */
record WorkStateCall(Api api, Interval interval, boolean endInclusive)
    implements VendorCall<List<WorkStateRow>> {
  private static final int QUARTER_HOUR = 0;

  @Override
  public String endpoint() {
    return "workstate-rollup";
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  @Override
  public Request request() {
    // Documented to the second: YYYY-MM-DDThh:mm:ssZ.
    Instant end = endInclusive ? interval.end().minusSeconds(1) : interval.end();
    ObjectNode body =
        VendorJson.MAPPER
            .createObjectNode()
            .put("startDateTime", RowTime.from(interval.start()))
            .put("endDateTime", RowTime.from(end))
            .put("resolution", QUARTER_HOUR)
            .put("includeInactiveTime", false);
    return api.post(api.reporting("agent/workstate/rollup"), body);
  }

  @Override
  public List<WorkStateRow> read(Answer answer) throws IOException, VendorException {
    String subject = endpoint() + " at " + api.host();
    Items<WorkStateRow> rows = new Items<>(subject);
    Envelope.read(
        answer,
        subject,
        secrets(),
        new Envelope.Rows() {
          @Override
          public void row(JsonParser parser) throws IOException, VendorException {
            rows.add(WorkStateRow.read(parser));
          }

          @Override
          public void noRow() throws VendorException {
            rows.add(WorkStateRow.NONE);
          }
        });
    return rows.all();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(api.key());
  }

  @Override
  public String advice(int status, VendorWords words) {
    return Advice.of(status);
  }
}
