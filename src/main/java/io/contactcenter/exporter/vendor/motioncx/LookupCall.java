package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A look-up of the Reporting API. The answer for queues is not documented; fields are looked for
 * under several names.
 */
record LookupCall(Api api, String endpoint, HttpUrl url, boolean post)
    implements VendorCall<List<RawRow>> {
  static final String ID = "Id";
  static final String NAME = "Name";
  static final String FIRST_NAME = "FirstName";
  static final String LAST_NAME = "LastName";

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("id", ID),
          Map.entry("queueid", ID),
          Map.entry("agentid", ID),
          Map.entry("userid", ID),
          Map.entry("name", NAME),
          Map.entry("displayname", NAME),
          Map.entry("queuename", NAME),
          Map.entry("fullname", NAME),
          Map.entry("firstname", FIRST_NAME),
          Map.entry("lastname", LAST_NAME));

  @Override
  public Budget.Group group() {
    return Budget.Group.DIRECTORY;
  }

  @Override
  public Request request() {
    return post ? api.post(url, VendorJson.MAPPER.createObjectNode()) : api.get(url);
  }

  @Override
  public List<RawRow> read(Answer answer) throws IOException, VendorException {
    String subject = endpoint + " at " + api.host();
    Items<RawRow> rows = new Items<>(subject);
    Envelope.read(
        answer,
        subject,
        secrets(),
        new Envelope.RawRows<>(
            name -> SPELLINGS.getOrDefault(name.toLowerCase(Locale.ROOT), ""), row -> row, rows));
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
