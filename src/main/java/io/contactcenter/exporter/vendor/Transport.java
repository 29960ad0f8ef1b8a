package io.contactcenter.exporter.vendor;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * The connections and threads that all sources share. A call that is made through it sends exactly
 * one request, because one request is one permit of a vendor's budget. Thread-safe.
 */
public final class Transport implements AutoCloseable {
  private static final int MOST_CALLS = 64;
  private static final int IDLE_CONNECTIONS = 8;
  // Shorter than the idle time of any usual server: a connection that the server has closed
  // meanwhile would fail a call that may not be repeated.
  private static final int IDLE_SECONDS = 10;

  private final ExecutorService threads;
  private final OkHttpClient client;

  /**
   * @param version of this program, told to every vendor in {@code User-Agent}
   */
  public Transport(String version) {
    this(version, chain -> chain.proceed(chain.request()));
  }

  /** One whose answers come by {@code answers}. */
  Transport(String version, Interceptor answers) {
    threads = Executors.newCachedThreadPool(Transport::thread);
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_CALLS);
    dispatcher.setMaxRequestsPerHost(MOST_CALLS);
    String userAgent = "contactcenter-exporter/" + version;
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            // HTTP/2 may move a request to another connection and send it again (421).
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            // Credentials must not follow to where a redirect points.
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("User-Agent", userAgent).build()))
            .addInterceptor(answers)
            .addNetworkInterceptor(Transport::withoutFollowUp)
            .build();
  }

  OkHttpClient client() {
    return client;
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }

  // OkHttp repeats by itself what is answered 503 with Retry-After: 0, and breaks at a number that
  // is
  // no int. What asks for a real wait it leaves to us.
  private static Response withoutFollowUp(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == 503 && RetryAfter.of(response.headers(), Instant.EPOCH).isEmpty()
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "vendor-http");
    thread.setDaemon(true);
    return thread;
  }
}
