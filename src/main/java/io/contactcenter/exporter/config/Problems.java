package io.contactcenter.exporter.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that all of it is reported at once. */
final class Problems {
  private final Path file;
  private final List<Problem> found = new ArrayList<>();

  Problems(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  void error(int line, String key, String what, String remedy) {
    found.add(new Problem(Problem.Severity.ERROR, file, line, key, what, remedy));
  }

  void warn(int line, String key, String what, String remedy) {
    found.add(new Problem(Problem.Severity.WARNING, file, line, key, what, remedy));
  }

  /** Takes over what was found in another file that this one names. */
  void addAll(List<Problem> others) {
    found.addAll(others);
  }

  boolean haveErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /**
   * Everything found, once, in the order of the file: a key may be read for several reasons. Other
   * files come behind it.
   */
  List<Problem> list() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> !problem.file().equals(file))
                .thenComparingInt(Problem::line))
        .toList();
  }
}
