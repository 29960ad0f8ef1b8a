package io.contactcenter.exporter.large;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.vcc.VccVendor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An 8x8 Contact Center of one queue with very many channels, which has no pages: it answers all
 * rows from the one on that is asked for.
 */
record LargeVccAnswer(String format, int rows) implements LargeAccount {
  private static final List<String> COUNTS =
      List.of(
          "entered-count",
          "accepted-count",
          "sla-met-count",
          "abandoned-count",
          "finish-processing-count",
          "finish-post-count",
          "voice-message-left-count",
          "time-waiting",
          "time-processing",
          "time-post-processing",
          "total-time-to-abandon",
          "time-max-wait-accept",
          "time-max-wait-abandon");
  private static final String NAME = "Line " + "of many words ".repeat(50);
  private static final String AT = "2026-03-02T00:00:00-05:00";

  @Override
  public String type() {
    return "8x8-contact-center";
  }

  @Override
  public String size() {
    return "%,d rows in %s".formatted(rows, format);
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new VccVendor(transport);
  }

  @Override
  public String source(URI vendor) {
    return """
        base_url: %s
        tenant: acme
        token: token
        reports: [queue]
        format: %s
        rate_limit: [{requests: 600, per: 60s}]
        """
        .formatted(vendor, format);
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(30);
  }

  @Override
  public Duration pollEvery() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return Map.of();
  }

  @Override
  public String group(Asked asked) {
    return asked.last().startsWith("statistics") ? "report" : "directory";
  }

  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    int first = Integer.parseInt(asked.query().getOrDefault("n", "1"));
    String last = asked.last();
    String many = last.substring(0, last.indexOf('.'));
    try (OutputStream out = answer.body()) {
      switch (many) {
        case "statistics" -> items(many, "statistic", first, rows, LargeVccAnswer::row, out);
        case "queues" -> items(many, "queue", first, 1, number -> queue(), out);
        default -> items(many, many.replaceFirst("s$", ""), 1, 0, number -> person(), out);
      }
    }
  }

  private record Field(String name, String value) {}

  private static List<Field> queue() {
    return List.of(
        new Field("queue-id", "100"),
        new Field("queue-name", "Line"),
        new Field("sla-enabled", "N"));
  }

  /** What nobody is: only the names of the fields are of interest. */
  private static List<Field> person() {
    return List.of(new Field("agent-id", ""), new Field("group-id", ""));
  }

  private static List<Field> row(int number) {
    return IntStream.range(0, COUNTS.size() + 4)
        .mapToObj(
            column ->
                switch (column) {
                  case 0 -> new Field("queue-name", NAME);
                  case 1 -> new Field("channel-id", Integer.toString(number));
                  case 2 -> new Field("time-stamp", AT);
                  case 3 -> new Field("media-type", "T");
                  default -> new Field(COUNTS.get(column - 4), "1");
                })
        .toList();
  }

  private void items(
      String many, String one, int first, int last, IntFunction<List<Field>> item, OutputStream out)
      throws IOException {
    switch (format) {
      case "json" -> {
        write(out, "{\"" + many + "\":{\"" + one + "\":[");
        each(first, last, number -> json(item.apply(number), number == first), out);
        write(out, "]}}");
      }
      case "xml" -> {
        write(out, "<" + many + ">");
        each(first, last, number -> xml(one, item.apply(number)), out);
        write(out, "</" + many + ">");
      }
      default -> {
        write(out, csv(item.apply(0), Field::name));
        each(first, last, number -> csv(item.apply(number), Field::value), out);
      }
    }
  }

  private static void each(int first, int last, IntFunction<String> text, OutputStream out) {
    IntStream.rangeClosed(first, last)
        .forEach(
            number -> {
              try {
                write(out, text.apply(number));
              } catch (IOException e) {
                // The client has hung up.
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(List<Field> fields, boolean first) {
    return fields.stream()
        .map(field -> "\"" + field.name() + "\":\"" + field.value() + "\"")
        .collect(Collectors.joining(",", first ? "{" : ",{", "}"));
  }

  private static String xml(String one, List<Field> fields) {
    return fields.stream()
        .map(field -> "<" + field.name() + ">" + field.value() + "</" + field.name() + ">")
        .collect(Collectors.joining("", "<" + one + ">", "</" + one + ">"));
  }

  private static String csv(List<Field> fields, Function<Field, String> part) {
    return fields.stream().map(part).collect(Collectors.joining(",", "", "\n"));
  }

  @Override
  public String heap() {
    return "48m";
  }

  @Override
  public Map<Entity, Integer> entities() {
    return Map.of(Entity.QUEUE, 1);
  }

  @Override
  public int rowsOfPoll() {
    return rows;
  }

  @Override
  public Map<Fact, Long> facts(Instant start) {
    return Map.of();
  }
}
