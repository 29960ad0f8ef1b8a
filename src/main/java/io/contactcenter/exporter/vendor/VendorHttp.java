package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The calls of one source: each takes one permit, sends one request, is limited in time and size,
 * counts in the request metrics and fails with one of the closed list of reasons. Thread-safe.
 */
public final class VendorHttp implements AutoCloseable {
  private final OkHttpClient client;
  private final SourceConfig config;
  private final SourceContext context;
  private final Set<Call> running = ConcurrentHashMap.newKeySet();

  public VendorHttp(Transport transport, SourceConfig config, SourceContext context) {
    this.config = config;
    this.context = context;
    Duration timeout = config.requestTimeout();
    this.client =
        transport
            .client()
            .newBuilder()
            .callTimeout(timeout)
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .build();
  }

  /** Makes a call as soon as the budget has a permit for it. */
  public <T> T call(VendorCall<T> call) throws VendorException, InterruptedException {
    return begin(call).await();
  }

  /** Makes a call if the budget has a permit for it at once. */
  public <T> Optional<T> callAtOnce(VendorCall<T> call)
      throws VendorException, InterruptedException {
    Optional<Begun<T>> begun = beginAtOnce(call);
    return begun.isPresent() ? Optional.of(begun.get().await()) : Optional.empty();
  }

  /** Sends a call as soon as the budget has a permit for it, and does not wait for the answer. */
  public <T> Begun<T> begin(VendorCall<T> call) throws InterruptedException {
    Request request = call.request();
    return new Begun<>(call, request, context.budget().take(call.group()));
  }

  /** The same if the budget has a permit for it at once. */
  public <T> Optional<Begun<T>> beginAtOnce(VendorCall<T> call) {
    Request request = call.request();
    return context.budget().tryTake(call.group()).map(permit -> new Begun<>(call, request, permit));
  }

  /** A call that was sent. It is to be awaited, settled or abandoned, once. */
  public final class Begun<T> {
    private final VendorCall<T> call;
    private final Exchange<T> exchange;
    private final Call http;

    private Begun(VendorCall<T> call, Request request, Budget.Permit permit) {
      String host = request.url().host();
      boolean tellsTime = host.equals(HttpUrl.get(config.baseUrl().toString()).host());
      this.call = call;
      this.exchange =
          new Exchange<>(
              call,
              permit,
              context,
              config.requestTimeout(),
              tellsTime,
              host,
              config.settings().secrets());
      this.http = client.newCall(request);
      running.add(http);
      http.enqueue(exchange);
    }

    /** Waits for the answer. */
    public T await() throws VendorException, InterruptedException {
      try {
        T answer = exchange.await(http);
        log(Optional.empty());
        return answer;
      } catch (VendorException e) {
        log(Optional.of(e.failure()));
        throw withoutSecrets(e);
      } finally {
        running.remove(http);
      }
    }

    /** Waits for the end of a call whatever it is. */
    public void settle() throws InterruptedException {
      try {
        await();
      } catch (VendorException e) {
        // It is counted, and that is all.
      }
    }

    /** Cancels the call: nobody waits for the answer any more. */
    public void abandon() {
      exchange.abandon(http);
      running.remove(http);
    }

    private void log(Optional<Failure> failure) {
      context.requests().request(call.endpoint(), exchange.took(), failure);
    }
  }

  /** Whatever a message was made of. */
  private VendorException withoutSecrets(VendorException e) {
    String message = Masking.of(config.settings().secrets()).in(e.getMessage());
    return message.equals(e.getMessage())
        ? e
        : new VendorException(e.failure(), message, e.pause());
  }

  /** Cancels what is running. */
  @Override
  public void close() {
    running.forEach(Call::cancel);
  }
}
