package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of the documentation within the repository lead somewhere. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(Repository.files("docs", ".md"));
    documents.add(Path.of("README.md"));
    documents.add(Path.of("CONTRIBUTING.md"));
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkResolves(Path document) throws IOException {
    for (String link : links(document)) {
      if (link.startsWith("https://") || link.startsWith("http://")) {
        continue;
      }
      String path = link.replaceFirst("#.*", "");
      Path target = path.isEmpty() ? document : document.resolveSibling(Path.of(path)).normalize();
      assertThat(Repository.ROOT.resolve(target)).as("%s in %s", link, document).exists();
      if (link.contains("#")) {
        assertThat(anchors(target))
            .as("%s in %s", link, document)
            .contains(link.substring(link.indexOf('#') + 1));
      }
    }
  }

  @Test
  void headingsBecomeAnchorsAsOnGitHub() {
    assertThat(anchor("What is `written`, when?")).isEqualTo("what-is-written-when");
  }

  @Test
  void theReadmeLinksToEveryPage() throws IOException {
    Set<String> linked =
        links(Path.of("README.md")).stream()
            .map(link -> link.replaceFirst("#.*", ""))
            .collect(Collectors.toSet());

    for (Path document : documents()) {
      boolean reachable =
          linked.contains(document.toString()) || linked.contains(document.getParent() + "/");
      assertThat(reachable || document.endsWith("README.md")).as("%s", document).isTrue();
    }
  }

  private static List<String> links(Path document) throws IOException {
    String prose = CODE.matcher(Repository.read(document.toString())).replaceAll("");
    return LINK.matcher(prose).results().map((MatchResult link) -> link.group(1)).toList();
  }

  private static Set<String> anchors(Path document) throws IOException {
    String text = Files.readString(Repository.ROOT.resolve(document));
    return HEADING
        .matcher(text)
        .results()
        .map(heading -> anchor(heading.group(1)))
        .collect(Collectors.toSet());
  }

  /** GitHub's: lower case, punctuation gone, spaces to hyphens. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{Alnum} _-]", "")
        .strip()
        .replace(' ', '-');
  }
}
