package io.contactcenter.exporter.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the file, read key by key. It remembers what was asked for: what is written and
 * was not asked for is an unknown key. A problem is recorded, not thrown, and reading goes on with
 * a placeholder, which nobody sees because the configuration is refused in the end.
 */
public final class Section {
  private final Reading reading;
  private final String path;
  private final int line;
  private final Keys keys;
  private final List<Section> children = new ArrayList<>();

  private Section(Reading reading, String path, int line, Keys keys) {
    this.reading = reading;
    this.path = path;
    this.line = line;
    this.keys = keys;
  }

  static Section of(Reading reading, String path, MappingNode mapping) {
    return new Section(
        reading, path, Keys.line(mapping), new Keys(mapping, path, reading.problems()));
  }

  /** A text that must be there; {@code example} is shown where it is not. */
  public String string(String key, String example) {
    return require(key, Scalars::text, "", example);
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean fallback) {
    return get(key, Scalars::flag, fallback);
  }

  /** An address of HTTP or HTTPS without a slash at its end. */
  public URI url(String key, URI fallback) {
    URI url = get(key, Addresses::url, fallback);
    if (Addresses.isExposed(url)) {
      warn(key, "'" + url + "' sends credentials unencrypted", "use https");
    }
    return url;
  }

  /** A constant of {@code type}, written in lower case. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    return get(key, Scalars.oneOf(type), fallback);
  }

  /**
   * A credential that must be there: the value of an environment variable ({@code key: "${NAME}"}),
   * the content of a file ({@code key_file: path}), or written out.
   */
  public Secret secret(String key) {
    return new Secrets(reading, this).require(key);
  }

  /** Records something that refuses the configuration. */
  public void error(String key, String what, String remedy) {
    reading.problems().error(lineOf(key), pathOf(key), what, remedy);
  }

  /** Records something that is better changed. */
  public void warn(String key, String what, String remedy) {
    reading.problems().warn(lineOf(key), pathOf(key), what, remedy);
  }

  boolean has(String key) {
    return keys.ask(key).isPresent();
  }

  int line() {
    return line;
  }

  String path() {
    return path;
  }

  List<String> writtenKeys() {
    return keys.written();
  }

  /** The value of {@code key}, or nothing if it is not given or not right. */
  <T> Optional<T> find(String key, Scalar<T> scalar) {
    return keys.ask(key).flatMap(entry -> parse(pathOf(key), entry.value(), scalar));
  }

  <T> T get(String key, Scalar<T> scalar, T fallback) {
    return find(key, scalar).orElse(fallback);
  }

  <T> T require(String key, Scalar<T> scalar, T placeholder, String example) {
    if (!has(key)) {
      error(key, "is missing", "add " + key + ": " + example);
    }
    return get(key, scalar, placeholder);
  }

  /** A file; a relative one lies beside the configuration. */
  Optional<Path> file(String key) {
    return find(key, Scalars::text).map(reading.folder()::resolve);
  }

  /** The values of a list that has some, or nothing if it is not given. */
  <T> Optional<List<T>> list(String key, Scalar<T> scalar) {
    return keys.ask(key).map(entry -> items(key, entry.value(), scalar));
  }

  /** The values of a list or a single one; none if it is not given. */
  <T> List<T> oneOrMore(String key, Scalar<T> scalar) {
    Optional<Keys.Entry> entry = keys.ask(key);
    if (entry.isPresent() && entry.get().value() instanceof SequenceNode) {
      return items(key, entry.get().value(), scalar);
    }
    return find(key, scalar).map(List::of).orElse(List.of());
  }

  /** The mapping under {@code key}, without keys if it is not given. */
  Section section(String key) {
    Section child =
        keys.ask(key)
            .filter(entry -> !isNull(entry.value()))
            .map(entry -> mapping(pathOf(key), entry.value()))
            .orElseGet(() -> new Section(reading, pathOf(key), lineOf(key), new Keys()));
    children.add(child);
    return child;
  }

  /** The mappings in the list under {@code key}; none if it is not given. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Node item :
        keys.ask(key)
            .filter(entry -> !isNull(entry.value()))
            .map(entry -> sequence(key, entry.value()))
            .orElse(List.of())) {
      sections.add(mapping(pathOf(key) + "[" + label(item, sections.size()) + "]", item));
    }
    children.addAll(sections);
    return sections;
  }

  /** Makes every key known, where no more can be said of them. */
  void ignoreRest() {
    keys.askAll();
  }

  /** Reports the unknown keys of this section and of those in it. */
  void finish() {
    keys.reportUnknown(path, reading.problems());
    children.forEach(Section::finish);
  }

  private <T> List<T> items(String key, Node node, Scalar<T> scalar) {
    List<Node> nodes = sequence(key, node);
    if (nodes.isEmpty() && node instanceof SequenceNode) {
      error(key, "is an empty list", "name at least one, or remove the key");
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      parse(pathOf(key) + "[" + i + "]", nodes.get(i), scalar).ifPresent(items::add);
    }
    return items;
  }

  private List<Node> sequence(String key, Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    error(key, "is not a list", "write [a, b], or one item a line behind a dash");
    return List.of();
  }

  private Section mapping(String itemPath, Node node) {
    if (node instanceof MappingNode mapping) {
      return of(reading, itemPath, mapping);
    }
    reading
        .problems()
        .error(Keys.line(node), itemPath, "is not a mapping", "write keys with values");
    return new Section(reading, itemPath, Keys.line(node), new Keys());
  }

  private <T> Optional<T> parse(String itemPath, Node node, Scalar<T> scalar) {
    try {
      return Optional.of(scalar.parse(text(node)));
    } catch (Refusal e) {
      reading.problems().error(Keys.line(node), itemPath, e.what(), e.remedy());
      return Optional.empty();
    }
  }

  // The text as it is written: 0123 and 1.10 keep every character, whatever YAML would make of
  // them.
  private static String text(Node node) throws Refusal {
    if (!(node instanceof ScalarNode scalar)) {
      throw new Refusal("is a list or a mapping", "write a single value");
    }
    if (isNull(node)) {
      throw new Refusal("has no value", "write one, or remove the key");
    }
    if (!scalar.getTag().getValue().startsWith(Tag.PREFIX)) {
      throw new Refusal("has a tag of its own", "remove what begins with an exclamation mark");
    }
    return scalar.getValue();
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static String label(Node item, int index) {
    if (item instanceof MappingNode mapping) {
      for (var tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("name")
            && tuple.getValueNode() instanceof ScalarNode name
            && !name.getValue().isBlank()) {
          return name.getValue();
        }
      }
    }
    return Integer.toString(index);
  }

  private String pathOf(String key) {
    return Keys.join(path, key);
  }

  private int lineOf(String key) {
    return keys.ask(key).map(Keys.Entry::line).orElse(line);
  }
}
