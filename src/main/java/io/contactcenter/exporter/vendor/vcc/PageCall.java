package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One page of a list or report: its rows. Of a page that is far longer than documented, only the
 * first are read, and the next page begins behind them: no answer is held whole.
 *
 * @param authorization the header of Basic authentication
 */
record PageCall(Resource resource, HttpUrl url, RowReader reader, Secret authorization)
    implements VendorCall<List<RawRow>> {
  private static final int MOST_ROWS = 1_000;

  /** Ends the reading of a page. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  @Override
  public String endpoint() {
    return resource.endpoint;
  }

  @Override
  public Budget.Group group() {
    return resource.isReport() ? Budget.Group.REPORT : Budget.Group.DIRECTORY;
  }

  @Override
  public Request request() {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Basic " + authorization.value())
        .build();
  }

  @Override
  public List<RawRow> read(Answer answer) throws IOException, VendorException {
    List<RawRow> rows = new ArrayList<>();
    try {
      reader.read(resource, answer.body(), row -> add(row, rows));
    } catch (Enough e) {
      // What follows is asked for by its number, if it can be.
      if (!resource.hasPages()) {
        throw new VendorException(
            Failure.TOO_LARGE,
            endpoint() + " at " + url.host() + ": answered with more than " + Items.MOST + " rows");
      }
    }
    return rows;
  }

  private void add(RawRow row, List<RawRow> rows) {
    if (rows.size() == (resource.hasPages() ? MOST_ROWS : Items.MOST)) {
      throw new Enough();
    }
    rows.add(row);
  }

  @Override
  public List<Secret> secrets() {
    return List.of(authorization);
  }

  @Override
  public String advice(int status, VendorWords words) {
    return switch (status) {
      // The documents say 403, an article of the vendor's support and clients say 401.
      case 401, 403 ->
          "check tenant and token (Configuration Manager, Integration, API Token: the Data Request"
              + " Token; a new one ends the old one at once) and base_url (the platform of your"
              + " log-in address without a letter behind its number: vcc-eu9, not vcc-eu9b)";
      case 404 -> "check base_url: https://vcc-PLATFORM.8x8.com";
      case 503 -> "the vendor is overloaded; a lower rate_limit or a longer poll_every asks less";
      default -> "";
    };
  }
}
