package io.contactcenter.exporter.vendor;

import com.fasterxml.jackson.core.JsonParser;
import io.contactcenter.exporter.config.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import okhttp3.Headers;

/**
 * A 2xx answer whose body is still arriving.
 *
 * @param body decompressed and limited in size
 * @param secrets what must not be seen if the vendor repeats it
 */
public record Answer(int status, Headers headers, InputStream body, List<Secret> secrets) {
  /** The body as JSON, token by token. */
  public JsonParser json() throws IOException {
    return VendorJson.MAPPER.createParser(body);
  }

  /**
   * What the vendor says in an object that {@code parser} is about to enter or has just entered.
   */
  public VendorWords words(JsonParser parser) {
    return VendorWords.of(parser, secrets);
  }
}
