package io.contactcenter.exporter.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.week.Account;
import io.contactcenter.exporter.week.Accounted;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The faults are over: everything has to be as the vendors say again. */
final class Calm {
  /**
   * The longest rest after failures is 5 minutes; a call that was begun may take its time-out; then
   * what was missed is read.
   */
  static final Duration PROMISED = Duration.ofMinutes(6);

  // Rows that waver would change again.
  private static final Duration PATIENCE = Duration.ofSeconds(70);
  private static final String END = World.INTERVAL_END;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final World world;

  /**
   * What came of it.
   *
   * @param took until everything was equal
   * @param values how many were compared
   * @param largest the largest difference in the end, in counts or microseconds
   * @param differences in the end; none if all is well
   */
  record Outcome(Duration took, int values, long largest, List<String> differences) {}

  Calm(World world) {
    this.world = world;
  }

  /** Waits until every number is right, or what is promised has passed. */
  Outcome await() throws IOException, InterruptedException {
    long began = System.nanoTime();
    Outcome outcome;
    world.awaitBegun();
    do {
      // What was read of the intervals before is read again now, and for the last time.
      world.time.leap();
      outcome = within(PATIENCE, began);
      if (!outcome.differences().isEmpty()) {
        System.out.printf(
            "not yet after %d s: %d differences, first %s%n",
            outcome.took().toSeconds(), outcome.differences().size(), outcome.differences().get(0));
        keep(outcome.differences());
      }
    } while (!outcome.differences().isEmpty()
        && outcome.took().compareTo(PROMISED) < 0
        && world.served().isAlive());
    return outcome;
  }

  /** What is needed to find out why. */
  private void keep(List<String> differences) throws IOException, InterruptedException {
    Files.write(world.log.resolveSibling("differences"), differences);
    Files.writeString(world.log.resolveSibling("metrics.txt"), world.scraper.text(false));
    Files.writeString(world.log.resolveSibling("status.json"), status());
  }

  private Outcome within(Duration patience, long began) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Thread.sleep(2000);
      Outcome outcome = compare(began);
      if (outcome.differences().isEmpty() || System.nanoTime() - end > 0) {
        return outcome;
      }
    }
  }

  private Outcome compare(long began) throws IOException, InterruptedException {
    String text = world.scraper.text(false);
    Exposition exposition = Exposition.read(text, false);
    // A counter without a row is shown for two days; what it counted stays counted.
    String shown = world.scraper.withForgotten(text, exposition);
    Map<String, Double> owed = owed();
    List<String> differences = new ArrayList<>();
    unread(exposition, differences);
    int values = 0;
    long largest = 0;
    if (differences.isEmpty()) {
      for (Accounted vendor : world.vendors.values()) {
        Instant end = vendor.newest(world.time.instant()).end();
        Account.Comparison comparison = vendor.account(world.counting(), end).compare(shown, owed);
        values += comparison.values();
        largest = Math.max(largest, comparison.largest());
        differences.addAll(comparison.differences());
      }
      double missed = exposition.sum("contactcenter_report_intervals_missed_total");
      if (missed > 0) {
        differences.add(missed + " intervals were given up");
      }
    }
    return new Outcome(Duration.ofNanos(System.nanoTime() - began), values, largest, differences);
  }

  /** Reports that do not show the newest interval, and sources that are not up. */
  private void unread(Exposition exposition, List<String> differences) {
    Map<String, Double> ends = exposition.of(END);
    world.vendors.forEach(
        (type, vendor) -> {
          long newest = vendor.newest(world.time.instant()).end().getEpochSecond();
          for (String report : vendor.reports()) {
            Double end = ends.get(END + "{source=\"" + type + "\",report=\"" + report + "\"}");
            if (end == null || end != newest) {
              differences.add(type + "/" + report + " shows " + end + ", not " + newest);
            }
          }
        });
    exposition
        .of("contactcenter_source_up")
        .forEach(
            (series, up) -> {
              if (up != 1) {
                differences.add(series + " is " + up);
              }
            });
  }

  private String status() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(world.exporter().resolve("/api/v1/status"))
            .timeout(Duration.ofSeconds(20))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private Map<String, Double> owed() throws IOException, InterruptedException {
    Map<String, Double> owed = new HashMap<>();
    for (JsonNode source : JSON.readTree(status()).path("sources")) {
      for (JsonNode report : source.path("reports")) {
        for (JsonNode debt : report.path("owed")) {
          List<String> labels = new ArrayList<>();
          for (Map.Entry<String, JsonNode> label : debt.path("labels").properties()) {
            labels.add(label.getKey() + "=\"" + label.getValue().asText() + "\"");
          }
          String series = debt.path("metric").asText() + "{" + String.join(",", labels) + "}";
          owed.merge(series, debt.path("amount").asDouble(), Double::sum);
        }
      }
    }
    return owed;
  }
}
