package io.contactcenter.exporter.soak;

import io.contactcenter.exporter.week.Accounted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Everything around the exporter, and the exporter. */
final class World implements AutoCloseable {
  private static final int HOUR_THERE = 8;
  private static final double FLAWED = 0.1;

  /** The family that says which interval a report shows. */
  static final String INTERVAL_END = "contactcenter_report_interval_end_timestamp_seconds";

  final VendorTime time = new VendorTime();
  final Map<String, Accounted> vendors = new LinkedHashMap<>();
  private final Map<String, Proxy> proxies = new LinkedHashMap<>();
  final Names names;
  final Disk disk;
  final OurClock ourClock;
  final Scraper scraper;
  final RudeScrapers rude;
  final Path log;

  private final Path config;
  private final Path jar;
  private final int port = freePort();
  private Served served;
  private Instant counting;
  private boolean begun;
  private int lives;
  private int lostStates;

  World(long seed, Path jar, Path folder) {
    this.jar = jar;
    log = folder.resolve("exporter.log");
    config = folder.resolve("soak.yml");
    ZoneId zone = whereItIsMorning();
    for (String type : Accounted.types()) {
      Accounted vendor = new Accounted(type, seed, zone, FLAWED, time);
      vendors.put(type, vendor);
      proxies.put(type, new Proxy(vendor.url()));
    }
    names = new Names(folder, List.copyOf(vendors.keySet()));
    disk = new Disk(folder.resolve("disk"));
    ourClock = new OurClock(folder);
    scraper = new Scraper(exporter());
    rude = new RudeScrapers(port, seed);
    goodConfig(0);
    counting = time.instant();
    served = launch();
  }

  private static ZoneId whereItIsMorning() {
    int offset = HOUR_THERE - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    // The names have the sign of POSIX: Etc/GMT-3 is three hours ahead of Greenwich.
    return ZoneId.of("Etc/GMT" + (offset < 0 ? "+" + Math.min(12, -offset) : "-" + offset));
  }

  URI exporter() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Accounted vendor(String type) {
    return Objects.requireNonNull(vendors.get(type), type);
  }

  Proxy proxy(String type) {
    return Objects.requireNonNull(proxies.get(type), type);
  }

  /** The process that runs. */
  Served served() {
    return served;
  }

  /** What ended after it counts. */
  Instant counting() {
    return counting;
  }

  int lives() {
    return lives;
  }

  /** How many processes found no state to go on from. */
  int lostStates() {
    return lostStates;
  }

  /** Ends the process, waits and starts the next. */
  void restart(boolean kill, long downMillis) throws InterruptedException {
    scraper.down();
    if (kill) {
      served.kill();
    } else if (served.stop() != 0) {
      throw new IllegalStateException("an orderly stop did not exit with 0");
    }
    Thread.sleep(downMillis);
    boolean lost = !Files.exists(disk.state());
    if (lost) {
      lostStates++;
      counting = time.instant();
      begun = false;
      System.out.println("no state is left: counters begin anew");
    }
    served = launch();
    awaitHealthy(lost);
  }

  /** Waits until the first process answers and knows the vendors' time. */
  void begin() throws InterruptedException {
    awaitHealthy(true);
    awaitBegun();
  }

  /** Waits until {@link #hasBegun}. */
  void awaitBegun() throws InterruptedException {
    for (int i = 0; i < 400 && !hasBegun(); i++) {
      Thread.sleep(1000);
    }
  }

  /**
   * Whether every report has been read since counters began. Since when it counts a process knows
   * only when it was told the vendor's time, which must not leap before.
   */
  boolean hasBegun() throws InterruptedException {
    try {
      begun =
          begun
              || scraper.scrape(false).of(INTERVAL_END).size()
                  == vendors.values().stream().mapToInt(vendor -> vendor.reports().size()).sum();
    } catch (IOException e) {
      // It will be there.
    }
    return begun;
  }

  private void awaitHealthy(boolean anew) throws InterruptedException {
    for (int i = 0; i < 900; i++) {
      try {
        scraper.text(false);
        scraper.up(anew);
        return;
      } catch (IOException e) {
        if (!served.isAlive()) {
          throw new IllegalStateException("the exporter is gone, see " + log, e);
        }
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the exporter does not answer, see " + log);
  }

  private Served launch() {
    lives++;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(names.options());
    command.addAll(List.of("-jar", jar.toString(), "serve", "--config", config.toString()));
    Map<String, String> environment = new HashMap<>(ourClock.environment());
    vendors.forEach(
        (type, vendor) ->
            vendor
                .secrets()
                .forEach((name, secret) -> environment.put(prefix(type) + name, secret)));
    return new Served(command, environment, log);
  }

  private static String prefix(String type) {
    return "S_" + type.replace('-', '_').toUpperCase(Locale.ROOT) + "_";
  }

  void badConfig() {
    write(config(0) + "nonsense: true\n");
  }

  /** The number changes nothing that matters. */
  void goodConfig(int number) {
    write(config(number));
  }

  private String config(int number) {
    StringBuilder text = new StringBuilder();
    text.append("listen: \"127.0.0.1:").append(port).append("\"\n");
    text.append("state_file: ").append(disk.state()).append('\n');
    text.append("zero_hold: 4s\nprivacy: {agents: name}\nservice_levels:\n");
    vendors.forEach(
        (type, vendor) -> {
          if (!vendor.serviceLevel().isEmpty()) {
            text.append("  - {source: ").append(type).append(", ");
            text.append(vendor.serviceLevel()).append("}\n");
          }
        });
    text.append("sources:\n");
    vendors.forEach(
        (type, vendor) -> {
          List<String> lines = new ArrayList<>();
          URI url = URI.create("http://" + Names.of(type) + ":" + proxy(type).port());
          vendor.source(url).forEach(line -> lines.add(line.replace("${", "${" + prefix(type))));
          lines.add("poll_every: 5s");
          lines.add("request_timeout: 10s");
          lines.add("rate_limit: [{requests: " + (3000 + number) + ", per: 60s}]");
          text.append("  - ").append(String.join("\n    ", lines)).append('\n');
        });
    return text.toString();
  }

  private void write(String text) {
    try {
      Files.writeString(config, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    scraper.down();
    served.kill();
    proxies.values().forEach(Proxy::close);
    vendors.values().forEach(Accounted::close);
    disk.close();
  }
}
