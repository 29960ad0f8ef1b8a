package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator = RingCxSimulator.start(Options.strict().withClock(clock));
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void theJwtIsExchangedForAToken() {
    HttpResponse<String> response = client.platformToken();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestClient.json(response).fieldNames())
        .toIterable()
        .containsExactly(
            "access_token",
            "token_type",
            "expires_in",
            "refresh_token",
            "refresh_token_expires_in",
            "scope",
            "owner_id");
    assertThat(TestClient.json(response).path("expires_in").asInt()).isEqualTo(3599);
    assertThat(TestClient.json(response).path("token_type").asText()).isEqualTo("bearer");
  }

  @Test
  void aWrongJwtIsAnInvalidGrant() {
    HttpResponse<String> response =
        client.platform(Map.of("grant_type", TestClient.JWT_GRANT, "assertion", "other"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(response).path("error").asText()).isEqualTo("invalid_grant");
    assertThat(TestClient.json(response).path("errors").get(0).path("errorCode").asText())
        .startsWith("OAU-");
  }

  @Test
  void aWrongClientIsRefused() {
    HttpResponse<String> response =
        client.form(
            "/restapi/oauth/token",
            Map.of("grant_type", TestClient.JWT_GRANT, "assertion", Credentials.JWT));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(TestClient.json(response).path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void anotherGrantIsUnsupported() {
    assertThat(
            TestClient.json(client.platform(Map.of("grant_type", "password")))
                .path("error")
                .asText())
        .isEqualTo("unsupported_grant_type");
  }

  @Test
  void aPlatformRefreshTokenIsGoodOnceAndEndsTheAccessTokenBefore() {
    JsonNode first = TestClient.json(client.platformToken());
    Map<String, String> refresh =
        Map.of(
            "grant_type", "refresh_token", "refresh_token", first.path("refresh_token").asText());

    assertThat(client.platform(refresh).statusCode()).isEqualTo(200);
    assertThat(client.platform(refresh).statusCode()).isEqualTo(400);
    assertThat(exchange(first.path("access_token").asText()).statusCode()).isEqualTo(401);
  }

  @Test
  void theSixthTokenInAMinuteIsRefusedAndEveryTryBeginsThePenaltyAnew() {
    for (int left = 4; left >= 0; left--) {
      HttpResponse<String> response = client.platformToken();
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("X-Rate-Limit-Group")).hasValue("auth");
      assertThat(response.headers().firstValue("X-Rate-Limit-Limit")).hasValue("5");
      assertThat(response.headers().firstValue("X-Rate-Limit-Window")).hasValue("60");
      assertThat(response.headers().firstValue("X-Rate-Limit-Remaining"))
          .hasValue(String.valueOf(left));
    }

    HttpResponse<String> sixth = client.platformToken();
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(TestClient.json(sixth).path("errorCode").asText()).isEqualTo("CMN-301");
    clock.advance(Duration.ofSeconds(59));
    assertThat(client.platformToken().statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(59));
    assertThat(client.platformToken().statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(60));
    assertThat(client.platformToken().statusCode()).isEqualTo(200);
    assertThat(simulator.account().violations()).isEqualTo(3);
  }

  @Test
  void theRingCxTokenLivesFiveMinutesAndDoesNotSaySo() {
    JsonNode login = client.logIn();

    assertThat(login.has("expires_in")).isFalse();
    assertThat(login.path("tokenType").asText()).isEqualTo("Bearer");
    clock.advance(Duration.ofSeconds(299));
    assertThat(client.get("/voice/api/v1/admin/accounts").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    HttpResponse<String> expired = client.get("/voice/api/v1/admin/accounts");
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(expired.body()).isEqualTo("JWT is expired.");
  }

  @Test
  void aRingCxRefreshTokenRotates() {
    JsonNode login = client.logIn();
    Map<String, String> refresh = Map.of("refresh_token", login.path("refreshToken").asText());

    HttpResponse<String> refreshed = client.form("/api/auth/token/refresh", refresh);
    assertThat(refreshed.statusCode()).isEqualTo(200);
    JsonNode next = TestClient.json(refreshed);
    assertThat(next.path("refreshToken").asText())
        .isNotEmpty()
        .isNotEqualTo(login.path("refreshToken").asText());
    client.bearer(next.path("accessToken").asText());
    assertThat(client.get("/voice/api/v1/admin/accounts").statusCode()).isEqualTo(200);
    assertThat(client.form("/api/auth/token/refresh", refresh).statusCode()).isEqualTo(401);
  }

  @Test
  void theExchangeReadsFormAndQueryAndGivesARefreshTokenOnlyWhenAsked() {
    String platform = TestClient.json(client.platformToken()).path("access_token").asText();

    HttpResponse<String> byQuery =
        client.form(
            "/api/auth/login/rc/accesstoken?rcTokenType=Bearer&rcAccessToken=" + platform,
            Map.of());
    assertThat(byQuery.statusCode()).isEqualTo(200);
    assertThat(TestClient.json(byQuery).has("refreshToken")).isFalse();
    assertThat(exchange("unknown").statusCode()).isEqualTo(401);
  }

  @Test
  void theSixthExchangeInAMinuteIsRefused() {
    String platform = TestClient.json(client.platformToken()).path("access_token").asText();
    for (int i = 0; i < 5; i++) {
      assertThat(exchange(platform).statusCode()).isEqualTo(200);
    }

    assertThat(exchange(platform).statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(60));
    assertThat(exchange(platform).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> exchange(String platformToken) {
    return client.form(
        "/api/auth/login/rc/accesstoken",
        Map.of("rcAccessToken", platformToken, "rcTokenType", "Bearer"));
  }
}
