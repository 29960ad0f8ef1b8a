package io.contactcenter.exporter.simulator.vcc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Speaks HTTP to a simulator, and no more of the API than a test writes down. */
final class TestClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private String basic = Credentials.TENANT + ":" + Credentials.TOKEN;

  TestClient(VccSimulator simulator) {
    base = simulator.baseUrl();
  }

  void basic(String tenantAndToken) {
    basic = tenantAndToken;
  }

  /** A path below /api/stats; blanks may stand in it. */
  HttpResponse<String> get(String path) {
    return any("/api/stats/" + path.replace(" ", "%20"));
  }

  HttpResponse<String> any(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return tree(response.body());
  }

  /** All rows of a JSON report, page by page, whatever shape they come in. */
  List<JsonNode> rows(String path, String plural, String singular) {
    List<JsonNode> rows = new ArrayList<>();
    while (true) {
      int before = rows.size();
      String page = path + (path.contains("?") ? "&" : "?") + "n=" + (before + 1);
      JsonNode items = json(page).path(plural).path(singular);
      if (items.isArray()) {
        items.forEach(rows::add);
      } else if (items.isObject()) {
        rows.add(items);
      }
      if (rows.size() - before < 50) {
        return rows;
      }
    }
  }

  static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
