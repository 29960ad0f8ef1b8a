package io.contactcenter.exporter.config;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.access.Passwords;
import io.contactcenter.exporter.access.Tls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a web configuration in the schema of prometheus/exporter-toolkit. */
public final class WebConfigReader {
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Strict-Transport-Security", List.of(),
          "X-Content-Type-Options", List.of("nosniff"),
          "X-Frame-Options", List.of("deny", "sameorigin"),
          "X-XSS-Protection", List.of(),
          "Content-Security-Policy", List.of());
  private static final int SLOW_COST = 14;
  private static final String BEGIN =
      "begin with tls_server_config: or basic_auth_users:, or remove web_config_file";

  private final Section root;
  private final List<Path> files = new ArrayList<>();

  private WebConfigReader(Section root) {
    this.root = root;
  }

  /** What came of reading; {@code config} is absent where one of the problems is an error. */
  public record Result(Optional<WebConfig> config, List<Problem> problems) {}

  /** Reads {@code file} and the files that it names. */
  public static Result read(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Problems problems = new Problems(absolute);
    Optional<MappingNode> mapping =
        YamlFile.read(absolute, "correct web_config_file", problems)
            .flatMap(text -> YamlFile.parse(absolute, text, BEGIN, problems));
    if (mapping.isEmpty()) {
      return new Result(Optional.empty(), problems.list());
    }
    Path parent = absolute.getParent();
    Document document =
        new Document(problems, parent == null ? absolute : parent, Map.of(), new SecretFiles());
    WebConfigReader reader = new WebConfigReader(Section.of(document, "", mapping.get()));
    reader.files.add(absolute);
    Access access = reader.access();
    reader.root.finish();
    return new Result(
        problems.haveErrors()
            ? Optional.empty()
            : Optional.of(new WebConfig(absolute, access, reader.files)),
        problems.list());
  }

  private Access access() {
    Optional<Tls> tls = new TlsReader(root.section("tls_server_config"), files).read();
    Section http = root.section("http_server_config");
    if (http.flag("http2", false)) {
      http.warn("http2", "HTTP/1.1 is served only, which every client knows", "remove it");
    }
    Map<String, String> headers = headers(http.section("headers"));
    Map<String, String> users = users(root.section("basic_auth_users"));
    if (root.has("rate_limit")) {
      root.section("rate_limit").ignoreRest();
      root.error("rate_limit", "requests are not limited by rate here", "remove it");
    }
    if (!root.has("tls_server_config") && !users.isEmpty()) {
      root.warn("basic_auth_users", "passwords are sent unencrypted", "add tls_server_config");
    }
    if (!root.has("tls_server_config") && !root.has("basic_auth_users")) {
      root.warn("", "nobody is kept out", "add tls_server_config and basic_auth_users");
    }
    return new Access(tls, users, headers);
  }

  private static Map<String, String> headers(Section section) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : section.writtenKeys()) {
      if (!HEADERS.containsKey(name)) {
        continue;
      }
      List<String> allowed = HEADERS.getOrDefault(name, List.of());
      Scalar<String> value =
          allowed.isEmpty() ? WebConfigReader::header : Scalars.oneOf(allowed, word -> word);
      section
          .find(name, value)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> headers.put(name, text));
    }
    HEADERS.keySet().forEach(section::has);
    return headers;
  }

  private static String header(String text) throws BadValue {
    if (!text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new BadValue(
          "has characters that a header cannot have", "write it in ASCII, in one line");
    }
    return text;
  }

  private static Map<String, String> users(Section section) {
    Map<String, String> users = new LinkedHashMap<>();
    for (String user : section.writtenKeys()) {
      if (user.isEmpty() || user.contains(":") || user.chars().anyMatch(Character::isISOControl)) {
        section.error("", "a user has no name, or one with a colon", "choose another name");
        section.has(user);
        continue;
      }
      section.find(user, WebConfigReader::hash).ifPresent(hash -> users.put(user, hash));
      if (users.containsKey(user) && Passwords.cost(users.getOrDefault(user, "")) > SLOW_COST) {
        section.warn(user, "checking this password takes seconds", "hash it at a cost of 10 to 14");
      }
    }
    if (Set.copyOf(users.values().stream().map(Passwords::cost).toList()).size() > 1) {
      section.warn(
          "",
          "the hashes differ in cost, by which users that exist can be told from others",
          "hash all passwords at the same cost");
    }
    return users;
  }

  private static String hash(String text) throws BadValue {
    int cost = Passwords.cost(text);
    if (cost < 0) {
      throw new BadValue(
          "is not a bcrypt hash of the kind $2y$10$…", "make it with: htpasswd -nBC 10 NAME");
    }
    if (cost > Passwords.MOST_COST) {
      throw new BadValue(
          "has a cost of " + cost + ", which takes a minute or more to check",
          "hash the password at a cost of 10 to 14");
    }
    return text;
  }
}
