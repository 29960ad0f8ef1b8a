package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call on its way. It runs on a thread of the {@link Transport}, because a thread that is stuck
 * in a socket or a name look-up cannot be interrupted; the caller's thread waits and can be.
 */
final class Exchange<T> implements Callback {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  // What is left out of a part would count as nothing.
  private static final int PARTIAL = 206;

  // The call limits itself except in a name look-up.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final VendorCall<T> call;
  private final Budget.Permit permit;
  private final SourceContext context;
  private final Duration timeout;
  private final boolean tellsTime;
  private final List<Secret> secrets;
  private final String subject;
  private final Instant sent;
  private final long began;
  private volatile OptionalLong ended = OptionalLong.empty();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  /**
   * Set by whoever comes first: the answer, which from then on uses what is the caller's, or the
   * caller, who has stopped waiting for one.
   */
  private final AtomicBoolean decided = new AtomicBoolean();

  /**
   * @param tellsTime whether the {@code Date} of the answer is the clock that windows are judged by
   * @param secrets of the source: a vendor may repeat what it was sent with an earlier call
   */
  Exchange(
      VendorCall<T> call,
      Budget.Permit permit,
      SourceContext context,
      Duration timeout,
      boolean tellsTime,
      String host,
      List<Secret> secrets) {
    this.call = call;
    this.permit = permit;
    this.context = context;
    this.timeout = timeout;
    this.tellsTime = tellsTime;
    this.secrets = Stream.concat(call.secrets().stream(), secrets.stream()).toList();
    this.subject = Refusal.subject(call, host);
    this.sent = context.clock().now();
    this.began = context.clock().nanoTime();
  }

  /** Waits for the outcome; an interrupt cancels the call. */
  T await(Call http) throws VendorException, InterruptedException {
    try {
      return outcome.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      abandon(http);
      throw e;
    } catch (TimeoutException e) {
      abandon(http);
      throw BrokenCall.late(subject, timeout);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VendorException failure) {
        throw failure;
      }
      throw failure(e.getCause());
    }
  }

  private VendorException failure(@Nullable Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return Defect.outOfMemory(subject);
    }
    if (cause instanceof StackOverflowError) {
      return Defect.tooDeep(subject);
    }
    if (cause instanceof RuntimeException e) {
      return Defect.of(subject, e);
    }
    throw new IllegalStateException("cannot take the answer of " + subject, cause);
  }

  /** How long it took until the outcome, or takes by now. */
  Duration took() {
    return Duration.ofNanos(ended.orElseGet(context.clock()::nanoTime) - began);
  }

  /** Cancels the call; when this returns, it touches nothing of the caller's. */
  void abandon(Call http) {
    http.cancel();
    if (!decided.compareAndSet(false, true)) {
      // The answer is being read: that ends at once now, and touches nothing of the caller's after.
      outcome.handle((answer, failure) -> failure).join();
    }
  }

  @Override
  public void onFailure(Call http, IOException e) {
    permit.close();
    fail(BrokenCall.unanswered(subject, e, timeout));
  }

  @Override
  public void onResponse(Call http, Response response) {
    permit.close();
    try (response) {
      tellTime(response);
      call.headers(response.headers());
      if (!response.isSuccessful() || response.code() == PARTIAL) {
        throw refused(response);
      }
      if (call.group() == Budget.Group.REPORT) {
        // A log-in that is answered says nothing of the limits that refused a report.
        context.budget().answered();
      }
      if (decided.compareAndSet(false, true)) {
        T answer = read(response);
        end();
        outcome.complete(answer);
      }
    } catch (VendorException | RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable why) {
    end();
    outcome.completeExceptionally(why);
  }

  // The caller may look at the outcome much later.
  private void end() {
    ended = OptionalLong.of(context.clock().nanoTime());
  }

  private void tellTime(Response response) {
    Date date = response.headers().getDate("Date");
    if (tellsTime
        && date != null
        && context.vendorClock().observe(date.toInstant(), sent, context.clock().now())) {
      LOG.warn(
          "{}: by the Date of its answers it is {} there, which is not believed",
          subject,
          date.toInstant());
    }
  }

  private VendorException refused(Response response) {
    Budget budget = context.budget();
    Optional<Duration> retryAfter = RetryAfter.of(response.headers(), context.vendorClock().now());
    if (response.code() == 429) {
      budget.throttled(retryAfter.or(call::unsaidPause));
    } else if (response.code() == 503 && call.group() != Budget.Group.DIRECTORY) {
      // Reports do without an administration that is out of order.
      retryAfter.ifPresent(budget::unavailable);
    }
    return Refusal.of(call, response, retryAfter.orElse(Duration.ZERO), secrets);
  }

  private T read(Response response) throws VendorException {
    BodyLimit body = new BodyLimit(response.body().byteStream(), context.responseBytes());
    try {
      return call.read(new Answer(response.code(), response.headers(), body, secrets));
    } catch (IOException e) {
      throw BrokenCall.inBody(subject, response, e, timeout);
    }
  }
}
