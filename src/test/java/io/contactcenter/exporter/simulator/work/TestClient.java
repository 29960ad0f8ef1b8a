package io.contactcenter.exporter.simulator.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks HTTP to a simulator, and no more Work Analytics than a test writes down. */
final class TestClient {
  static final String NEW_YORK = "America/New_York";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private String key = Credentials.API_KEY;
  private String bearer = "";

  TestClient(WorkSimulator simulator) {
    base = simulator.baseUrl();
  }

  /** A client that has logged in. */
  static TestClient loggedIn(WorkSimulator simulator) {
    TestClient client = new TestClient(simulator);
    client.logIn();
    return client;
  }

  void logIn() {
    bearer = json(token(Credentials.USERNAME, Credentials.PASSWORD)).path("access_token").asText();
  }

  void bearer(String token) {
    bearer = token;
  }

  String bearer() {
    return bearer;
  }

  void key(String other) {
    key = other;
  }

  HttpResponse<String> token(String username, String password) {
    return send(
        request("/analytics/work/v1/oauth/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    encode(Map.of("username", username, "password", password)))));
  }

  /** The rows of all ring groups in a window of New York time. */
  JsonNode groups(String startTime, String endTime) {
    return good(report("rgsum-groups", "allpbxes", startTime, endTime, NEW_YORK, Map.of()));
  }

  /** The rows of all ring groups from one instant until another, asked in {@code zone}. */
  JsonNode groups(Instant start, Instant end, String zone) {
    return good(
        report("rgsum-groups", "allpbxes", local(start, zone), until(end, zone), zone, Map.of()));
  }

  JsonNode members(String extension, Instant start, Instant end, String zone) {
    return good(
        report(
            "rgsum-members",
            "allpbxes",
            local(start, zone),
            until(end, zone),
            zone,
            Map.of("extId", extension)));
  }

  HttpResponse<String> report(
      String name,
      String pbxId,
      String startTime,
      String endTime,
      String timeZone,
      Map<String, String> more) {
    Map<String, String> query = new java.util.LinkedHashMap<>(more);
    query.put("pbxId", pbxId);
    query.put("startTime", startTime);
    query.put("endTime", endTime);
    query.put("timeZone", timeZone);
    return get("/analytics/work/v2/" + name + "?" + encode(query));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Authorization", "Bearer " + bearer).GET());
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  /** A published example. */
  static JsonNode published(String name) {
    try {
      return json(Files.readString(Path.of("src/test/resources/work", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode good(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String local(Instant instant, String zone) {
    return WIRE.format(instant.atZone(ZoneId.of(zone)));
  }

  // The last second of the window.
  private static String until(Instant end, String zone) {
    return local(end.minusSeconds(1), zone);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    return key.isEmpty() ? builder : builder.header("8x8-apikey", key);
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

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
