package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.sun.management.ThreadMXBean;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.metric.ReportFamilies;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.polling.Stepper;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * From a vendor's bytes to visible series: a poll of RingCX with everything that it does but state
 * file and rendering, beside Jackson's streaming parser alone on the same bytes. Processor time of
 * all threads but the vendor's.
 */
public final class PollBench implements AutoCloseable {
  private static final Instant BEGIN = Instant.parse("2026-03-02T07:20:00Z");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final JsonFactory JSON = new JsonFactory();
  private static final int POLLS = 45;
  private static final int WARM_UP = 25;

  private final LargeRingCx account;
  private final VirtualClock clock = new VirtualClock(BEGIN.toString());
  private final Transport transport = new Transport("bench");
  private final OkHttpClient client = new OkHttpClient();
  private final SyntheticVendor vendor;
  private final Stepper stepper;
  private Snapshot snapshot = new Snapshot(0, Instant.EPOCH, List.of());

  /** What one thing took. */
  private record Took(long nanos, long bytes) {}

  private PollBench(int agents, int queues) throws IOException, StateLock.HeldException {
    account = new LargeRingCx(agents, queues, 1);
    vendor = new SyntheticVendor(account, clock, passed -> {});
    Vendor ringCx = account.vendor(transport);
    stepper =
        new Stepper(
            config(account, ringCx, vendor.baseUrl()),
            new Environment(
                clock,
                Map.of(ringCx.schema().type(), ringCx),
                newest -> snapshot = newest,
                new StateEvents() {
                  @Override
                  public void written(Instant at) {}

                  @Override
                  public void writeFailed() {}
                },
                new Random(1)));
  }

  private static Config config(LargeAccount account, Vendor client, URI vendor) {
    String text =
        """
        privacy: {agents: name}
        %s
        sources:
          - name: large
            type: ringcx
            time_zone: %s
            rate_limit: [{requests: 1000, per: 60s}]
        %s
        """
            .formatted(account.settings(), LargeAccount.ZONE, account.source(vendor).indent(4));
    ConfigReader.Result result = ConfigReader.read("bench.yml", text, List.of(client.schema()));
    if (result instanceof ConfigReader.Good good) {
      return good.config();
    }
    throw new IllegalStateException(result + "\n" + text);
  }

  /** All sizes, as a table. */
  public static String measure() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| rows | bytes | poll, ns a row | of it HTTP | Jackson alone, ns a row"
                + " | poll less HTTP to Jackson alone | allocated, B a row (Jackson alone) |\n"
                + "|---|---|---|---|---|---|---|\n");
    for (int[] size : new int[][] {{30, 10}, {160, 20}, {800, 41}}) {
      try (PollBench bench = new PollBench(size[0], size[1])) {
        table.append(bench.row());
      }
    }
    return table.toString();
  }

  private String row() throws Exception {
    List<Took> polls = new ArrayList<>();
    List<Calls.Call> calls = List.of();
    long rows = 0;
    long bytes = 0;
    for (int i = 0; i < POLLS; i++) {
      calls = new ArrayList<>(vendor.calls().all());
      rows = rows();
      bytes = vendor.calls().sent();
      polls.add(took(this::poll));
      rows = rows() - rows;
      bytes = vendor.calls().sent() - bytes;
    }
    List<Calls.Call> all = vendor.calls().all();
    List<Calls.Call> ofLast = all.subList(calls.size(), all.size());
    List<byte[]> answers = new ArrayList<>();
    for (Calls.Call call : ofLast) {
      answers.add(get(call, InputStream::readAllBytes));
    }
    List<Took> http = new ArrayList<>();
    List<Took> parsed = new ArrayList<>();
    for (int i = 0; i < POLLS; i++) {
      http.add(took(() -> read(ofLast)));
      parsed.add(took(() -> parse(answers)));
    }
    double poll = median(polls) / rows;
    double transfer = median(http) / rows;
    double jackson = median(parsed) / rows;
    return "| %,d | %.1f MB | %,.0f | %,.0f | %,.0f | **%.2f** | %,.0f (%,.0f) |\n"
        .formatted(
            rows,
            bytes / 1e6,
            poll,
            transfer,
            jackson,
            (poll - transfer) / jackson,
            allocated(polls) / rows,
            allocated(parsed) / rows);
  }

  private static Took took(Callable<?> work) throws Exception {
    Took before = soFar();
    work.call();
    Took after = soFar();
    return new Took(after.nanos() - before.nanos(), after.bytes() - before.bytes());
  }

  // Of all threads but the vendor's, which are Jetty's. None of the others ends meanwhile.
  private static Took soFar() {
    long nanos = 0;
    long bytes = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && !thread.getThreadName().startsWith("qtp")) {
        nanos += THREADS.getThreadCpuTime(thread.getThreadId());
        bytes += THREADS.getThreadAllocatedBytes(thread.getThreadId());
      }
    }
    return new Took(nanos, bytes);
  }

  private static double median(List<Took> took) {
    List<Took> measured = took.subList(WARM_UP, took.size());
    return measured.stream().mapToLong(Took::nanos).sorted().toArray()[measured.size() / 2];
  }

  private static double allocated(List<Took> took) {
    List<Took> measured = took.subList(WARM_UP, took.size());
    return measured.stream().mapToLong(Took::bytes).sorted().toArray()[measured.size() / 2];
  }

  /** From one tick to the next. */
  private Instant poll() {
    Instant end = clock.now().plus(account.pollEvery());
    while (true) {
      Duration left = Duration.between(clock.now(), end);
      Duration next = Duration.ofNanos(Math.max(0, stepper.next() - clock.nanoTime()));
      if (next.compareTo(left) > 0) {
        clock.advance(left);
        return end;
      }
      clock.advance(next);
      stepper.step();
    }
  }

  private long rows() {
    return new Shown(snapshot.sources()).sum(ReportFamilies.ROWS);
  }

  /** Reads an answer. */
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> T get(Calls.Call call, Reader<T> reader) throws IOException {
    String body = call.asked().body();
    Request request =
        new Request.Builder()
            .url(vendor.baseUrl() + call.asked().path())
            .method(
                call.asked().method(),
                body.isEmpty() ? null : RequestBody.create(body, MediaType.get("application/json")))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return reader.read(response.body().byteStream());
    }
  }

  private long read(List<Calls.Call> calls) throws IOException {
    long bytes = 0;
    for (Calls.Call call : calls) {
      bytes += get(call, in -> in.transferTo(OutputStream.nullOutputStream()));
    }
    return bytes;
  }

  private static long parse(List<byte[]> answers) throws IOException {
    long tokens = 0;
    for (byte[] answer : answers) {
      try (JsonParser parser = JSON.createParser(answer)) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
    }
    return tokens;
  }

  @Override
  public void close() {
    try {
      stepper.engine().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    transport.close();
    vendor.close();
    client.dispatcher().executorService().shutdown();
  }
}
