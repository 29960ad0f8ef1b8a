package io.contactcenter.exporter.soak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Scrapes every second, as plain text and as OpenMetrics with gzip by turns. A scrape that fails,
 * or a counter that goes back, is written down, unless nobody is there to answer.
 */
final class Scraper {
  private static final String OPENMETRICS = "application/openmetrics-text; version=1.0.0";
  private static final Pattern OF_A_PROCESS =
      Pattern.compile("contactcenter_(report|exporter|rate_limit|source|vendor)_");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI exporter;
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  // In the order of the exposition: buckets by their edges.
  private final Map<String, Double> highest = new LinkedHashMap<>();
  private final Map<String, Double> forgotten = new LinkedHashMap<>();
  private volatile boolean up;
  private final AtomicInteger life = new AtomicInteger();
  private int bytes;
  private int series;

  Scraper(URI exporter) {
    this.exporter = exporter;
    Thread thread = new Thread(this::run, "scraper");
    thread.setDaemon(true);
    thread.start();
  }

  /** A process answers from now on; {@code anew} if counters begin at nothing. */
  void up(boolean anew) {
    synchronized (highest) {
      // What the exporter counts of itself begins anew with every process.
      highest.keySet().removeIf(series -> anew || !isOfAVendor(series));
      if (anew) {
        forgotten.clear();
      }
    }
    up = true;
  }

  /** Nobody answers from now on. */
  void down() {
    up = false;
    life.incrementAndGet();
  }

  List<String> failures() {
    return failures;
  }

  int bytes() {
    return bytes;
  }

  int series() {
    return series;
  }

  synchronized int scrapes() {
    return millis.size();
  }

  /** The time within which that share of the scrapes was answered, in milliseconds. */
  synchronized double quantile(double share) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  private void run() {
    boolean openMetrics = false;
    while (true) {
      if (up) {
        openMetrics = !openMetrics;
        int before = life.get();
        try {
          look(scrape(openMetrics), before);
        } catch (IOException | IllegalStateException e) {
          if (up && life.get() == before) {
            failures.add(Instant.now() + " scrape failed: " + e);
            System.out.println(failures.get(failures.size() - 1));
          }
        } catch (InterruptedException e) {
          return;
        }
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  Exposition scrape(boolean openMetrics) throws IOException, InterruptedException {
    return Exposition.read(text(openMetrics), openMetrics);
  }

  String text(boolean openMetrics) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(exporter.resolve("/metrics")).timeout(PATIENCE);
    if (openMetrics) {
      request.header("Accept", OPENMETRICS).header("Accept-Encoding", "gzip");
    }
    long began = System.nanoTime();
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    double took = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    synchronized (this) {
      millis.add(took);
    }
    byte[] body = answer.body();
    if (answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    bytes = body.length;
    return new String(body, StandardCharsets.UTF_8);
  }

  private void look(Exposition exposition, int before) {
    series = exposition.samples().size();
    synchronized (highest) {
      if (!up || life.get() != before) {
        return;
      }
      forget(exposition);
      exposition
          .samples()
          .forEach(
              (name, value) -> {
                if (Exposition.isCounter(name)) {
                  Double former = highest.put(name, value);
                  if (former != null && value < former) {
                    failures.add(name + " went back from " + former + " to " + value);
                    System.out.println(failures.get(failures.size() - 1));
                  }
                }
              });
    }
  }

  /**
   * {@code text}, of which {@code now} was read, with what vendors' counters had shown that were no
   * more: one that had no row for two days goes, and comes back at 0.
   */
  String withForgotten(String text, Exposition now) {
    Map<String, Double> left = new LinkedHashMap<>();
    synchronized (highest) {
      left.putAll(forgotten);
      highest.forEach(
          (name, value) -> {
            if (isOfAVendor(name) && !now.samples().containsKey(name)) {
              left.merge(name, value, Double::sum);
            }
          });
    }
    StringBuilder lines = new StringBuilder();
    text.lines()
        .forEach(
            line -> {
              String name = line.substring(0, Math.max(0, line.lastIndexOf(' ')));
              Double before = left.remove(name);
              if (before == null) {
                lines.append(line).append('\n');
              } else {
                append(name, before + Double.parseDouble(line.substring(name.length())), lines);
              }
            });
    left.forEach((name, value) -> append(name, value, lines));
    return lines.toString();
  }

  private static void append(String name, double value, StringBuilder lines) {
    lines.append(name).append(' ');
    lines.append(value == Math.rint(value) ? Long.toString((long) value) : value).append('\n');
  }

  // Called under the lock of the counters.
  private void forget(Exposition exposition) {
    highest
        .entrySet()
        .removeIf(
            counter -> {
              String name = counter.getKey();
              if (!isOfAVendor(name) || exposition.samples().containsKey(name)) {
                return false;
              }
              forgotten.merge(name, counter.getValue(), Double::sum);
              return true;
            });
  }

  /** Whether a counter is of what a vendor reports: those go on over a restart. */
  private static boolean isOfAVendor(String series) {
    return !OF_A_PROCESS.matcher(series).lookingAt();
  }
}
