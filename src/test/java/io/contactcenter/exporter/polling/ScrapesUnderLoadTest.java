package io.contactcenter.exporter.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.servicelevel.Formula;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Scrapers that never pause, while polls publish as fast as they can, the configuration is loaded
 * again and again, or everything stops. All vendor figures of an answer are those of one
 * publication.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScrapesUnderLoadTest {
  private static final int SCRAPES = 120;
  private static final int MOST_POLLS = 4_000;
  private static final Duration POLL_EVERY = Duration.ofMillis(100);
  private static final String OPENMETRICS = "application/openmetrics-text;version=1.0.0";

  /** Three measures in three shapes. */
  private static final int SERIES = LoadedVendor.QUEUES * 9;

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?m)^contactcenter_queue_(?:interval_|today_)?(?:offered|answered|abandoned)(?:_total)?"
              + "\\{source=\"(\\w)\",[^}]*\\} (\\d+)$");

  private VirtualClock clock = new VirtualClock("2026-03-04T00:06:00Z");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger reloads = new AtomicInteger();

  @AfterEach
  void end() {
    done.set(true);
    threads.shutdownNow();
  }

  @Test
  void everyAnswerIsOfOnePublicationWhilePollsPublish() throws Exception {
    try (ServedExporter exporter = polled()) {
      List<Future<Integer>> pollers = List.of(polls(exporter, "a"), polls(exporter, "b"));
      int seen = scrapeFromAllSides(exporter, List.of());
      done.set(true);
      for (Future<Integer> poller : pollers) {
        assertThat(poller.get()).isGreaterThan(20);
      }
      assertThat(seen).isGreaterThan(20);
    }
  }

  @Test
  void everyAnswerIsWholeWhileTheConfigurationIsReloaded() throws Exception {
    try (ServedExporter exporter = polled()) {
      List<Future<Integer>> pollers = List.of(polls(exporter, "a"), polls(exporter, "b"));
      Future<Integer> reloader =
          threads.submit(
              () -> {
                int made = 0;
                while (!done.get()) {
                  HttpResponse<byte[]> answer =
                      exporter.send(
                          exporter.request("/-/reload").POST(HttpRequest.BodyPublishers.noBody()));
                  assertThat(answer.statusCode()).isEqualTo(200);
                  made++;
                }
                return made;
              });
      Callable<Integer> third =
          () -> {
            int there = 0;
            for (int i = 0; i < SCRAPES; i++) {
              HttpResponse<byte[]> answer = exporter.send(exporter.request("/metrics?source=c"));
              assertThat(answer.statusCode()).isIn(200, 404);
              if (answer.statusCode() == 200) {
                there++;
                assertThat(new String(answer.body(), UTF_8))
                    .contains("contactcenter_source_up{source=\"c\"");
              }
            }
            return there;
          };
      int seen = scrapeFromAllSides(exporter, List.of(third));
      done.set(true);
      assertThat(reloader.get()).isGreaterThan(20);
      for (Future<Integer> poller : pollers) {
        assertThat(poller.get()).isGreaterThan(20);
      }
      assertThat(seen).isGreaterThan(10);
    }
  }

  @Test
  void anAnswerThatBeganIsCompleteWhenTheServerStops() throws Exception {
    int complete = 0;
    for (int round = 0; round < 3; round++) {
      ServedExporter exporter = polled();
      done.set(false);
      CountDownLatch under = new CountDownLatch(60);
      List<Future<Integer>> scrapers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        scrapers.add(threads.submit(() -> scrapeUntilRefused(exporter.web.port(), under)));
      }
      Future<Integer> poller = polls(exporter, "a");
      assertThat(under.await(60, TimeUnit.SECONDS)).isTrue();
      exporter.close();
      done.set(true);
      for (Future<Integer> scraper : scrapers) {
        complete += scraper.get();
      }
      poller.get();
    }
    assertThat(complete).isGreaterThanOrEqualTo(180);
  }

  /** Scrapes anew with each connection; the number of complete answers before nobody listened. */
  private static int scrapeUntilRefused(int port, CountDownLatch under) throws IOException {
    int complete = 0;
    while (true) {
      byte[] answer;
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket
            .getOutputStream()
            .write(
                "GET /metrics HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
        answer = answer(socket);
      } catch (IOException e) {
        return complete;
      }
      if (answer.length == 0) {
        // Closed before it was taken up.
        return complete;
      }
      String text = new String(answer, UTF_8);
      int head = text.indexOf("\r\n\r\n") + 4;
      Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(text);
      assertThat(length.find()).as(() -> text.substring(0, Math.min(400, text.length()))).isTrue();
      assertThat(answer.length - head).isEqualTo(Integer.parseInt(length.group(1)));
      if (!text.startsWith("HTTP/1.1 200")) {
        assertThat(text).startsWith("HTTP/1.1 503");
        return complete;
      }
      complete++;
      under.countDown();
    }
  }

  /** What came until the end or a reset; a reset before the first byte is no answer. */
  private static byte[] answer(Socket socket) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // Judged by what came.
    }
    return answer.toByteArray();
  }

  /** An exporter that has read the first interval of both sources. */
  private ServedExporter polled() throws Exception {
    clock = new VirtualClock("2026-03-04T00:06:00Z");
    LoadedVendor vendor = new LoadedVendor("2026-03-04T00:00:00Z", false);
    ServedExporter exporter = new ServedExporter(clock, config("a", "b"), vendor, this::next);
    clock.advance(Duration.ofSeconds(843)); // 00:20:03
    for (String source : List.of("a", "b")) {
      while (exporter.account(source).step().isZero()) {
        // Until nothing is due.
      }
    }
    assertThat(figures(exporter.scrape()).keySet()).containsExactly("a", "b");
    return exporter;
  }

  /** Polls one source, at every step of the clock, until all is done. */
  private Future<Integer> polls(ServedExporter exporter, String source) {
    Activity account = exporter.account(source);
    return threads.submit(
        () -> {
          int polls = 0;
          while (!done.get() && polls < MOST_POLLS) {
            clock.advance(POLL_EVERY);
            while (account.step().isZero()) {
              polls++;
            }
          }
          return polls;
        });
  }

  /** Scrapes in every way at once; how many different publications were seen. */
  private int scrapeFromAllSides(ServedExporter exporter, List<Callable<Integer>> more)
      throws Exception {
    Set<Map<String, Long>> seen = ConcurrentHashMap.newKeySet();
    List<Callable<Integer>> scrapers = new ArrayList<>(more);
    scrapers.add(() -> scrape(exporter, seen, "/metrics", "Accept-Encoding", "identity"));
    scrapers.add(() -> scrape(exporter, seen, "/metrics", "Accept-Encoding", "gzip"));
    scrapers.add(() -> scrape(exporter, seen, "/metrics", "Accept", OPENMETRICS));
    scrapers.add(
        () -> scrape(exporter, seen, "/metrics", "Accept", OPENMETRICS, "Accept-Encoding", "gzip"));
    scrapers.add(() -> scrape(exporter, seen, "/metrics?source=a", "Accept-Encoding", "gzip"));
    scrapers.add(() -> scrape(exporter, seen, "/metrics?source=b&source=a", "Accept", OPENMETRICS));
    for (Future<Integer> scraper : threads.invokeAll(scrapers)) {
      // None is served the same for ever.
      assertThat(scraper.get()).isGreaterThan(1);
    }
    return seen.size();
  }

  /** Scrapes a fixed number of times; how many different answers there were. */
  private int scrape(
      ServedExporter exporter, Set<Map<String, Long>> seen, String path, String... headers)
      throws Exception {
    Map<String, Long> former = Map.of();
    Set<Map<String, Long>> mine = new HashSet<>();
    for (int i = 0; i < SCRAPES; i++) {
      HttpResponse<byte[]> answer = exporter.send(exporter.request(path, headers));
      assertThat(answer.statusCode()).isEqualTo(200);
      String text = text(answer);
      if (answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/o")) {
        assertThat(text).endsWith("# EOF\n");
      }
      Map<String, Long> figures = figures(text);
      assertThat(figures.keySet())
          .isEqualTo(
              path.endsWith("source=a") && !path.contains("b") ? Set.of("a") : Set.of("a", "b"));
      assertThat(exporter.published.stream())
          .as("what was published has what was scraped: %s", figures)
          .anyMatch(was -> was.entrySet().containsAll(figures.entrySet()));
      former.forEach(
          (source, figure) -> assertThat(figures.get(source)).isGreaterThanOrEqualTo(figure));
      former = figures;
      mine.add(figures);
    }
    seen.addAll(mine);
    return mine.size();
  }

  /** The one figure of each source; an answer in which two series differ is torn. */
  private static Map<String, Long> figures(String text) {
    Map<String, Set<Long>> values = new TreeMap<>();
    Map<String, Integer> series = new TreeMap<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      if (!figure.group(1).equals("c")) {
        values
            .computeIfAbsent(figure.group(1), s -> new HashSet<>())
            .add(Long.parseLong(figure.group(2)));
        series.merge(figure.group(1), 1, Integer::sum);
      }
    }
    Map<String, Long> figures = new TreeMap<>();
    values.forEach(
        (source, all) -> {
          assertThat(all).as("figures of source %s in one answer", source).hasSize(1);
          assertThat(series.get(source)).as("series of source %s", source).isEqualTo(SERIES);
          figures.put(source, all.iterator().next());
        });
    return figures;
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
      return new String(answer.body(), UTF_8);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The configuration of the next reload: a source comes and goes, and something else changes. */
  private Config next() {
    return switch (reloads.getAndIncrement() % 4) {
      case 0 -> config("a", "b", "c");
      case 1 -> config("a", "b");
      case 2 -> config("c", "b", "a");
      default -> {
        Setup setup = setup("a");
        setup.formula = Formula.ANSWERED_ONLY;
        yield setup.config(sources("a", "b"));
      }
    };
  }

  private static Config config(String... names) {
    return setup("a").config(sources(names));
  }

  private static List<SourceConfig> sources(String... names) {
    return List.of(names).stream().map(name -> setup(name).source()).toList();
  }

  private static Setup setup(String name) {
    Setup setup = new Setup();
    setup.name = name;
    setup.account = name;
    setup.pollEvery = POLL_EVERY;
    setup.settle = Duration.ofHours(3);
    setup.zeroHold = Duration.ZERO;
    setup.rateLimit = List.of(new SourceConfig.RateLimit(1_000_000, Duration.ofSeconds(1)));
    return setup;
  }
}
