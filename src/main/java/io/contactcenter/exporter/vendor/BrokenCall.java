package io.contactcenter.exporter.vendor;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.Response;

/** What it means that a call ended in an exception of input and output. */
final class BrokenCall {
  private BrokenCall() {}

  /** No answer came. */
  static VendorException unanswered(String subject, IOException e, Duration timeout) {
    return e instanceof InterruptedIOException
        ? late(subject, timeout)
        : new VendorException(
            Failure.CONNECTION, subject + ": no connection: " + VendorWords.line(reason(e)), e);
  }

  /** No answer came in time. */
  static VendorException late(String subject, Duration timeout) {
    return new VendorException(
        Failure.TIMEOUT,
        subject + ": no whole answer within " + timeout.toMillis() / 1000.0 + " s");
  }

  /** An answer came, but not whole or not as it should be. */
  static VendorException inBody(
      String subject, Response response, IOException e, Duration timeout) {
    if (e instanceof JsonProcessingException json) {
      return e.getCause() instanceof IOException cause
          ? inBody(subject, response, cause, timeout)
          : malformed(subject, response, json);
    }
    if (e instanceof BodyLimit.Exceeded) {
      return new VendorException(
          Failure.TOO_LARGE,
          subject + ": answered " + e.getMessage() + "; see limits.response_bytes",
          e);
    }
    if (e instanceof InterruptedIOException) {
      return late(subject, timeout);
    }
    boolean lost = e instanceof SocketException || e instanceof SSLException;
    return new VendorException(
        lost ? Failure.CONNECTION : Failure.MALFORMED,
        subject + ": the answer broke off: " + VendorWords.line(reason(e)),
        e);
  }

  // Jackson's message, and it as a cause, would repeat parts of the body, which may be a token.
  private static VendorException malformed(
      String subject, Response response, JsonProcessingException e) {
    MediaType type = response.body().contentType();
    JsonLocation at = e.getLocation();
    return new VendorException(
        Failure.MALFORMED,
        subject
            + ": answered "
            + response.code()
            + " with a body that is not the JSON it should be"
            + (at == null ? "" : ", line " + at.getLineNr() + " column " + at.getColumnNr())
            + (type == null ? "" : " (" + type.type() + "/" + type.subtype() + ")"));
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
