package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okhttp3.Response;

/** What a status that is no success means. */
final class Refusal {
  private static final int EXCERPT = 8192;

  private Refusal() {}

  /** The failure, in the vendor's words where it has some. */
  static VendorException of(
      VendorCall<?> call, Response response, Duration pause, List<Secret> secrets) {
    int status = response.code();
    VendorWords words = words(response, secrets);
    StringBuilder message =
        new StringBuilder(subject(call, response.request().url().host()))
            .append(": answered ")
            .append(status);
    if (status / 100 == 3) {
      message.append(", a redirect to ").append(target(response)).append(", which is not followed");
    }
    if (!words.text().isEmpty()) {
      message.append(" (").append(words.text()).append(')');
    }
    String advice = call.advice(status, words);
    if (!advice.isEmpty()) {
      message.append("; ").append(advice);
    }
    Failure failure = call.failure(status, words).orElseGet(() -> failure(call.group(), status));
    return new VendorException(failure, message.toString(), pause);
  }

  /** How messages begin: what was asked, and where. */
  static String subject(VendorCall<?> call, String host) {
    return call.endpoint() + " at " + host;
  }

  private static Failure failure(Budget.Group group, int status) {
    return switch (status) {
      case 401 -> Failure.AUTH;
      case 403 -> Failure.FORBIDDEN;
      case 429 -> Failure.THROTTLED;
      // OAuth says 400 to credentials it does not accept (RFC 6749, 5.2).
      case 400 -> group == Budget.Group.LOGIN ? Failure.AUTH : Failure.HTTP_4XX;
      default ->
          switch (status / 100) {
            case 4 -> Failure.HTTP_4XX;
            case 5 -> Failure.HTTP_5XX;
            default -> Failure.VENDOR_ERROR;
          };
    };
  }

  private static VendorWords words(Response response, List<Secret> secrets) {
    try {
      return VendorWords.of(response.body().byteStream().readNBytes(EXCERPT), secrets);
    } catch (IOException e) {
      // The status is known, and is the news.
      return VendorWords.NONE;
    }
  }

  private static String target(Response response) {
    String location = response.header("Location", "");
    try {
      String host = URI.create(location == null ? "" : location.strip()).getHost();
      return host == null
          ? response.request().url().host()
          : VendorWords.line(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return "an unreadable place";
    }
  }
}
