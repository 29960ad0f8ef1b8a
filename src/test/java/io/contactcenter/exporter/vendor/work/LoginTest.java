package io.contactcenter.exporter.vendor.work;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.work.FakeWork.GROUPS;
import static io.contactcenter.exporter.vendor.work.FakeWork.TOKEN;
import static io.contactcenter.exporter.vendor.work.FakeWork.json;
import static io.contactcenter.exporter.vendor.work.FakeWork.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeWork vendor = new FakeWork(SERVER);
  private final ManualClock clock = new ManualClock();
  private final Transport transport = new Transport("test");
  private Source source;

  @BeforeEach
  void open() {
    vendor.answersAsPublished();
    source =
        new WorkVendor(transport)
            .open(
                Sample.config(SERVER.baseUrl()),
                new SourceContext(
                    clock, new VendorClock(clock), new OpenBudget(), new Requests(), 100_000));
  }

  @AfterEach
  void close() {
    source.close();
    transport.close();
  }

  @Test
  void aTokenIsUsedUntilAMinuteBeforeItsEnd() throws Exception {
    fetch();
    clock.advance(Duration.ofSeconds(1739));
    fetch();
    assertThat(vendor.asked(TOKEN)).isOne();
    clock.advance(Duration.ofSeconds(1));
    fetch();
    assertThat(vendor.asked(TOKEN)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"access_token\":\"t\"}', 1740",
    "'{\"access_token\":\"t\",\"expires_in\":\"600\"}', 540",
    "'{\"access_token\":\"t\",\"expires_in\":999999999}', 86340",
    "'{\"access_token\":\"t\",\"expires_in\":-5}', 0"
  })
  void theAnswerSaysHowLongATokenLives(String body, int seconds) throws Exception {
    vendor.answers(TOKEN, okJson(body));
    fetch();
    if (seconds > 0) {
      clock.advance(Duration.ofSeconds(seconds - 1));
      fetch();
      assertThat(vendor.asked(TOKEN)).isOne();
      clock.advance(Duration.ofSeconds(1));
    }
    fetch();
    assertThat(vendor.asked(TOKEN)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "400, error-400-key.json, '(SHA001: Invalid 8x8-apikey); 8x8 does not accept api_key: see API Keys in 8x8 Admin Console; it is the Key there, not the Secret'",
    "400, error-400-user.json, '(invalid_grant: USER_NOTFOUND_ERROR); 8x8 does not accept username and password; the user must have opened Analytics for Work in a browser once'",
    "401, error-401.json, '(invalid_token: Cannot convert access token to JSON)'"
  })
  void badCredentialsAreSaidInWordsAndNotTriedAgainForAMinute(
      int status, String file, String words) {
    vendor.answers(TOKEN, status(status, Sample.published(file)));
    String message = "oauth-token at localhost: answered " + status + " " + words;
    for (int i = 0; i < 3; i++) {
      VendorException e = failure();
      assertThat(e.failure()).isEqualTo(Failure.AUTH);
      assertThat(e).hasMessage(message);
      clock.advance(Duration.ofSeconds(20).minusMillis(1));
    }
    assertThat(vendor.asked(TOKEN)).isOne();
    clock.advance(Duration.ofMillis(3));
    failure();
    assertThat(vendor.asked(TOKEN)).isEqualTo(2);
    assertThat(vendor.asked(GROUPS)).isZero();
  }

  @Test
  void anOutageOfTheLogInIsTriedAgainAtOnce() throws Exception {
    vendor.answers(TOKEN, status(503, ""), json("token.json"));
    assertThat(failure().failure()).isEqualTo(Failure.HTTP_5XX);
    fetch();
    assertThat(vendor.asked(TOKEN)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"access_token\":\"\"}", "{\"access_token\":\"t0 ken\"}"})
  void anAnswerWithoutAUsableTokenIsMalformed(String body) {
    vendor.answers(TOKEN, okJson(body));
    assertThat(failure().failure()).isEqualTo(Failure.MALFORMED);
  }

  private void fetch() throws VendorException, InterruptedException {
    Instant noon = Instant.parse("2026-11-20T17:00:00Z");
    source.fetch(
        source.reports().get(0),
        Question.of(new Window(List.of(new Interval(noon, noon.plusSeconds(900))))),
        new Rows());
  }

  private VendorException failure() {
    VendorException e = catchThrowableOfType(VendorException.class, this::fetch);
    assertThat(e).isNotNull();
    assertThat(e.getMessage())
        .doesNotContain(Sample.API_KEY, Sample.USERNAME, Sample.PASSWORD, "t0 ken");
    return e;
  }
}
