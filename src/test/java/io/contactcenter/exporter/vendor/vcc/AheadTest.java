package io.contactcenter.exporter.vendor.vcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor that takes its time for each queue, for the one more than for the other. */
class AheadTest {
  private static final Window HALF_HOUR = Sample.halfHours("2026-11-19T19:00:00Z", 1);
  private static final int MANY = 100;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Transport transport = new Transport("test");
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Heard heard = new Heard();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger underway = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private HttpServer vendor;
  private volatile int queues = MANY;
  private volatile int refused = -1;
  private volatile int stuck = -1;
  private volatile int status = 429;
  private volatile String retryAfter = "";

  @BeforeEach
  void serve() throws IOException {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.setExecutor(threads);
    vendor.createContext("/api/stats/queues.json", this::list);
    vendor.createContext("/api/stats/queues/", this::statistics);
    vendor.start();
  }

  @AfterEach
  void stop() {
    await().until(() -> budget.open() == 0);
    transport.close();
    vendor.stop(0);
    threads.shutdownNow();
  }

  private void list(HttpExchange http) throws IOException {
    String query = String.valueOf(http.getRequestURI().getQuery());
    int first = query.startsWith("n=") ? Integer.parseInt(query.substring(2)) : 1;
    String page =
        IntStream.range(first, Math.min(first + 50, queues + 1))
            .mapToObj(id -> "{\"queue-id\":%d,\"queue-name\":\"Line %d\"}".formatted(id, id))
            .collect(Collectors.joining(","));
    answer(http, 200, "{\"queues\":{\"queue\":[" + page + "]}}");
  }

  private void statistics(HttpExchange http) throws IOException {
    int queue = Integer.parseInt(http.getRequestURI().getPath().split("/", -1)[4]);
    calls.incrementAndGet();
    most.accumulateAndGet(underway.incrementAndGet(), Math::max);
    pause(queue == stuck ? 60_000 : 5 + 10 * (queue % 3));
    underway.decrementAndGet();
    answer(
        http,
        queue == refused ? status : 200,
        """
        {"statistics":{"statistic":{"time-stamp":"2026-11-19T12:00:00-07:00",\
        "media-type":"T","entered-count":%d}}}"""
            .formatted(queue));
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange http, int status, String body) throws IOException {
    if (status != 200 && !retryAfter.isEmpty()) {
      http.getResponseHeaders().set("Retry-After", retryAfter);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }

  private void fetch() throws VendorException, InterruptedException {
    ManualClock clock = new ManualClock();
    URI url = URI.create("http://127.0.0.1:" + vendor.getAddress().getPort());
    try (Source source =
        new VccVendor(transport)
            .open(
                Sample.config(url, Sample.settings(VccSettings.Format.JSON), "queue"),
                new SourceContext(clock, new VendorClock(clock), budget, requests, 1 << 20))) {
      source.fetch(
          source.reports().get(0),
          new Question(HALF_HOUR, Optional.empty(), Thresholds.NONE),
          heard);
    }
  }

  private List<String> asked() {
    return heard.rows.stream().map(row -> row.key().ids().get(0)).toList();
  }

  private static List<String> first(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  @Test
  void ofManySeveralAreUnderWayAndTheirRowsKeepTheOrder() throws Exception {
    fetch();
    assertThat(most.get()).isBetween(2, 8);
    assertThat(asked()).isEqualTo(first(MANY));
    assertThat(calls.get()).isEqualTo(MANY);
    assertThat(requests.lines()).filteredOn("queue-statistics"::equals).hasSize(MANY);
  }

  @Test
  void aFewAreAskedOneByOne() throws Exception {
    queues = 9;
    fetch();
    assertThat(most.get()).isEqualTo(1);
    assertThat(asked()).isEqualTo(first(9));
  }

  @Test
  void nobodyWaitsForALimitWithAnswersUnheard() throws Exception {
    budget.spend();
    fetch();
    assertThat(most.get()).isEqualTo(1);
    assertThat(asked()).isEqualTo(first(MANY));
  }

  @Test
  void aRefusalForLimitsIsTheEndAndEveryCallIsCounted() {
    refused = 20;
    VendorException e = catchThrowableOfType(VendorException.class, this::fetch);
    assertThat(e.failure()).isEqualTo(Failure.THROTTLED);
    assertThat(asked()).isEqualTo(first(19));
    assertThat(calls.get()).isBetween(20, 28);
    assertThat(requests.lines())
        .filteredOn(line -> line.startsWith("queue-statistics"))
        .hasSize(calls.get())
        .containsOnlyOnce("queue-statistics throttled");
    assertThat(underway.get()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"60,1", "1,3"})
  void whatIsOutOfOrderForLongHasFailedAtOnce(String wait, int attempts) {
    refused = 20;
    status = 503;
    retryAfter = wait;
    VendorException e = catchThrowableOfType(VendorException.class, this::fetch);
    assertThat(e.failure()).isEqualTo(Failure.HTTP_5XX);
    assertThat(requests.lines()).filteredOn("queue-statistics http_5xx"::equals).hasSize(attempts);
  }

  @Test
  void anInterruptEndsAllThatIsUnderWay() throws Exception {
    stuck = 20;
    Thread caller =
        new Thread(
            () -> {
              try {
                fetch();
              } catch (VendorException | InterruptedException e) {
                calls.set(-1);
              }
            });
    caller.start();
    await().until(() -> calls.get() >= 27);
    caller.interrupt();
    caller.join(5_000);
    assertThat(caller.isAlive()).isFalse();
    assertThat(calls.get()).isEqualTo(-1);
    assertThat(asked()).isEqualTo(first(19));
  }
}
