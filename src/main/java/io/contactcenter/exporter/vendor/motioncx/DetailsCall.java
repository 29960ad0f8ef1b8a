package io.contactcenter.exporter.vendor.motioncx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import java.io.IOException;
import java.util.List;
import okhttp3.Request;

/**
 * One page of {@code interaction/details}. Range, column, order, limit and offset are always said,
 * since the documents show other defaults for them in different places.
 */
record DetailsCall(
    Api api, MotionCxSettings settings, boolean queuedInboundOnly, Window window, int offset)
    implements VendorCall<DetailsCall.Page> {
  static final String ENDPOINT = "interaction-details";

  private static final Names NAMES = Names.of(Fields.ALL.toArray(String[]::new));

  /** The rows of a page, and what the vendor says of the whole. */
  record Page(List<Version> rows, Envelope.Said said) {}

  @Override
  public String endpoint() {
    return ENDPOINT;
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  @Override
  public Request request() {
    ObjectNode body = VendorJson.MAPPER.createObjectNode();
    range(body, window);
    if (queuedInboundOnly) {
      body.put("ExcludeNonqueued", true).putObject("Filter").put(Fields.DIRECTION, 0);
    }
    if (settings.selectFields()) {
      ArrayNode fields = body.putArray("Fields");
      Fields.ALL.forEach(fields::add);
    }
    body.putArray("OrderBy").add(Fields.ENDED).add(Fields.ID);
    body.put("Limit", settings.pageSize()).put("Offset", offset);
    return api.post(api.reporting("interaction/details"), body);
  }

  /** What both questions about interactions say of the time they are about. */
  static void range(ObjectNode body, Window window) {
    body.put("StartDateTime", RowTime.from(window.start()))
        .put("EndDateTime", RowTime.lastOf(window.end()))
        .put("DateFilterField", Fields.ENDED);
  }

  @Override
  public Page read(Answer answer) throws IOException, VendorException {
    String subject = ENDPOINT + " at " + api.host();
    Items<Version> rows = new Items<>(subject);
    Envelope.Said said =
        Envelope.read(
            answer,
            subject,
            secrets(),
            new Envelope.RawRows<>(NAMES.naming(), DetailRow::read, rows));
    return new Page(rows.all(), said);
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
