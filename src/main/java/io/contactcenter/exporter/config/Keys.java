package io.contactcenter.exporter.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys that a mapping has, and those that were asked for. */
final class Keys {
  private static final Pattern NOT_OF_A_KEY =
      Pattern.compile("(?<=[A-Za-z0-9_-])[^A-Za-z0-9_-].*|(?<=.{32}).+", Pattern.DOTALL);

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  /** A value and where its key stands. */
  record Entry(int line, Node value) {}

  /** The keys of the mapping at {@code path}; one that comes twice is reported and counts once. */
  Keys(MappingNode mapping, String path, Problems problems) {
    for (NodeTuple tuple : mapping.getValue()) {
      int line = Nodes.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.error(line, path, "a key is not plain text", "write key: value");
        continue;
      }
      Entry former = entries.get(key.getValue());
      if (former == null) {
        entries.put(key.getValue(), new Entry(line, tuple.getValueNode()));
      } else {
        problems.error(
            line,
            join(path, shown(key.getValue())),
            "was given in line " + former.line() + " before",
            "keep one of the two");
      }
    }
  }

  /** No keys. */
  Keys() {}

  /** What is written under {@code key}, which is known from now on. */
  Optional<Entry> ask(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  /** Where {@code key} stands, if it is written. */
  Optional<Integer> line(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::line);
  }

  /** The keys that are written, in their order. */
  List<String> written() {
    return List.copyOf(entries.keySet());
  }

  /** Makes every key known. */
  void askAll() {
    asked.addAll(entries.keySet());
  }

  /** Reports what is written and was not asked for. */
  void reportUnknown(String path, Problems problems) {
    entries.forEach(
        (key, entry) -> {
          if (!asked.contains(key)) {
            String remedy =
                Spelling.nearest(key, asked)
                    .map(meant -> "did you mean '" + meant + "'?")
                    .orElse("remove it; known here: " + String.join(", ", asked));
            problems.error(
                entry.line(), join(path, shown(key)), "unknown key '" + shown(key) + "'", remedy);
          }
        });
  }

  /** The path of a key in the mapping at {@code path}. */
  static String join(String path, String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }

  // In {jwt:abc} or {abc} the secret is a key: what cannot be one of ours is not shown.
  private static String shown(String key) {
    return NOT_OF_A_KEY.matcher(key).replaceFirst("…");
  }
}
