package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** The answer to one request: written row by row, never whole in memory. */
final class Answering {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int OK = 200;

  private final Response response;
  private final Transfer transfer;

  /** Told of every stretch that was sent, in bytes. */
  interface Transfer {
    void sent(int bytes);
  }

  /** Writes JSON. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  Answering(Response response, Transfer transfer) {
    this.response = response;
    this.transfer = transfer;
  }

  void header(String name, String value) {
    response.getHeaders().put(name, value);
  }

  /** Answers 200 with {@code body}. */
  void json(Body body) throws IOException {
    json(OK, body);
  }

  void json(int status, Body body) throws IOException {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    try (JsonGenerator json = JSON.createGenerator(body())) {
      body.write(json);
    }
  }

  /** The body as it is. */
  OutputStream body() {
    OutputStream out = Content.Sink.asOutputStream(response);
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        transfer.sent(count);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
