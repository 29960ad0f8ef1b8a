package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The threads of a running exporter are those that docs/architecture.md lists. */
class ThreadsIT {
  /** The JVM's own, which differ from one to the next. */
  private static final Pattern OF_THE_JVM =
      Pattern.compile(
          "Reference Handler|Finalizer|Signal Dispatcher|Service Thread|Monitor Deflation Thread"
              + "|C[12] CompilerThread\\d+|Sweeper thread|Notification Thread|Common-Cleaner"
              + "|Attach Listener|DestroyJavaVM|JFR .*|Cleaner-\\d+");

  /** Those that are there as long as it runs; the others come and go. */
  private static final List<String> LASTING =
      List.of(
          "account NAME",
          "publisher",
          "qtpN",
          "Scheduler-N",
          "secrets",
          "prometheus-metrics-scheduler-N");

  @TempDir private Path folder;

  @Test
  void everyThreadIsListedAndThoseThatLastAreThere() throws IOException {
    try (Jar simulate =
        Jar.start(
            Map.of(), "simulate", "--lifted", "--vendor", "ringcx", "--listen", "127.0.0.1:0")) {
      URI vendor = URI.create(simulate.printed("Simulated RingCX on (http://[0-9.:]+)\\.\n"));
      String state = "state_file: " + folder.resolve("state");
      Path config = new Simulated(vendor, state, "time_zone: UTC").in(folder);
      try (Jar serve = Jar.serve(config)) {
        Web exporter = new Web(serve.url());
        await().atMost(Duration.ofSeconds(30)).until(() -> exporter.status("/-/ready") == 200);
        assertThat(exporter.scrape().of("contactcenter_queue_interval_offered")).isNotEmpty();
        serve.signal("HUP");
        assertThat(exporter.post("/-/reload").statusCode()).isEqualTo(200);

        // The JVM answers with the stacks of all its threads.
        serve.signal("QUIT");
        serve.printed("(JNI global refs)");

        List<String> found =
            Pattern.compile("(?m)^\"([^\"]+)\" #")
                .matcher(serve.out())
                .results()
                .map(r -> r.group(1))
                .toList();
        List<String> listed = listed();
        assertThat(listed).containsAll(LASTING);
        assertThat(found)
            .allSatisfy(
                name ->
                    assertThat(
                            OF_THE_JVM.matcher(name).matches()
                                || listed.stream().anyMatch(row -> matches(row, name)))
                        .as("%s is listed in docs/architecture.md", name)
                        .isTrue());
        for (String row : LASTING) {
          assertThat(found).as(row).anyMatch(name -> matches(row, name));
        }
      }
    }
  }

  /** NAME and N stand for any. */
  private static boolean matches(String row, String name) {
    return name.matches(row.replaceAll("NAME|N\\b", ".+"));
  }

  /** The names in the first column of the table of threads. */
  private static List<String> listed() throws IOException {
    String text = Files.readString(Path.of("docs/architecture.md"));
    String section = text.substring(text.indexOf("## Threads"), text.indexOf("## Locks"));
    return Pattern.compile("(?m)^\\| (`[^|]+) \\|")
        .matcher(section)
        .results()
        .map(row -> row.group(1))
        .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
        .map((MatchResult name) -> name.group(1))
        .toList();
  }
}
