package io.contactcenter.exporter.simulator.ringcx;

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
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks HTTP to a simulator, and no more RingCX than a test writes down. */
final class TestClient {
  static final String CX = "/voice/api/cx/integration/v1/accounts/138885004/sub-accounts/99999033/";
  static final String JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private String bearer = "";

  TestClient(RingCxSimulator simulator) {
    base = simulator.baseUrl();
  }

  /** A client that has logged in. */
  static TestClient loggedIn(RingCxSimulator simulator) {
    TestClient client = new TestClient(simulator);
    client.logIn();
    return client;
  }

  JsonNode logIn() {
    String platform = json(platformToken()).path("access_token").asText();
    JsonNode login =
        json(
            form(
                "/api/auth/login/rc/accesstoken?includeRefresh=true",
                Map.of("rcAccessToken", platform, "rcTokenType", "Bearer")));
    bearer(login.path("accessToken").asText());
    return login;
  }

  void bearer(String token) {
    bearer = token;
  }

  HttpResponse<String> platformToken() {
    return platform(Map.of("grant_type", JWT_GRANT, "assertion", Credentials.JWT));
  }

  HttpResponse<String> platform(Map<String, String> form) {
    String basic = Credentials.CLIENT_ID + ":" + Credentials.CLIENT_SECRET;
    return send(
        request("/restapi/oauth/token")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
  }

  HttpResponse<String> form(String path, Map<String, String> form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
  }

  HttpResponse<String> report(
      String name, String startDate, String endDate, int timeInterval, String timeZone) {
    return post(
        CX + name,
        """
        {"startDate":"%s","endDate":"%s","timeInterval":%d,"timeZone":"%s"}"""
            .formatted(startDate, endDate, timeInterval, timeZone));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Authorization", "Bearer " + bearer).GET());
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
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
