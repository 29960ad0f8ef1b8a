package io.contactcenter.exporter.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of docs/architecture.md. */
final class ArchitectureDocument {
  /** Maven tells its tests where the project lies. */
  static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  private final String text;

  private ArchitectureDocument(String text) {
    this.text = text;
  }

  static ArchitectureDocument read() throws IOException {
    return new ArchitectureDocument(Files.readString(ROOT.resolve("docs/architecture.md")));
  }

  /** The rooms that each room uses. */
  Map<String, Set<String>> rooms() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (List<String> row : table("Rooms")) {
      rooms.put(only(row.get(0)), new TreeSet<>(words(row.get(2))));
    }
    return rooms;
  }

  /** The rooms that use each library, by the name of its root package. */
  Map<String, Set<String>> libraries() {
    Map<String, Set<String>> libraries = new TreeMap<>();
    for (List<String> row : table("Libraries")) {
      libraries.put(only(row.get(1)), new TreeSet<>(words(row.get(2))));
    }
    return libraries;
  }

  /** The reason of each large file, by its path below the production code. */
  Map<String, String> largeFiles() {
    Map<String, String> files = new TreeMap<>();
    for (List<String> row : table("Large files")) {
      files.put(only(row.get(0)), row.get(1));
    }
    return files;
  }

  /** The folders of the repository, as paths from its root. */
  Set<String> folders() {
    String tree = section("Folders").split("(?m)^```$", 3)[1];
    Set<String> folders = new TreeSet<>();
    List<String> path = new ArrayList<>();
    for (String line : tree.lines().filter(line -> !line.isBlank()).toList()) {
      int depth = (line.length() - line.stripLeading().length()) / 2;
      path.subList(depth, path.size()).clear();
      path.add(line.strip().split("/", 2)[0]);
      folders.add(String.join("/", path));
    }
    return folders;
  }

  /** The cells of the only table of a section, without its head. */
  private List<List<String>> table(String heading) {
    return section(heading)
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Pattern.compile("\\|").splitAsStream(line).map(String::strip).toList())
        .toList();
  }

  private String section(String heading) {
    return Pattern.compile("(?m)^## ")
        .splitAsStream(text)
        .filter(part -> part.startsWith(heading + "\n"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no section " + heading));
  }

  private static List<String> words(String cell) {
    return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).toList();
  }

  private static String only(String cell) {
    List<String> words = words(cell);
    if (words.size() != 1) {
      throw new IllegalStateException("one name is wanted in the cell: " + cell);
    }
    return words.get(0);
  }
}
