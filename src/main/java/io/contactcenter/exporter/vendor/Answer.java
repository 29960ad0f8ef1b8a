package io.contactcenter.exporter.vendor;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.Headers;

/** A 2xx answer whose body is still arriving; {@code body} is decompressed and limited in size. */
public record Answer(int status, Headers headers, InputStream body) {
  /** The body as JSON, token by token. */
  public JsonParser json() throws IOException {
    return VendorJson.MAPPER.createParser(body);
  }
}
