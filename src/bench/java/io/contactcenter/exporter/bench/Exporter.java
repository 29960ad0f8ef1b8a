package io.contactcenter.exporter.bench;

import io.contactcenter.exporter.large.VendorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, serving a synthetic RingCX of another process. */
record Exporter(Child vendor, Child serve) implements AutoCloseable {
  private static final Pattern SERIES =
      Pattern.compile("(?m)^contactcenter_exporter_series\\S* (\\S+)$");
  private static final Pattern COMPLETE =
      Pattern.compile("(?m)^contactcenter_report_today_complete_ratio\\S* (\\S+)$");
  private static final int REPORTS = 3;
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** As soon as it has read all of the day. */
  static Exporter start(Size size) {
    int vendorPort = Child.freePort();
    int port = Child.freePort();
    Child vendor =
        Child.main(
            VendorServer.class,
            "1g",
            vendorPort,
            Integer.toString(size.agents()),
            Integer.toString(size.queues()),
            Integer.toString(vendorPort));
    Exporter exporter =
        new Exporter(
            vendor,
            Child.jar(size.heap(), port, "serve", "--config", config(vendorPort, port).toString()));
    exporter.serve.await("/-/healthy");
    exporter.awaitAll();
    return exporter;
  }

  /** A configuration with everything as it is by default, but limits. */
  static Path config(int vendor, int port) {
    String text =
        """
        listen: 127.0.0.1:%d
        privacy: {agents: name}
        limits: {series: 2000000, response_bytes: 512MiB}
        sources:
          - name: bench
            type: ringcx
            base_url: http://127.0.0.1:%d
            auth_url: http://127.0.0.1:%d
            client_id: id
            client_secret: secret
            jwt: jwt
            rc_account_id: "1"
            sub_account_id: "2"
            time_zone: %s
            rate_limit: [{requests: 1000, per: 60s}]
        """
            .formatted(port, vendor, vendor, afterMidnight());
    try {
      Path file = Files.createDirectories(Path.of("target", "bench")).resolve(port + ".yml");
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the day has an hour or two behind it: what is read back before is not measured. */
  private static String afterMidnight() {
    int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
    int ahead = hour <= 11 ? 1 - hour : 25 - hour;
    // The names have the sign of POSIX.
    return "Etc/GMT" + (ahead <= 0 ? "+" + -ahead : "-" + ahead);
  }

  private void awaitAll() {
    long began = System.nanoTime();
    while (!isComplete()) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IllegalStateException("the day is not complete: " + serve.url());
      }
      LockSupport.parkNanos(A_SECOND.toNanos());
    }
  }

  private boolean isComplete() {
    List<String> complete =
        COMPLETE.matcher(text()).results().map(found -> found.group(1)).toList();
    return complete.size() == REPORTS && complete.stream().allMatch("1"::equals);
  }

  long series() {
    Matcher series = SERIES.matcher(text());
    if (!series.find()) {
      throw new IllegalStateException("no contactcenter_exporter_series");
    }
    return (long) Double.parseDouble(series.group(1));
  }

  private String text() {
    return new String(scrape("identity").body(), StandardCharsets.UTF_8);
  }

  HttpResponse<byte[]> scrape(String encoding) {
    return serve.get("/metrics", "Accept", "text/plain;version=0.0.4", "Accept-Encoding", encoding);
  }

  /** Keeps what it serves, plain and compressed. */
  Path keep(Size size) {
    Path file = Path.of("target", "bench", size.name() + ".txt");
    try {
      Files.write(Path.of(file + ".gz"), scrape("gzip").body());
      return Files.write(file, scrape("identity").body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    serve.close();
    vendor.close();
  }
}
