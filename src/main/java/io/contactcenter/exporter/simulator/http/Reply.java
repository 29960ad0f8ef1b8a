package io.contactcenter.exporter.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, before it is sent.
 *
 * @param contentType empty where there is no body
 * @param overLimit whether it refuses a request for the vendor's limits
 */
public record Reply(
    int status, String contentType, Map<String, String> headers, Body body, boolean overLimit) {
  /** Writes itself. */
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** An answer without headers of its own. */
  public static Reply of(int status, String contentType, Body body) {
    return new Reply(status, contentType, Map.of(), body, false);
  }

  /** A short answer. */
  public static Reply text(int status, String contentType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(status, contentType, out -> out.write(bytes));
  }

  /** A status and nothing else. */
  public static Reply empty(int status) {
    return of(status, "", out -> {});
  }

  /** The same with more headers. */
  public Reply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, contentType, all, body, overLimit);
  }

  /** The same, noted as a request over the limits. */
  public Reply asOverLimit() {
    return new Reply(status, contentType, headers, body, true);
  }

  /** The same with the first half of the body. */
  public Reply truncated() {
    return new Reply(
        status,
        contentType,
        headers,
        out -> {
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          body.writeTo(whole);
          byte[] bytes = whole.toByteArray();
          out.write(Arrays.copyOf(bytes, bytes.length / 2));
        },
        overLimit);
  }
}
