package io.contactcenter.exporter.packaging;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/security.md says of the libraries, and of the tests that show something. */
final class SecurityDocument {
  private static final Pattern LIBRARIES =
      Pattern.compile(
          "(?m)^\\| `([^`]+)` \\| ((?:`[^`]+` ?)+) \\| (\\S+) \\| (\\S+) \\| [^|]+ \\|$");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

  /** A library with its version, and the license under which it is used. */
  record Library(String name, String version, String license) {}

  private SecurityDocument() {}

  static Set<Library> libraries() throws IOException {
    return LIBRARIES
        .matcher(text())
        .results()
        .flatMap(
            row ->
                QUOTED
                    .matcher(row.group(2))
                    .results()
                    .map(
                        name ->
                            new Library(
                                row.group(1) + ":" + name.group(1), row.group(3), row.group(4))))
        .collect(Collectors.toSet());
  }

  static Set<String> tests() throws IOException {
    return TEST.matcher(text())
        .results()
        .map((MatchResult test) -> test.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text() throws IOException {
    return Repository.read("docs/security.md");
  }
}
