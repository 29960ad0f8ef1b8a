package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The demo, and what others read from it. Alone, since it is timed. */
@Isolated
class DemoIT {
  private static final String OPENMETRICS = "application/openmetrics-text; version=1.0.0";

  private static final int VENDORS = 5;
  private static final String OFFERED =
      "sum(contactcenter_queue_today_offered{source=\"ringcx-demo\"})";
  private static final String INTERVAL_END =
      "contactcenter_report_interval_end_timestamp_seconds{source=\"ringcx-demo\",report=\"queue\"}";

  @TempDir private static Path folder;
  private static Jar demo;
  private static Web exporter;
  private static Web simulator;
  private static Duration untilAnswered;
  private static long settled;
  private static Scrape first;

  @BeforeAll
  static void start() {
    long started = System.nanoTime();
    demo = Jar.start(Map.of(), "demo", "--listen", "127.0.0.1:0");
    exporter = new Web(URI.create(demo.printed("status page +(http://\\S+)/\n")));
    simulator = new Web(URI.create(demo.printed("simulated RingCX +(http://\\S+)")));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> exporter.scrape().sum("contactcenter_queue_today_answered") > 0);
    untilAnswered = Duration.ofNanos(System.nanoTime() - started);
    // RingCentral is left alone for its penalty by a process that knows nothing of former calls.
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                exporter.scrape().sum("contactcenter_source_up") == VENDORS
                    && exporter
                        .scrape()
                        .where(s -> s.startsWith("contactcenter_report_today_complete_ratio"))
                        .values()
                        .stream()
                        .allMatch(complete -> complete == 1));
    settled = System.nanoTime();
    first = exporter.scrape();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void showsAnsweredContactsWithinTwentySeconds() {
    assertThat(untilAnswered).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void printsUrlsThatAnswer() {
    for (String what : new String[] {"status page", "metrics", "status as JSON"}) {
      URI url = URI.create(demo.printed(Pattern.quote(what) + " +(http://\\S+)\n"));
      assertThat(new Web(url).status(url.getPath())).as(what).isEqualTo(200);
    }
    assertThat(simulator.json("/simulator/account").path("total").asInt()).isPositive();
  }

  @Test
  void oneQueryShowsTheQueuesOfAllVendorsThatHaveQueues() {
    Map<String, Double> answered =
        first.where(series -> series.startsWith("contactcenter_queue_today_answered{"));

    assertThat(answered.keySet())
        .extracting(series -> series.replaceAll(".*source=\"([^\"]*)\".*", "$1"))
        .containsOnly(
            "ringcx-demo", "ringcentral-demo", "8x8-contact-center-demo", "motioncx-demo");
    assertThat(answered.keySet())
        .extracting(series -> series.replaceAll("=\"[^\"]*\"", ""))
        .containsOnly("contactcenter_queue_today_answered{source,queue,queue_name,media}");
  }

  @Test
  void somethingMovesEveryMinute() {
    Map<String, Double> before = vendorNumbers(first);
    Duration left = Duration.ofSeconds(75).minusNanos(System.nanoTime() - settled);
    await()
        .atMost(left.compareTo(Duration.ofSeconds(1)) > 0 ? left : Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> !vendorNumbers(exporter.scrape()).equals(before));
  }

  private static Map<String, Double> vendorNumbers(Scrape scrape) {
    return scrape.where(
        series -> series.startsWith("contactcenter_queue_") && !series.contains("_info"));
  }

  @Test
  void promtoolHasNothingToSay() throws IOException {
    Path text = folder.resolve("metrics.txt");
    Files.writeString(text, exporter.get("/metrics").body());
    assertThat(new Tool("promtool").run(text, "check", "metrics")).isEmpty();
  }

  @Test
  void pythonsOpenMetricsParserReadsEverySample() throws IOException {
    HttpResponse<String> answer = exporter.get("/metrics", OPENMETRICS);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue(OPENMETRICS + "; charset=utf-8");
    Path text = folder.resolve("openmetrics.txt");
    Files.writeString(text, answer.body());
    String parser =
        """
        import sys
        from prometheus_client.openmetrics.parser import text_fd_to_metric_families
        with open(sys.argv[1], encoding="utf-8", newline="\\n") as text:
            print(sum(len(family.samples) for family in text_fd_to_metric_families(text)))
        """;
    assertThat(new Tool("/usr/bin/python3").run("-c", parser, text.toString()).strip())
        .isEqualTo(String.valueOf(Scrape.parse(answer.body()).samples().size()));
  }

  @Test
  void curlReadsTheWholeGzipAnswer() throws IOException {
    Path headers = folder.resolve("curl-headers");
    readsEverySeries(
        url ->
            new Tool("curl").run("-sS", "--compressed", "-D", headers.toString(), url.toString()));
    assertThat(Files.readString(headers)).containsIgnoringCase("content-encoding: gzip");
  }

  @Test
  void wgetReadsTheWholeGzipAnswer() {
    readsEverySeries(
        url -> new Tool("wget").run("-q", "--compression=gzip", "-O", "-", url.toString()));
  }

  @Test
  void chromiumReadsTheWholeGzipAnswer() {
    readsEverySeries(
        url -> {
          String page = Chromium.dump(url.toString());
          int text = page.indexOf('>', page.indexOf("<pre")) + 1;
          return page.substring(text, page.indexOf("</pre>"))
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&amp;", "&");
        });
  }

  /**
   * All that is there before or after is there, in the same order, whatever the values are. A new
   * interval arrives in three answers, one after the other: then it is read again.
   */
  private static void readsEverySeries(Function<URI, String> reader) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Set<String> before = exporter.scrape().samples().keySet();
              String text = reader.apply(exporter.base().resolve("/metrics"));
              Set<String> after = exporter.scrape().samples().keySet();
              assertThat(text).endsWith("\n");
              assertThat(List.copyOf(Scrape.parse(text).samples().keySet()))
                  .isIn(List.copyOf(before), List.copyOf(after));
            });
  }

  @Test
  void prometheusScrapesItAndAgreesWithTheSimulator() throws IOException {
    try (Prometheus prometheus = Prometheus.scraping(exporter.base(), folder)) {
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(250))
          .until(() -> prometheus.value("up{job=\"contactcenter-exporter\"}", Instant.now()) == 1);
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(250))
          .until(() -> prometheus.value(OFFERED, Instant.now()) > 0);

      Instant at = Instant.now();
      double offered = prometheus.value(OFFERED, at);
      Instant until = Instant.ofEpochSecond((long) prometheus.value(INTERVAL_END, at));

      assertThat(offered).isPositive().isEqualTo(offeredUntil(until));
      assertThat(prometheus.text("/api/v1/targets?state=active"))
          .contains(exporter.base().getAuthority())
          .contains("\"lastError\":\"\"");
    }
  }

  private static double offeredUntil(Instant until) {
    double offered = 0;
    String time = URLEncoder.encode(until.toString(), StandardCharsets.UTF_8);
    for (JsonNode queue : simulator.json("/simulator/day?until=" + time).path("queues")) {
      offered += queue.path("offered").asLong();
    }
    return offered;
  }

  /**
   * A port that was free just now, and is none of those that outgoing connections are given on
   * Linux: it is likely to be free again after a restart.
   */
  static int freePort() throws IOException {
    while (true) {
      int port = 20_000 + ThreadLocalRandom.current().nextInt(10_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Another one, then.
      }
    }
  }
}
