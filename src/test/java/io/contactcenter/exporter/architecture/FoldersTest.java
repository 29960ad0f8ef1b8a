package io.contactcenter.exporter.architecture;

import static io.contactcenter.exporter.architecture.ArchitectureDocument.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldersTest {
  private static final int LARGE = 8 * 1024;

  /** Folders that come and go: version control, what is built, what editors leave. */
  private static final Set<String> PASSING =
      Set.of(".git", "target", "node_modules", ".idea", ".vscode", ".settings");

  private static final Path CODE = ROOT.resolve("src/main/java/io/contactcenter/exporter");
  private static final Pattern REASON =
      Pattern.compile("\\A// Over 8 kB: (.*(?:\\R// .*)*)\\R", Pattern.MULTILINE);

  @Test
  void theFoldersAreTheDocumentedOnes() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(ROOT, 3)) {
      walk.filter(path -> !path.equals(ROOT) && Files.isDirectory(path))
          .map(ROOT::relativize)
          .filter(path -> !PASSING.contains(path.getName(0).toString()))
          // The third level matters below the sources only.
          .filter(path -> path.getNameCount() < 3 || path.startsWith("src"))
          .forEach(path -> found.add(path.toString()));
    }

    assertThat(found).isEqualTo(ArchitectureDocument.read().folders());
  }

  @Test
  void theRoomsAreThePackagesAndEachIntroducesItself() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(CODE)) {
      for (Path folder : walk.filter(Files::isDirectory).filter(p -> !p.equals(CODE)).toList()) {
        packages.add(CODE.relativize(folder).toString().replace('/', '.'));
        assertThat(folder.resolve("package-info.java")).content().startsWith("/**");
      }
    }

    assertThat(packages).isEqualTo(ArchitectureDocument.read().rooms().keySet());
  }

  @Test
  void largeFilesGiveTheReasonThatIsDocumented() throws IOException {
    Map<String, String> large = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(CODE)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (Files.size(file) > LARGE) {
          Matcher reason = REASON.matcher(Files.readString(file));
          assertThat(reason.find()).as("%s says why it is over 8 kB", file).isTrue();
          String words = reason.group(1).replaceAll("\\R// ", " ").replaceAll("\\.$", "");
          large.put(CODE.relativize(file).toString(), words);
        }
      }
    }

    assertThat(large).isEqualTo(ArchitectureDocument.read().largeFiles());
  }
}
