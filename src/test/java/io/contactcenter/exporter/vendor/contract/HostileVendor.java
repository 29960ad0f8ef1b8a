package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.vendor.HostileTransport;
import io.contactcenter.exporter.vendor.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Stands between a client and its vendor and makes something else of answers: of those that the
 * vendor gave, and of published ones. What it makes depends on the seed, on what was asked, and on
 * how often.
 */
final class HostileVendor {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final List<String> DATES =
      List.of(
          "Thu, 01 Jan 1970 00:00:00 GMT",
          "Fri, 31 Dec 9999 23:59:59 GMT",
          "Mon, 01 Jan 0001 00:00:00 GMT",
          "Sat, 20 Nov 2027 20:05:10 GMT",
          "never");
  private static final List<String> RETRY_AFTER =
      List.of("0", "-1", "5", "1e9", "soon", "Mon, 01 Jan 0001 00:00:00 GMT", "60");

  private final List<byte[]> published;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private volatile long seed;

  /** Of how many answers one is changed; 0 changes none. */
  private volatile int oneOf;

  HostileVendor(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      published =
          files
              .filter(file -> file.toString().matches(".*\\.(json|xml|csv|txt)"))
              .sorted()
              .map(HostileVendor::read)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Transport transport() {
    return HostileTransport.by(this::answer);
  }

  /** From now on one of {@code oneOfThese} answers is changed, as {@code next} says. */
  void changes(int oneOfThese, long next) {
    asked.clear();
    seed = next;
    oneOf = oneOfThese;
  }

  private Response answer(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    if (oneOf == 0) {
      return response;
    }
    // Tokens and boundaries are drawn; where and what is asked is not.
    String what = request.method() + request.url().encodedPath() + request.url().encodedQuery();
    String body = request.url().encodedPath().contains("token") ? "" : body(request);
    int times = asked.computeIfAbsent(what + body, any -> new AtomicInteger()).incrementAndGet();
    long drawn = seed * 31 + (what + body).hashCode() * 1_000_003L + times;
    Random random = new Random(drawn);
    if (random.nextInt(oneOf) > 0) {
      return response;
    }
    byte[] given =
        random.nextInt(5) == 0
            ? published.get(random.nextInt(published.size()))
            : response.body().bytes();
    response.close();
    Response.Builder changed =
        response
            .newBuilder()
            .body(
                ResponseBody.create(new Mutations(drawn).of(given), response.body().contentType()));
    switch (random.nextInt(40)) {
      case 0 -> changed.header("Date", DATES.get(random.nextInt(DATES.size())));
      case 1 ->
          changed
              .code(random.nextBoolean() ? 429 : 503)
              .header("Retry-After", RETRY_AFTER.get(random.nextInt(RETRY_AFTER.size())));
      case 2 -> changed.code(List.of(204, 302, 400, 403, 404, 500).get(random.nextInt(6)));
      default -> {}
    }
    return changed.build();
  }

  private static String body(Request request) throws IOException {
    if (request.body() == null) {
      return "";
    }
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return buffer.readUtf8();
  }
}
