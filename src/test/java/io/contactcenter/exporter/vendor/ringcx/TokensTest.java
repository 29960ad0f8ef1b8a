// Over 8 kB: one test for each way from one token to the next.
package io.contactcenter.exporter.vendor.ringcx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.EXCHANGE;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.PLATFORM;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.REFRESH;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.json;
import static io.contactcenter.exporter.vendor.ringcx.FakeRingCx.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.platform.Token;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeRingCx vendor = new FakeRingCx(SERVER);
  private final ManualClock clock = new ManualClock();
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Transport transport = new Transport("test");
  private Tokens tokens;

  @BeforeEach
  void letIn() {
    vendor.letsIn();
    SourceConfig config = Sample.config(SERVER.baseUrl(), EntityFilter.ALL, EntityFilter.ALL);
    RingCxSettings settings = Sample.settings(URI.create(SERVER.baseUrl()), true, true);
    SourceContext context =
        new SourceContext(clock, new VendorClock(clock), budget, requests, 100_000);
    tokens =
        new Tokens(
            new VendorHttp(transport, config, context),
            new Endpoints(config.baseUrl(), settings),
            settings,
            clock);
  }

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void goesFromTheJwtToTheRingCxToken() throws Exception {
    assertThat(access()).isEqualTo("ringcx-access-1");
    assertThat(vendor.asked()).containsExactly("POST " + PLATFORM, "POST " + EXCHANGE);
    assertThat(requests.lines()).containsExactly("oauth-token", "ringcx-token");
    assertThat(budget.taken()).containsExactly(Budget.Group.LOGIN, Budget.Group.LOGIN);

    var grant = vendor.newest(PLATFORM);
    assertThat(grant.getHeader("Authorization"))
        .isEqualTo("Basic Y2xpZW50LWlkLW9mLXRoZS1hcHA6Y2xpZW50OnNlY3JldC9vZit0aGUgYXBw");
    assertThat(grant.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(grant.getBodyAsString())
        .isEqualTo(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                + Sample.JWT);
    var exchange = vendor.newest(EXCHANGE);
    assertThat(exchange.getUrl()).isEqualTo(EXCHANGE + "?includeRefresh=true");
    assertThat(exchange.getBodyAsString())
        .isEqualTo("rcAccessToken=platform-access-1&rcTokenType=Bearer");
    assertThat(exchange.getHeader("Authorization")).isNull();
  }

  @Test
  void keepsATokenForFourMinutesAndAHalf() throws Exception {
    access();
    clock.advance(Duration.ofSeconds(269));
    assertThat(access()).isEqualTo("ringcx-access-1");
    assertThat(vendor.asked()).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    assertThat(access()).isEqualTo("ringcx-access-2");
    assertThat(vendor.newest(REFRESH).getBodyAsString())
        .isEqualTo("refresh_token=ringcx-refresh-1&rcTokenType=Bearer");
  }

  @Test
  void usesEachRefreshTokenOnce() throws Exception {
    access();
    clock.advance(Duration.ofMinutes(5));
    access();
    clock.advance(Duration.ofMinutes(5));
    access();
    assertThat(vendor.newest(REFRESH).getBodyAsString())
        .startsWith("refresh_token=ringcx-refresh-2");
    assertThat(vendor.asked()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 500})
  void exchangesAnewWhereTheRefreshTokenIsRefused(int status) throws Exception {
    vendor.posts(REFRESH, status(status, "JWT is expired."));
    access();
    clock.advance(Duration.ofMinutes(15));
    assertThat(access()).isEqualTo("ringcx-access-1");
    assertThat(vendor.asked())
        .containsExactly(
            "POST " + PLATFORM, "POST " + EXCHANGE, "POST " + REFRESH, "POST " + EXCHANGE);
  }

  @Test
  void triesNoOtherWayWhereNobodyAnswers() throws Exception {
    vendor.posts(REFRESH, status(429, ""));
    access();
    clock.advance(Duration.ofMinutes(15));
    assertThat(refused().failure()).isEqualTo(Failure.THROTTLED);
    assertThat(vendor.asked()).hasSize(3);
  }

  @Test
  void renewsThePlatformTokenWhenItsOwnTimeIsOver() throws Exception {
    vendor.posts(REFRESH, status(401, ""));
    vendor.posts(
        PLATFORM,
        json("platform-token.json"),
        okJson("{\"access_token\":\"platform-access-2\",\"expires_in\":3600}"),
        okJson("{\"access_token\":\"platform-access-3\",\"expires_in\":3600}"));
    access();
    clock.advance(Duration.ofMinutes(59));
    access();
    assertThat(vendor.newest(PLATFORM).getBodyAsString())
        .isEqualTo("grant_type=refresh_token&refresh_token=platform-refresh-1");
    assertThat(vendor.newest(EXCHANGE).getBodyAsString()).contains("platform-access-2");
    clock.advance(Duration.ofHours(1));
    access();
    assertThat(vendor.newest(PLATFORM).getBodyAsString()).contains("jwt-bearer");
    assertThat(vendor.newest(EXCHANGE).getBodyAsString()).contains("platform-access-3");
  }

  @Test
  void grantsAnewWhereThePlatformsRefreshTokenIsRefused() throws Exception {
    vendor.posts(REFRESH, status(401, ""));
    vendor.posts(
        PLATFORM,
        json("platform-token.json"),
        status(400, "{\"error\":\"invalid_grant\"}"),
        okJson("{\"access_token\":\"platform-access-3\",\"expires_in\":3600}"));
    access();
    clock.advance(Duration.ofHours(2));
    access();
    assertThat(vendor.newest(EXCHANGE).getBodyAsString()).contains("platform-access-3");
  }

  @Test
  void grantsAnewWhereThePlatformTokenIsRefusedEarly() throws Exception {
    vendor.posts(REFRESH, status(401, ""));
    vendor.posts(EXCHANGE, json("ringcx-token.json"), status(401, ""), json("ringcx-token.json"));
    access();
    clock.advance(Duration.ofMinutes(15));
    access();
    assertThat(vendor.asked(PLATFORM)).isEqualTo(2);
    assertThat(vendor.asked(EXCHANGE)).isEqualTo(3);
  }

  @Test
  void doesNotUseATokenOfUnknownLifeTwice() throws Exception {
    vendor.posts(REFRESH, status(401, ""));
    vendor.posts(PLATFORM, okJson("{\"access_token\":\"platform-access-1\"}"));
    access();
    clock.advance(Duration.ofMinutes(5));
    access();
    assertThat(vendor.asked(PLATFORM)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_grant, RingCentral does not accept jwt:",
    "invalid_client, RingCentral does not accept client_id and client_secret:",
    "unsupported_grant_type, 'check client_id, client_secret and jwt in the RingCentral Developer'"
  })
  void saysWhichCredentialIsRefusedAndWhereToLook(String error, String words) {
    vendor.posts(
        PLATFORM,
        status(
            400,
            "{\"error\":\""
                + error
                + "\",\"error_description\":\"for "
                + Sample.JWT
                + "\",\"errors\":[{\"errorCode\":\"OAU-1\",\"message\":\"for "
                + Sample.JWT
                + "\"}]}"));
    VendorException e = refused();
    assertThat(e.failure()).isEqualTo(Failure.AUTH);
    assertThat(e)
        .hasMessageStartingWith(
            "oauth-token at localhost: answered 400 (" + error + ": for <redacted>); ")
        .hasMessageContaining(words);
  }

  @Test
  void saysThatTheUserMustBeKnownToRingCx() {
    vendor.posts(EXCHANGE, status(403, Sample.published("error-403-short.json")));
    VendorException e = refused();
    assertThat(e.failure()).isEqualTo(Failure.FORBIDDEN);
    assertThat(e)
        .hasMessageContaining("You do not have permission to access this resource")
        .hasMessageContaining("must be a RingCX user too");
  }

  @Test
  void doesNotShowRefusedCredentialsAgainForAMinute() throws Exception {
    vendor.posts(PLATFORM, status(401, ""), json("platform-token.json"));
    VendorException first = refused();
    clock.advance(Duration.ofSeconds(59));
    assertThat(refused()).hasMessage(first.getMessage());
    assertThat(tokens.failing()).isTrue();
    assertThat(vendor.asked()).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(access()).isEqualTo("ringcx-access-1");
    assertThat(tokens.failing()).isFalse();
  }

  @Test
  void triesAgainAtOnceWhereNothingWasRefused() throws Exception {
    vendor.posts(PLATFORM, status(500, ""), json("platform-token.json"));
    assertThat(refused().failure()).isEqualTo(Failure.HTTP_5XX);
    assertThat(access()).isEqualTo("ringcx-access-1");
  }

  @Test
  void leavesThePlatformAloneWhenItsWindowIsSpent() throws Exception {
    vendor.posts(REFRESH, status(401, ""));
    vendor.posts(
        PLATFORM,
        json("platform-token.json")
            .withHeader("X-Rate-Limit-Remaining", "0")
            .withHeader("X-Rate-Limit-Window", "60"),
        okJson("{\"access_token\":\"platform-access-2\",\"expires_in\":3600}"));
    vendor.posts(EXCHANGE, json("ringcx-token.json"), status(401, ""), json("ringcx-token.json"));
    access();
    clock.advance(Duration.ofSeconds(20));
    tokens.forget();
    access();
    assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(40));
  }

  @Test
  void pausesForThePenaltyWhereThePlatformDoesNotSayHowLong() {
    vendor.posts(PLATFORM, status(429, Sample.published("platform-429.json")));
    assertThat(refused())
        .hasMessage("oauth-token at localhost: answered 429 (CMN-301: Request rate exceeded)");
    assertThat(budget.pauses()).containsExactly(Optional.of(Duration.ofSeconds(60)));
  }

  @Test
  void pausesAsLongAsThePlatformSays() {
    vendor.posts(PLATFORM, aResponse().withStatus(429).withHeader("Retry-After", "45"));
    refused();
    assertThat(budget.pauses()).containsExactly(Optional.of(Duration.ofSeconds(45)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "<html>",
        "{\"accessToken\":\"a\\nb\"}",
        "{\"accessToken\":\"\"}",
        "",
        "[1]"
      })
  void callsAnAnswerWithoutATokenMalformed(String body) {
    vendor.posts(EXCHANGE, status(200, body));
    assertThat(refused().failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void showsNoTokenInWords() throws Exception {
    access();
    Token held =
        new Token(new Secret("a-secret"), Optional.of(new Secret("a-secret")), 0, Duration.ZERO);
    assertThat(held.toString()).doesNotContain("a-secret");
    vendor.posts(EXCHANGE, status(200, "{\"accessToken\":platform-access-1}"));
    tokens.forget();
    assertThat(refused()).hasMessageNotContaining("platform-access-1").hasNoCause();
  }

  private String access() throws Exception {
    return tokens.access().value();
  }

  private VendorException refused() {
    VendorException e = catchThrowableOfType(VendorException.class, () -> tokens.access());
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).doesNotContain(Sample.JWT, Sample.CLIENT_SECRET, "platform-access");
    return e;
  }
}
