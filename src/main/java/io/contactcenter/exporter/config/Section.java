// Over 8 kB: every kind of value that a key can have is asked for in one place.
package io.contactcenter.exporter.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of the file, read key by key. It remembers what was asked for: what is written and
 * was not asked for is an unknown key. A problem is recorded, not thrown, and reading goes on with
 * a placeholder, which nobody sees because the configuration is refused in the end.
 */
public final class Section {
  private final Document document;
  private final String path;
  private final int line;
  private final Keys keys;
  private final List<Section> children = new ArrayList<>();

  private Section(Document document, String path, int line, Keys keys) {
    this.document = document;
    this.path = path;
    this.line = line;
    this.keys = keys;
  }

  static Section of(Document document, String path, MappingNode mapping) {
    return new Section(
        document, path, Nodes.line(mapping), new Keys(mapping, path, document.problems()));
  }

  /** A text that must be there; {@code example} is shown where it is not. */
  public String string(String key, String example) {
    return require(key, Scalars::text, "", example);
  }

  /** A list of texts. */
  public List<String> strings(String key, List<String> fallback) {
    return list(key, Scalars::text).orElse(fallback);
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

  /** A text that may be missing. */
  public Optional<String> optional(String key) {
    return find(key, Scalars::text);
  }

  /** A constant of {@code type}, written in lower case. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    return get(key, Scalars.oneOf(type), fallback);
  }

  /** One of {@code values}, written as {@code name} calls it. */
  public <T> T choice(String key, List<T> values, Function<T, String> name, T fallback) {
    return get(key, Scalars.oneOf(values, name), fallback);
  }

  /** Some of {@code values}, written as {@code name} calls them. */
  public <T> List<T> choices(
      String key, List<T> values, Function<T, String> name, List<T> fallback) {
    return list(key, Scalars.oneOf(values, name)).orElse(fallback);
  }

  /** A duration from 0 up. */
  public Duration duration(String key, Duration fallback) {
    return get(key, Durations::parse, fallback);
  }

  /** A whole number from 1 to {@code most}. */
  public int count(String key, int most, int fallback) {
    int count = get(key, Scalars::count, fallback);
    if (count > most) {
      error(key, "'" + count + "' is more than " + most, "write a whole number from 1 to " + most);
    }
    return count;
  }

  /** A mapping of the file's own words to constants of {@code type}, in its order. */
  public <E extends Enum<E>> Map<String, E> choices(String key, Class<E> type) {
    Section mapping = section(key);
    Map<String, E> choices = new LinkedHashMap<>();
    for (String word : mapping.writtenKeys()) {
      mapping.find(word, Scalars.oneOf(type)).ifPresent(choice -> choices.put(word, choice));
    }
    return choices;
  }

  /**
   * A credential that must be there: the value of an environment variable ({@code key: "${NAME}"}),
   * the content of a file ({@code key_file: path}), or written out.
   */
  public Secret secret(String key) {
    return new Secrets(document, this).require(key);
  }

  /** Records something that refuses the configuration. */
  public void error(String key, String what, String remedy) {
    document.problems().error(lineOf(key), pathOf(key), what, remedy);
  }

  /** Records something that is better changed. */
  public void warn(String key, String what, String remedy) {
    document.problems().warn(lineOf(key), pathOf(key), what, remedy);
  }

  Problems problems() {
    return document.problems();
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

  /** The value of {@code key} as the file has it; {@code fallback} if it is not given. */
  String written(String key, String fallback) {
    return get(key, text -> text, fallback);
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
    return find(key, Scalars::text).map(document.folder()::resolve);
  }

  /** The values of a list, or nothing if it is not given. */
  <T> Optional<List<T>> list(String key, Scalar<T> scalar) {
    return given(key).map(node -> items(key, node, scalar));
  }

  /** The values of a list or a single one; none if it is not given. */
  <T> List<T> oneOrMore(String key, Scalar<T> scalar) {
    return given(key).orElse(null) instanceof SequenceNode list
        ? items(key, list, scalar)
        : find(key, scalar).map(List::of).orElse(List.of());
  }

  /** The mapping under {@code key}, without keys if it is not given. */
  Section section(String key) {
    Section child =
        given(key)
            .flatMap(node -> mapping(pathOf(key), node))
            .orElseGet(() -> new Section(document, pathOf(key), lineOf(key), new Keys()));
    children.add(child);
    return child;
  }

  /** The mappings in the list under {@code key}; none if it is not given. */
  List<Section> sections(String key) {
    List<Node> items = given(key).map(node -> sequence(key, node)).orElse(List.of());
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String label = Nodes.name(items.get(i)).orElse(Integer.toString(i));
      mapping(pathOf(key) + "[" + label + "]", items.get(i)).ifPresent(sections::add);
    }
    children.addAll(sections);
    return sections;
  }

  /** As {@link #sections}, of which there must be one. */
  List<Section> requireSections(String key, String example) {
    if (given(key).isEmpty()) {
      error(key, "is missing", "add " + key + ": " + example);
    }
    return sections(key);
  }

  /** Makes every key known, where no more can be said of them. */
  void ignoreRest() {
    keys.askAll();
  }

  /** Reports the unknown keys of this section and of those in it. */
  void finish() {
    keys.reportUnknown(path, document.problems());
    children.forEach(Section::finish);
  }

  // A list or mapping of which only the key is left, the rest being comments, is not given.
  private Optional<Node> given(String key) {
    return keys.ask(key).map(Keys.Entry::value).filter(node -> !Nodes.isNull(node));
  }

  private <T> List<T> items(String key, Node node, Scalar<T> scalar) {
    List<Node> nodes = sequence(key, node);
    List<T> items = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      parse(pathOf(key) + "[" + i + "]", nodes.get(i), scalar).ifPresent(items::add);
    }
    return items;
  }

  private List<Node> sequence(String key, Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      error(key, "is not a list", "write [a, b], or one item a line behind a dash");
      return List.of();
    }
    if (sequence.getValue().isEmpty()) {
      error(key, "is an empty list", "write at least one item, or remove the key");
    }
    return sequence.getValue();
  }

  private Optional<Section> mapping(String itemPath, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(of(document, itemPath, mapping));
    }
    String remedy = "write keys with values, a line each or {key: value, key: value}";
    document.problems().error(Nodes.line(node), itemPath, "is not a mapping", remedy);
    return Optional.empty();
  }

  private <T> Optional<T> parse(String itemPath, Node node, Scalar<T> scalar) {
    try {
      return Optional.of(scalar.parse(Nodes.text(node)));
    } catch (BadValue e) {
      document.problems().error(Nodes.line(node), itemPath, e.what(), e.remedy());
      return Optional.empty();
    }
  }

  private String pathOf(String key) {
    return Keys.join(path, key);
  }

  private int lineOf(String key) {
    return keys.line(key).orElse(line);
  }
}
