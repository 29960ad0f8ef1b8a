package io.contactcenter.exporter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Requests for {@code /metrics} a second, of the exporter and of others with the same series. */
final class Serving {
  // The better one counts: others may use the machine.
  private static final int ROUNDS = 2;

  private final Size size;
  private final Exporter exporter;
  private final Path file;
  private final Map<String, double[]> rates = new LinkedHashMap<>();

  private Serving(Size size, Exporter exporter) {
    this.size = size;
    this.exporter = exporter;
    this.file = exporter.keep(size);
  }

  /** Rows of the table, and of that of memory. */
  static void measure(Size size, Tables tables) {
    try (Exporter exporter = Exporter.start(size)) {
      Serving serving = new Serving(size, exporter);
      for (int i = 0; i < ROUNDS; i++) {
        serving.round();
      }
      tables.served(size, exporter.series(), Files.size(serving.file), serving.rates);
      long resident = exporter.serve().resident();
      tables.memory(size, exporter.series(), resident, exporter.serve().live());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void round() {
    String heap = size.rivalsHeap();
    rate(Tables.EXPORTER, exporter.serve().url());
    rate(Tables.CONSTANT, port -> rival("constant", size.equals(Size.MILLION) ? "1g" : heap, port));
    rate(Tables.NGINX, this::nginx);
    rate(Tables.CLIENT_JAVA, port -> rival("client_java", heap, port));
    rate(Tables.MICROMETER, port -> rival("micrometer", heap, port));
    rate(Tables.GO, this::pushgateway);
  }

  private void rate(String who, IntFunction<Child> starts) {
    try (Child child = starts.apply(Child.freePort()).await("/metrics")) {
      rate(who, child.url());
    }
  }

  private void rate(String who, URI url) {
    Duration warmUp = Duration.ofSeconds(size.equals(Size.MILLION) ? 10 : 4);
    Duration measured = Duration.ofSeconds(size.equals(Size.MILLION) ? 20 : 5);
    double[] best = rates.computeIfAbsent(who, any -> new double[2]);
    best[0] = Math.max(best[0], Wrk.rate(url, false, warmUp, measured));
    best[1] = Math.max(best[1], Wrk.rate(url, true, warmUp, measured));
    System.err.printf("%s %s: %.1f plain, %.1f gzip%n", size.name(), who, best[0], best[1]);
  }

  private Child rival(String which, String heap, int port) {
    return Child.main(Rival.class, heap, port, which, Integer.toString(port), file.toString());
  }

  private Child nginx(int port) {
    try {
      Path folder = Files.createTempDirectory("nginx");
      Path metrics = Files.copy(file, folder.resolve("metrics"));
      Files.copy(Path.of(file + ".gz"), folder.resolve("metrics.gz"));
      Path config = folder.resolve("nginx.conf");
      // Its workers read a file of ours: root's would else be nobody's.
      String user = System.getProperty("user.name");
      Files.writeString(config, config(folder, port, metrics, user));
      return Child.start(port, List.of("nginx", "-p", folder.toString(), "-c", config.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String config(Path folder, int port, Path metrics, String user) {
    return """
      daemon off;
      user %4$s;
      pid %1$s/nginx.pid;
      error_log %1$s/nginx.log;
      worker_processes auto;
      events { worker_connections 64; }
      http {
        access_log off;
        sendfile on;
        client_body_temp_path %1$s/nginx-body;
        proxy_temp_path %1$s/nginx-proxy;
        fastcgi_temp_path %1$s/nginx-fastcgi;
        uwsgi_temp_path %1$s/nginx-uwsgi;
        scgi_temp_path %1$s/nginx-scgi;
        server {
          listen 127.0.0.1:%2$d;
          location = /metrics { alias %3$s; default_type text/plain; gzip_static on; }
        }
      }
      """
        .formatted(folder, port, metrics, user);
  }

  // Go's client library, in the one program of Debian that exposes what it is told.
  private Child pushgateway(int port) {
    Child child =
        Child.start(
            port, List.of("prometheus-pushgateway", "--web.listen-address=127.0.0.1:" + port));
    child.await("/-/healthy");
    try {
      String text = Exposed.text(Exposed.families(Files.readAllBytes(file)));
      HttpResponse<byte[]> answer =
          Child.send(
              HttpRequest.newBuilder(child.url().resolve("/metrics/job/bench"))
                  .PUT(HttpRequest.BodyPublishers.ofString(text))
                  .build());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException("the pushgateway answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return child;
  }
}
