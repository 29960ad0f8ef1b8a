package io.contactcenter.exporter.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody who is told of alerts. */
final class Webhook implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

  Webhook() {
    server.start();
    server.stubFor(any(anyUrl()).willReturn(ok()));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/alerts");
  }

  /** Everything told so far, in its order. */
  List<Told> told() {
    List<Told> told = new ArrayList<>();
    List<ServeEvent> newestFirst = server.getAllServeEvents();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      try {
        JSON.readTree(newestFirst.get(i).getRequest().getBody())
            .path("alerts")
            .forEach(alert -> told.add(new Told(alert)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return told;
  }

  @Override
  public void close() {
    server.stop();
  }
}
