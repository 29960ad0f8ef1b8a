package io.contactcenter.exporter.bench;

import io.contactcenter.exporter.exposition.RenderBench;
import io.contactcenter.exporter.large.PollBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures, and writes what it measured into docs/performance.md, part by part. */
public final class Bench {
  private static final Path PAGE = Path.of("docs", "performance.md");
  private static final List<String> PARTS =
      List.of("serving", "small", "starts", "render", "poll", "idle");

  private Bench() {}

  /** Arguments: the parts to measure, all if none. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    List<String> parts = args.length == 0 ? PARTS : List.of(args);
    if (!PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("the parts are " + PARTS);
    }
    for (String part : parts) {
      switch (part) {
        case "serving" -> serving();
        case "small" -> write("small", Small.measure());
        case "starts" -> write("starts", Starts.measure());
        case "render" -> write("render", RenderBench.measure());
        case "poll" -> write("poll", PollBench.measure());
        case "idle" -> write("idle", Idle.measure());
        default -> throw new IllegalStateException(part);
      }
    }
  }

  private static void serving() throws IOException {
    Tables tables = new Tables();
    List<String> sizes = List.of(System.getProperty("sizes", "1k,10k,100k,1M").split(","));
    for (Size size : Size.ALL) {
      if (sizes.contains(size.name())) {
        Serving.measure(size, tables);
      }
    }
    write("serving", tables.serving());
    write("memory", tables.memory());
  }

  private static void write(String part, String words) throws IOException {
    System.out.println(words);
    String begin = "<!-- " + part + " -->\n";
    String end = "<!-- /" + part + " -->\n";
    Matcher old =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    if (!old.find()) {
      throw new IllegalStateException(PAGE + " has no place for " + part);
    }
    String text = begin + machine() + "\n\n" + words + end;
    Files.writeString(PAGE, old.replaceAll(Matcher.quoteReplacement(text)));
  }

  private static String machine() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceFirst(".*: ", ""))
            .findFirst()
            .orElse("unknown processor");
    return "%s, %d cores of %s, Linux %s, OpenJDK %s."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            processor,
            System.getProperty("os.version").replaceAll("-.*", ""),
            System.getProperty("java.version"));
  }
}
