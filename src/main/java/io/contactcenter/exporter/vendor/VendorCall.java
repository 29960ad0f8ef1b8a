package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Request;

/** One request to a vendor and what is made of its answer. */
public interface VendorCall<T> {
  /** A short stable word for what is asked; no path, no ids. */
  String endpoint();

  /** The limit that the request counts against. */
  Budget.Group group();

  Request request();

  /**
   * Makes something of an answer with a 2xx status. Runs on a thread of the {@link Transport} while
   * the caller waits, so what it touches is the caller's; of a call that was only begun, its own.
   *
   * @throws IOException when the body is not what is due or does not arrive whole
   * @throws VendorException when the body says that the vendor could not answer
   */
  T read(Answer answer) throws IOException, VendorException;

  /** What must not be seen if the vendor repeats it in an error. */
  default List<Secret> secrets() {
    return List.of();
  }

  /** The headers of any answer, whatever its status. Runs where {@link #read} does. */
  default void headers(Headers headers) {}

  /** How long to pause after a 429 that does not say it; empty for the budget's own back-off. */
  default Optional<Duration> unsaidPause() {
    return Optional.empty();
  }

  /** What a refusal means; empty where it is what the status says. */
  default Optional<Failure> failure(int status, VendorWords words) {
    return Optional.empty();
  }

  /** What the operator can do about a refusal; empty where there is nothing to say. */
  default String advice(int status, VendorWords words) {
    return "";
  }
}
