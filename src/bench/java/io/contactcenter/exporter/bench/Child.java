package io.contactcenter.exporter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process that is measured, and serves under {@link #url()}. */
record Child(Process process, URI url) implements AutoCloseable {
  /** All JVMs have them, so that they are compared with each other and not with their flags. */
  static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long TICKS_PER_SECOND = 100;
  private static final long PATIENCE = Duration.ofMinutes(5).toNanos();
  private static final long A_MILLISECOND = 1_000_000;

  /** A command of the packaged jar. */
  static Child jar(String heap, int port, String... arguments) {
    List<String> command = java(heap);
    command.add("-jar");
    command.add(Path.of("target", "contactcenter-exporter.jar").toString());
    command.addAll(List.of(arguments));
    return start(port, command);
  }

  /** A class of the benchmarks. */
  static Child main(Class<?> main, String heap, int port, String... arguments) {
    List<String> command = java(heap);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return start(port, command);
  }

  private static List<String> java(String heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Xmx" + heap);
    return command;
  }

  static Child start(int port, List<String> command) {
    try {
      Path log = Files.createDirectories(Path.of("target", "bench")).resolve(port + ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new Child(process, URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until {@code path} answers 200. */
  Child await(String path) {
    long began = System.nanoTime();
    while (!answers(path)) {
      if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
        throw new IllegalStateException(
            url + path + " does not answer; see target/bench/" + url.getPort() + ".log");
      }
      LockSupport.parkNanos(A_MILLISECOND);
    }
    return this;
  }

  private boolean answers(String path) {
    try {
      return get(path).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes that are resident: VmRSS. */
  long resident() {
    for (String line : proc("status")) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IllegalStateException("no VmRSS");
  }

  /** What all threads have used of the processors so far. */
  Duration worked() {
    String stat = proc("stat").get(0);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
  }

  private List<String> proc(String file) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the heap that live after a collection, by {@code jcmd GC.heap_info}. */
  long live() {
    jcmd("GC.run");
    long kilobytes = 0;
    for (String line : jcmd("GC.heap_info").lines().toList()) {
      if (line.contains("generation") && line.contains("used")) {
        kilobytes += Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1"));
      }
    }
    return kilobytes * 1024;
  }

  private String jcmd(String command) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return Run.output(jcmd.toString(), Long.toString(process.pid()), command);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
