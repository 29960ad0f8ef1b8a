package io.contactcenter.exporter.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** From the start of the process to the first 200 of {@code /-/healthy}, in turns. */
final class Starts {
  private static final int RUNS = 25;
  private static final int CLOSED = 9;

  /** Real time, and that of the processors. */
  private record Start(double seconds, double worked) {}

  private Starts() {}

  static String measure() {
    List<Start> exporter = new ArrayList<>();
    List<Start> javalin = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      exporter.add(
          start(
              port ->
                  Child.jar(
                      "64m", port, "serve", "--config", Exporter.config(CLOSED, port).toString())));
      javalin.add(
          start(port -> Child.main(Rival.class, "64m", port, "route", Integer.toString(port))));
    }
    return "| | to the first 200, median (fastest to slowest) | processor time until then, median |\n"
        + "|---|---|---|\n"
        + row("this exporter, `serve`", exporter)
        + row("Javalin with one route", javalin)
        + "| ratio | **%.2f** | **%.2f** |\n"
            .formatted(
                median(exporter.stream().map(Start::seconds).toList())
                    / median(javalin.stream().map(Start::seconds).toList()),
                median(exporter.stream().map(Start::worked).toList())
                    / median(javalin.stream().map(Start::worked).toList()));
  }

  private static Start start(IntFunction<Child> starts) {
    long began = System.nanoTime();
    try (Child child = starts.apply(Child.freePort()).await("/-/healthy")) {
      double seconds = (System.nanoTime() - began) / 1e9;
      Duration worked = child.worked();
      return new Start(seconds, worked.toMillis() / 1e3);
    }
  }

  private static String row(String who, List<Start> starts) {
    List<Double> seconds = starts.stream().map(Start::seconds).sorted().toList();
    return "| %s | %.2f s (%.2f to %.2f) | %.2f s |\n"
        .formatted(
            who,
            median(seconds),
            seconds.get(0),
            seconds.get(RUNS - 1),
            median(starts.stream().map(Start::worked).toList()));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
