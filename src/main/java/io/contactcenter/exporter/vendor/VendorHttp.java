package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.Secret;
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
    Request request = call.request();
    return send(call, request, context.budget().take(call.group()));
  }

  /** Makes a call if the budget has a permit for it at once. */
  public <T> Optional<T> callAtOnce(VendorCall<T> call)
      throws VendorException, InterruptedException {
    Request request = call.request();
    Optional<Budget.Permit> permit = context.budget().tryTake(call.group());
    return permit.isPresent() ? Optional.of(send(call, request, permit.get())) : Optional.empty();
  }

  private <T> T send(VendorCall<T> call, Request request, Budget.Permit permit)
      throws VendorException, InterruptedException {
    String host = request.url().host();
    boolean tellsTime = host.equals(HttpUrl.get(config.baseUrl().toString()).host());
    long began = context.clock().nanoTime();
    Exchange<T> exchange =
        new Exchange<>(call, permit, context, config.requestTimeout(), tellsTime, host);
    Call http = client.newCall(request);
    running.add(http);
    try {
      http.enqueue(exchange);
      T answer = exchange.await(http);
      log(call, began, Optional.empty());
      return answer;
    } catch (VendorException e) {
      log(call, began, Optional.of(e.failure()));
      throw withoutSecrets(e);
    } finally {
      running.remove(http);
    }
  }

  private void log(VendorCall<?> call, long began, Optional<Failure> failure) {
    Duration took = Duration.ofNanos(context.clock().nanoTime() - began);
    context.requests().request(call.endpoint(), took, failure);
  }

  /** A vendor may repeat in an error what it was sent with an earlier call. */
  private VendorException withoutSecrets(VendorException e) {
    String message = e.getMessage();
    for (Secret secret : config.settings().secrets()) {
      if (!secret.value().isEmpty()) {
        message = message.replace(secret.value(), "<redacted>");
      }
    }
    return message.equals(e.getMessage()) ? e : new VendorException(e.failure(), message);
  }

  /** Cancels what is running. */
  @Override
  public void close() {
    running.forEach(Call::cancel);
  }
}
