// Over 8 kB: one test for each way in which a request can end.
package io.contactcenter.exporter.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorHttpTest {
  @RegisterExtension
  static final WireMockExtension VENDOR =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String TOKEN = "token-that-is-secret";
  private static final String CREDENTIAL = "configured credential/2024 call";

  private final ManualClock clock = new ManualClock();
  private final VendorClock vendorClock = new VendorClock(clock);
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Transport transport = new Transport("1.2.3");
  private Duration timeout = Duration.ofSeconds(20);

  @AfterEach
  void closesEveryPermit() {
    await().until(() -> budget.open() == 0);
    transport.close();
  }

  /** Reads a JSON object. */
  private record Ask(Budget.Group group, String url) implements VendorCall<JsonNode> {
    @Override
    public String endpoint() {
      return "things";
    }

    @Override
    public Request request() {
      return new Request.Builder().url(url).header("Authorization", "Bearer " + TOKEN).build();
    }

    @Override
    public JsonNode read(Answer answer) throws IOException {
      return VendorJson.MAPPER.readTree(answer.json());
    }

    @Override
    public List<Secret> secrets() {
      return List.of(new Secret(TOKEN));
    }
  }

  @Test
  void sendsOneRequestForOnePermit() throws Exception {
    answer(aResponse().withBody("{\"a\":1}"));
    assertThat(http().call(ask()).get("a").asInt()).isEqualTo(1);
    assertThat(budget.taken()).containsExactly(Budget.Group.REPORT);
    assertThat(budget.answers()).isEqualTo(1);
    assertThat(requests.lines()).containsExactly("things");
    VENDOR.verify(
        1,
        getRequestedFor(anyUrl())
            .withHeader("User-Agent", equalTo("contactcenter-exporter/1.2.3")));
  }

  @Test
  void asksOnlyIfThereIsAPermitAtOnce() throws Exception {
    answer(aResponse().withBody("{}"));
    assertThat(http().callAtOnce(ask())).isPresent();
    budget.spend();
    assertThat(http().callAtOnce(ask())).isEmpty();
    VENDOR.verify(1, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "400, HTTP_4XX",
    "401, AUTH",
    "403, FORBIDDEN",
    "404, HTTP_4XX",
    "408, HTTP_4XX",
    "421, HTTP_4XX",
    "429, THROTTLED",
    "500, HTTP_5XX",
    "503, HTTP_5XX",
    "304, VENDOR_ERROR",
    "206, VENDOR_ERROR"
  })
  void namesTheReasonAndNeverAsksAgain(int status, Failure failure) {
    answer(aResponse().withStatus(status).withHeader("Retry-After", "0"));
    assertThat(failure(ask()).failure()).isEqualTo(failure);
    assertThat(requests.lines()).containsExactly("things " + failure.id());
    assertThat(budget.answers()).isZero();
    VENDOR.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void takesA400ToALogInForRefusedCredentials() {
    answer(aResponse().withStatus(400).withBody("{\"error\":\"invalid_client\"}"));
    VendorException e = failure(new Ask(Budget.Group.LOGIN, VENDOR.url("/x")));
    assertThat(e.failure()).isEqualTo(Failure.AUTH);
    assertThat(e).hasMessage("things at localhost: answered 400 (invalid_client)");
  }

  @Test
  void repeatsTheVendorsWordsWithoutTheToken() {
    answer(aResponse().withStatus(401).withBody("bad token " + TOKEN + "\nsee manual"));
    assertThat(failure(ask()))
        .hasMessage("things at localhost: answered 401 (bad token <redacted> see manual)");
  }

  @Test
  void repeatsTheVendorsWordsWithoutAnyCredentialOfTheSource() {
    answer(aResponse().withStatus(500).withBody("no such user " + CREDENTIAL));
    assertThat(failure(ask()))
        .hasMessage("things at localhost: answered 500 (no such user <redacted>)");
  }

  @Test
  void doesNotFollowARedirect() {
    answer(
        aResponse().withStatus(302).withHeader("Location", "http://elsewhere.example/login?x=y"));
    VendorException e = failure(ask());
    assertThat(e.failure()).isEqualTo(Failure.VENDOR_ERROR);
    assertThat(e)
        .hasMessage(
            "things at localhost: answered 302, a redirect to elsewhere.example, which is not followed");
  }

  @Test
  void pausesTheAccountAsLongAsTheVendorSays() {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "17"));
    failure(ask());
    assertThat(budget.pauses()).containsExactly(Optional.of(Duration.ofSeconds(17)));
  }

  @Test
  void pausesTheAccountOfAVendorThatIsOutOfOrderForAsLongAsItSays() {
    answer(aResponse().withStatus(503).withHeader("Retry-After", "120"));
    assertThat(failure(ask()).failure()).isEqualTo(Failure.HTTP_5XX);
    answer(
        aResponse()
            .withStatus(503)
            .withHeader("Date", "Mon, 01 Jun 2026 12:00:00 GMT")
            .withHeader("Retry-After", "Mon, 01 Jun 2026 12:01:00 GMT"));
    failure(ask());
    assertThat(budget.outages()).containsExactly(Duration.ofSeconds(120), Duration.ofSeconds(61));
    assertThat(budget.pauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "000", "soon", "99999999999"})
  void aVendorOutOfOrderThatSaysNothingUsefulPausesNobody(String said) {
    answer(aResponse().withStatus(503).withHeader("Retry-After", said));
    assertThat(failure(ask()).failure()).isEqualTo(Failure.HTTP_5XX);
    assertThat(budget.outages()).isEmpty();
    VENDOR.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void reportsGoOnWithoutAnAdministrationThatIsOutOfOrder() {
    answer(aResponse().withStatus(503).withHeader("Retry-After", "120"));
    failure(new Ask(Budget.Group.DIRECTORY, VENDOR.url("/things")));
    assertThat(budget.outages()).isEmpty();
  }

  @Test
  void leavesAnUnsaidPauseToTheBudget() {
    answer(aResponse().withStatus(429));
    failure(ask());
    assertThat(budget.pauses()).containsExactly(Optional.empty());
  }

  @Test
  void learnsTheVendorsTime() throws Exception {
    answer(aResponse().withHeader("Date", "Mon, 01 Jun 2026 12:10:00 GMT").withBody("{}"));
    http().call(ask());
    assertThat(vendorClock.offset()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void doesNotLearnTheTimeFromAnotherHost() throws Exception {
    answer(aResponse().withHeader("Date", "Mon, 01 Jun 2026 12:10:00 GMT").withBody("{}"));
    String other = VENDOR.url("/x").replace("localhost", "127.0.0.1");
    http().call(new Ask(Budget.Group.LOGIN, other));
    assertThat(vendorClock.offset()).isZero();
  }

  @Test
  void refusesAnAnswerThatIsTooLarge() {
    answer(aResponse().withBody("{\"a\":\"" + "x".repeat(20_000) + "\"}"));
    VendorException e = failure(ask());
    assertThat(e.failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(e).hasMessageContaining("more than 10000 bytes; see limits.response_bytes");
  }

  @Test
  void countsTheBytesAfterDecompression() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(("{\"a\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(US_ASCII));
    }
    assertThat(compressed.size()).isLessThan(10_000);
    answer(aResponse().withHeader("Content-Encoding", "gzip").withBody(compressed.toByteArray()));
    assertThat(failure(ask()).failure()).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void callsHtmlMalformedWithoutRepeatingIt() {
    answer(
        aResponse()
            .withHeader("Content-Type", "text/html;charset=utf-8")
            .withBody("<html>" + TOKEN));
    VendorException e = failure(ask());
    assertThat(e.failure()).isEqualTo(Failure.MALFORMED);
    assertThat(e)
        .hasMessage(
            "things at localhost: answered 200 with a body that is not the JSON it should be, line 1"
                + " column 1 (text/html)")
        .hasNoCause();
  }

  @Test
  void callsATruncatedDocumentMalformed() {
    answer(aResponse().withBody("{\"a\":[1,2"));
    assertThat(failure(ask()).failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void callsATruncatedTransferMalformed() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerHalf(server));
      VendorException e =
          failure(new Ask(Budget.Group.REPORT, "http://localhost:" + server.getLocalPort() + "/"));
      answered.join();
      assertThat(e.failure()).isEqualTo(Failure.MALFORMED);
      assertThat(e).hasMessageStartingWith("things at localhost: the answer broke off: ");
    }
  }

  private static void answerHalf(ServerSocket server) {
    try (Socket socket = server.accept()) {
      BufferedReader request =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      String line = request.readLine();
      while (line != null && !line.isEmpty()) {
        line = request.readLine();
      }
      String half = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[1,2";
      socket.getOutputStream().write(half.getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
  void callsALostConnectionConnection(Fault fault) {
    answer(aResponse().withFault(fault));
    assertThat(failure(ask()).failure()).isEqualTo(Failure.CONNECTION);
    VENDOR.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void callsARefusedConnectionConnection() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    VendorException e = failure(new Ask(Budget.Group.REPORT, "http://localhost:" + port + "/"));
    assertThat(e.failure()).isEqualTo(Failure.CONNECTION);
    assertThat(e).hasMessageStartingWith("things at localhost: no connection: ");
  }

  @Test
  void callsAnUnknownHostConnection() {
    VendorException e = failure(new Ask(Budget.Group.REPORT, "http://nowhere.invalid/"));
    assertThat(e.failure()).isEqualTo(Failure.CONNECTION);
  }

  @Test
  void limitsTheTimeUntilTheAnswerBegins() {
    timeout = Duration.ofMillis(200);
    answer(aResponse().withFixedDelay(5_000).withBody("{}"));
    VendorException e = failure(ask());
    assertThat(e.failure()).isEqualTo(Failure.TIMEOUT);
    assertThat(e).hasMessage("things at localhost: no whole answer within 0.2 s");
  }

  @Test
  void limitsTheTimeUntilTheAnswerIsWhole() {
    timeout = Duration.ofMillis(400);
    answer(
        aResponse()
            .withBody("{\"a\":\"" + "x".repeat(900) + "\"}")
            .withChunkedDribbleDelay(40, 8_000));
    assertThat(failure(ask()).failure()).isEqualTo(Failure.TIMEOUT);
  }

  @Test
  void endsAtOnceWhenInterrupted() {
    answer(aResponse().withFixedDelay(15_000).withBody("{}"));
    endsWhenInterrupted(() -> true);
  }

  @Test
  void endsAtOnceWhenInterruptedWithinTheBody() {
    answer(
        aResponse()
            .withBody("{\"a\":\"" + "x".repeat(900) + "\"}")
            .withChunkedDribbleDelay(40, 15_000));
    endsWhenInterrupted(() -> budget.answers() == 1);
  }

  private void endsWhenInterrupted(Callable<Boolean> far) {
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () ->
                outcome.complete(catchThrowableOfType(Throwable.class, () -> http().call(ask()))));
    caller.start();
    await().until(() -> caller.getState() == Thread.State.TIMED_WAITING && far.call());
    caller.interrupt();
    await().atMost(Duration.ofSeconds(3)).until(outcome::isDone);
    assertThat(outcome.join()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void aDefectOfTheReaderIsAnAnswerThatCannotBeRead() {
    answer(aResponse().withBody("{}"));
    VendorException e = failure(reading(new IllegalArgumentException("Ann Lee, +12025550123")));
    assertThat(e.failure()).isEqualTo(Failure.MALFORMED);
    assertThat(e)
        .hasMessageContaining("a defect of this program (IllegalArgumentException)")
        .hasMessageNotContaining("Ann");
    assertThat(failure(reading(new StackOverflowError())).failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void anAnswerThatDoesNotFitIntoMemoryIsTooLarge() {
    answer(aResponse().withBody("{}"));
    VendorException e = failure(reading(new OutOfMemoryError("scripted")));
    assertThat(e.failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(e).hasMessageContaining("there is not enough memory for the answer");
  }

  private VendorCall<JsonNode> reading(Throwable end) {
    return new VendorCall<>() {
      @Override
      public String endpoint() {
        return "things";
      }

      @Override
      public Budget.Group group() {
        return Budget.Group.REPORT;
      }

      @Override
      public Request request() {
        return ask().request();
      }

      @Override
      public JsonNode read(Answer answer) {
        if (end instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) end;
      }
    };
  }

  private Ask ask() {
    return new Ask(Budget.Group.REPORT, VENDOR.url("/x"));
  }

  private static void answer(ResponseDefinitionBuilder response) {
    VENDOR.stubFor(any(anyUrl()).willReturn(response));
  }

  private VendorException failure(VendorCall<?> call) {
    VendorException e = catchThrowableOfType(VendorException.class, () -> http().call(call));
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).doesNotContain(TOKEN);
    return e;
  }

  private VendorHttp http() {
    ZoneId zone = ZoneId.of("UTC");
    SourceConfig config =
        new SourceConfig(
            "acme",
            "test",
            URI.create(VENDOR.baseUrl()),
            zone,
            zone,
            new Grid(new BusinessDay(zone, LocalTime.MIDNIGHT), Duration.ofMinutes(15)),
            Duration.ofMinutes(15),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(45),
            timeout,
            List.of(),
            List.of(),
            EntityFilter.ALL,
            EntityFilter.ALL,
            List.of(),
            new Account());
    return new VendorHttp(
        transport, config, new SourceContext(clock, vendorClock, budget, requests, 10_000));
  }

  private record Account() implements VendorSettings {
    @Override
    public String account() {
      return "account";
    }

    @Override
    public List<Secret> secrets() {
      return List.of(new Secret(CREDENTIAL));
    }
  }
}
