package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks HTTP to a simulator, and no more MotionCX than a test writes down. */
final class TestClient {
  static final String DETAILS = "/reporting/api/v1/interaction/details";
  static final String AGGREGATES = "/reporting/api/v1/interaction/aggregates";
  static final String ROLLUP = "/reporting/api/v1/agent/workstate/rollup";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private String header = "x-api-key";
  private String key = "c2ltdWxhdGVk=:a2V5LW9mLXRoZS1zaW11bGF0b3I=:";

  TestClient(MotionCxSimulator simulator) {
    base = simulator.baseUrl();
  }

  /** The same with another header. */
  TestClient with(String otherHeader, String value) {
    header = otherHeader;
    key = value;
    return this;
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** The rows of an answer that must be one. */
  JsonNode rows(String path, String body) {
    HttpResponse<String> response = post(path, body);
    JsonNode json = json(response);
    if (response.statusCode() != 200 || json.path("resultCode").asInt(-1) != 0) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json.path("data");
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json")
        .header(header, key);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
