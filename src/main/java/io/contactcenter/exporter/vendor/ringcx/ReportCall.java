package io.contactcenter.exporter.vendor.ringcx;

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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One aggregate report over one window. The answer is a bare array with a row per interval and
 * entity, or an error in the shape of {@code Errors}.
 *
 * @param interval the length of an interval
 * @param zone in which the window is asked for, and so in which rows without an offset are
 */
record ReportCall(
    RowMapping mapping,
    HttpUrl url,
    Window window,
    Duration interval,
    RingCxSettings.TimeIntervalUnit unit,
    ZoneId zone,
    Secret token,
    RowSink sink)
    implements VendorCall<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ReportCall.class);
  private static final MediaType JSON = MediaType.get("application/json");

  @Override
  public String endpoint() {
    return mapping.path();
  }

  @Override
  public Budget.Group group() {
    return Budget.Group.REPORT;
  }

  @Override
  public Request request() {
    // The specification says seconds since March 2026; its own correction (not merged), both guides
    // and every earlier revision say minutes, and every example answers 60 for an hour.
    long length =
        switch (unit) {
          case MINUTES -> interval.toMinutes();
          case SECONDS -> interval.toSeconds();
        };
    ObjectNode body =
        VendorJson.MAPPER
            .createObjectNode()
            .put("startDate", RowTime.request(window.start(), zone))
            .put("endDate", RowTime.request(window.end(), zone))
            .put("timeInterval", length)
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
    ReportRows report = new ReportRows(mapping, interval, zone, sink);
    int rows = RowArray.read(answer, this, report);
    warn(report.ofOtherLength());
    return rows;
  }

  private void warn(int otherLength) {
    if (otherLength > 0) {
      LOG.warn(
          "{} at {}: {} rows are of another length than the {} asked for; check time_interval_unit",
          endpoint(),
          url.host(),
          otherLength,
          interval);
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
