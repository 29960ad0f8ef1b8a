package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.VendorWords;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A question to the administration, which answers without envelope. */
record AdministrationCall<T>(Api api, String endpoint, HttpUrl url, Class<T> type)
    implements VendorCall<List<T>> {
  @Override
  public Budget.Group group() {
    return Budget.Group.DIRECTORY;
  }

  @Override
  public Request request() {
    return api.get(url);
  }

  @Override
  public List<T> read(Answer answer) throws IOException {
    return List.of(VendorJson.MAPPER.readValue(answer.body(), type));
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
