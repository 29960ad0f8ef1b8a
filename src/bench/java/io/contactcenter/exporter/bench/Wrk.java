package io.contactcenter.exporter.bench;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load: wrk with one thread and four connections on the loopback. */
final class Wrk {
  private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
  private static final Pattern BAD = Pattern.compile("(Non-2xx.*|Socket errors:.*)");

  private Wrk() {}

  /** Requests a second, after some that warm up. */
  static double rate(URI url, boolean gzip, Duration warmUp, Duration measured) {
    run(url, gzip, warmUp);
    String said = run(url, gzip, measured);
    Matcher bad = BAD.matcher(said);
    if (bad.find()) {
      throw new IllegalStateException(url + ": " + bad.group());
    }
    Matcher rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new IllegalStateException(said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private static String run(URI url, boolean gzip, Duration duration) {
    return Run.output(
        "wrk",
        "--threads",
        "1",
        "--connections",
        "4",
        "--timeout",
        "120s",
        "--duration",
        duration.toSeconds() + "s",
        "--header",
        "Accept: text/plain;version=0.0.4",
        "--header",
        "Accept-Encoding: " + (gzip ? "gzip" : "identity"),
        url.resolve("/metrics").toString());
  }
}
