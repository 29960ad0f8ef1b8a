package io.contactcenter.exporter.exposition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which variant suits the headers {@code Accept} and {@code Accept-Encoding} (RFC 9110, 12.5). A
 * scraper is never refused: what cannot be read or satisfied is answered with plain text.
 */
public final class Negotiation {
  private static final double ABSENT = -1;

  private Negotiation() {}

  /** Either header is null where the request has none. */
  public static Variant choose(@Nullable String accept, @Nullable String acceptEncoding) {
    return Variant.of(format(accept), gzip(acceptEncoding));
  }

  // The most specific range decides the quality of each format. Only who names OpenMetrics or
  // prefers it gets it: the bare wildcard is what curl and browsers send.
  private static Format format(@Nullable String accept) {
    double openMetrics = ABSENT;
    double application = ABSENT;
    double text = ABSENT;
    double anyText = ABSENT;
    double any = ABSENT;
    for (String range : split(accept)) {
      double quality = quality(range);
      String version = parameter(range, "version");
      switch (token(range)) {
        case "application/openmetrics-text" -> {
          if (version.isEmpty() || version.equals("1.0.0")) {
            openMetrics = Math.max(openMetrics, quality);
          }
        }
        case "text/plain" -> {
          if (version.isEmpty() || version.equals("0.0.4")) {
            text = Math.max(text, quality);
          }
        }
        case "application/*" -> application = Math.max(application, quality);
        case "text/*" -> anyText = Math.max(anyText, quality);
        case "*/*" -> any = Math.max(any, quality);
        default -> {}
      }
    }
    double ofOpenMetrics = first(openMetrics, application, any);
    double ofText = first(text, anyText, any);
    boolean preferred = ofOpenMetrics > ofText || (openMetrics != ABSENT && openMetrics == ofText);
    return ofOpenMetrics > 0 && preferred ? Format.OPENMETRICS : Format.TEXT;
  }

  private static double first(double... qualities) {
    for (double quality : qualities) {
      if (quality != ABSENT) {
        return quality;
      }
    }
    return 0;
  }

  private static boolean gzip(@Nullable String acceptEncoding) {
    double gzip = ABSENT;
    double any = ABSENT;
    double identity = ABSENT;
    for (String coding : split(acceptEncoding)) {
      switch (token(coding)) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, quality(coding));
        case "*" -> any = Math.max(any, quality(coding));
        case "identity" -> identity = Math.max(identity, quality(coding));
        default -> {}
      }
    }
    double wanted = gzip == ABSENT ? any : gzip;
    return wanted > 0 && wanted >= identity;
  }

  private static String[] split(@Nullable String header) {
    return header == null ? new String[0] : header.split(",", -1);
  }

  private static String token(String element) {
    int end = element.indexOf(';');
    return (end < 0 ? element : element.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The value of a parameter without its quotes, empty where there is none. */
  private static String parameter(String element, String name) {
    String[] parts = element.split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0 && parts[i].substring(0, equals).strip().equalsIgnoreCase(name)) {
        return parts[i].substring(equals + 1).strip().replace("\"", "");
      }
    }
    return "";
  }

  /** 1 where none is given, 0 where it is no number from 0 to 1. */
  private static double quality(String element) {
    String quality = parameter(element, "q");
    if (quality.isEmpty()) {
      return 1;
    }
    return quality.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(quality) : 0;
  }
}
