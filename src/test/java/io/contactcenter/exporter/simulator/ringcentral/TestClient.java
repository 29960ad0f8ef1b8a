package io.contactcenter.exporter.simulator.ringcentral;

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

/** Speaks HTTP to a simulator, and no more RingCentral than a test writes down. */
final class TestClient {
  static final String AGGREGATION = "/analytics/calls/v1/accounts/~/aggregation/fetch";
  static final String BETA_2021 = "/restapi/v1.0/account/~/analytics/performance/calls/aggregate";
  static final String BETA_2022 = "/analytics/phone/performance/v1/accounts/~/calls/aggregate";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private String bearer = "";

  TestClient(RingCentralSimulator simulator) {
    base = simulator.baseUrl();
  }

  /** A client that has logged in. */
  static TestClient loggedIn(RingCentralSimulator simulator) {
    TestClient client = new TestClient(simulator);
    client.bearer = json(client.token(Credentials.JWT)).path("access_token").asText();
    return client;
  }

  HttpResponse<String> token(String jwt) {
    String basic = Credentials.CLIENT_ID + ":" + Credentials.CLIENT_SECRET;
    String form =
        "grant_type="
            + URLEncoder.encode(
                "urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
            + "&assertion="
            + jwt;
    return send(
        request("/restapi/oauth/token")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Sums of {@code options}, as the JSON members of responseOptions, in the current shape. */
  HttpResponse<String> aggregate(
      String query, String groupBy, String from, String to, String options) {
    return post(
        AGGREGATION + query,
        """
        {"grouping":{"groupBy":"%s"},"timeSettings":{"timeZone":"America/New_York",
         "timeRange":{"timeFrom":"%s","timeTo":"%s"}},"responseOptions":{%s}}"""
            .formatted(groupBy, from, to, options));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        authorized(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(authorized(path).GET());
  }

  private HttpRequest.Builder authorized(String path) {
    HttpRequest.Builder request = request(path);
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  void bearer(String token) {
    bearer = token;
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
}
