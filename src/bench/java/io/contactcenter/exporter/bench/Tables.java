package io.contactcenter.exporter.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as Markdown. */
final class Tables {
  static final String EXPORTER = "this exporter";
  static final String CONSTANT = "constant, Javalin";
  static final String NGINX = "file, nginx";
  static final String CLIENT_JAVA = "client_java's HTTPServer";
  static final String MICROMETER = "Javalin with Micrometer's `scrape()`";
  static final String GO = "client_golang (pushgateway)";

  private static final List<String> ALL =
      List.of(EXPORTER, CONSTANT, NGINX, CLIENT_JAVA, MICROMETER, GO);
  private static final double MEGA = 1024 * 1024;

  private final List<String> plain = new ArrayList<>();
  private final List<String> gzip = new ArrayList<>();
  private final List<String> memory = new ArrayList<>();

  void served(Size size, long series, long bytes, Map<String, double[]> rates) {
    String begin = "| %,d | %.1f MB |".formatted(series, bytes / 1e6);
    plain.add(begin + row(rates, 0));
    gzip.add(begin + row(rates, 1));
  }

  private static String row(Map<String, double[]> rates, int which) {
    StringBuilder row = new StringBuilder();
    double exporter = rate(rates, EXPORTER, which);
    for (String who : ALL) {
      double rate = rate(rates, who, which);
      if (rate == 0) {
        row.append(" none in the time |");
      } else {
        row.append(" ").append(number(rate));
        row.append(who.equals(EXPORTER) ? " |" : " (**" + number(exporter / rate) + "**) |");
      }
    }
    return row.toString();
  }

  private static double rate(Map<String, double[]> rates, String who, int which) {
    return rates.getOrDefault(who, new double[2])[which];
  }

  void memory(Size size, long series, long resident, long live) {
    memory.add(
        "| %,d | %s | %.0f MiB | %.0f MiB | %.0f B |"
            .formatted(series, size.heap(), resident / MEGA, live / MEGA, (double) live / series));
  }

  /** Three digits that mean something. */
  static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  String serving() {
    String head =
        "| series | bytes | " + String.join(" | ", ALL) + " |\n" + "|---".repeat(8) + "|\n";
    return "Plain:\n\n"
        + head
        + String.join("\n", plain)
        + "\n\nWith gzip:\n\n"
        + head
        + String.join("\n", gzip)
        + "\n";
  }

  String memory() {
    return "| series | -Xmx | resident (VmRSS) | live heap | live heap a series |\n"
        + "|---|---|---|---|---|\n"
        + String.join("\n", memory)
        + "\n";
  }
}
