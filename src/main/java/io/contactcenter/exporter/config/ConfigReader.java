package io.contactcenter.exporter.config;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a configuration file, with everything that is wrong in it at once. */
public final class ConfigReader {
  private static final int DEFAULT_PORT = 10_042;
  private static final int SHORT_KEY = 16;

  private final Section root;

  private ConfigReader(Section root) {
    this.root = root;
  }

  /** What came of reading. */
  public sealed interface Result permits Good, Bad {}

  /**
   * The configuration can be used.
   *
   * @param secretFiles where its secrets come from, as far as they come from files
   * @param again reads the same text with what the files of secrets hold then
   */
  public record Good(
      Config config, List<Problem> warnings, SecretFiles secretFiles, Supplier<Result> again)
      implements Result {}

  /** At least one problem is an error; in the order of the file. */
  public record Bad(List<Problem> problems) implements Result {}

  /**
   * Reads {@code file}. Secrets come from {@code environment} and from files; nothing is written
   * and no call is made.
   */
  public static Result read(
      Path file, Map<String, String> environment, List<VendorSchema> vendors) {
    Problems problems = new Problems(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    return YamlFile.read(file, problems)
        .map(text -> read(file, text, folder == null ? file : folder, environment, vendors))
        .orElseGet(() -> new Bad(problems.list()));
  }

  /** Reads {@code text}, which has no secrets in other places; messages call it {@code name}. */
  public static Result read(String name, String text, List<VendorSchema> vendors) {
    return read(Path.of(name), text, Path.of(name), Map.of(), vendors);
  }

  private static Result read(
      Path file,
      String text,
      Path folder,
      Map<String, String> environment,
      List<VendorSchema> vendors) {
    Problems problems = new Problems(file);
    Document document = new Document(problems, folder, environment, new SecretFiles());
    Optional<MappingNode> mapping = YamlFile.parse(file, text, problems);
    if (mapping.isEmpty()) {
      return new Bad(problems.list());
    }
    Section root = Section.of(document, "", mapping.get());
    Config config = new ConfigReader(root).config(vendors);
    root.finish();
    return problems.haveErrors()
        ? new Bad(problems.list())
        : new Good(
            config,
            problems.list(),
            document.secretFiles(),
            () -> read(file, text, folder, environment, vendors));
  }

  private Config config(List<VendorSchema> vendors) {
    refuseWebConfig();
    SourcesReader sources = new SourcesReader(vendors);
    List<SourceConfig> read = sources.read(root);
    return new Config(
        root.get("listen", Addresses::listen, new InetSocketAddress(DEFAULT_PORT)),
        stateFile(),
        root.get("zero_hold", Durations::parse, Duration.ofSeconds(150)),
        privacy(),
        limits(),
        new ServiceLevelReader(sources.judged()).read(root),
        read);
  }

  // Ignoring the key would serve in the open what somebody meant to protect.
  private void refuseWebConfig() {
    if (root.has("web_config_file")) {
      root.error(
          "web_config_file",
          "this version serves neither TLS nor basic auth",
          "remove the key, listen on the loopback (listen: \"127.0.0.1:10042\") and put a reverse"
              + " proxy in front");
    }
  }

  private Optional<Path> stateFile() {
    Optional<Path> file = root.file("state_file");
    file.ifPresent(
        path -> {
          Path folder = path.toAbsolutePath().getParent();
          if (Files.isDirectory(path)) {
            root.error("state_file", path + " is a folder", "name a file in it");
          } else if (folder != null && !Files.isDirectory(folder)) {
            root.warn("state_file", "there is no folder " + folder, "create it before serving");
          } else if (folder != null && !Files.isWritable(folder)) {
            root.warn(
                "state_file",
                "this user cannot write in " + folder,
                "let the user that serves write there");
          }
        });
    return file;
  }

  private Privacy privacy() {
    Section section = root.section("privacy");
    Privacy.Agents agents =
        section.get("agents", Scalars.oneOf(Privacy.Agents.class), Privacy.Agents.ID);
    boolean given = section.has("pseudonym_key") || section.has("pseudonym_key_file");
    boolean used = agents == Privacy.Agents.PSEUDONYM || (agents == Privacy.Agents.ID && given);
    if (!used) {
      if (given) {
        section.warn(
            "pseudonym_key",
            "is not used: agents is " + agents.id(),
            "write agents: pseudonym, or remove the key");
      }
      return new Privacy(agents, Optional.empty());
    }
    Secret key = section.secret("pseudonym_key");
    if (!key.value().isEmpty() && key.value().length() < SHORT_KEY) {
      section.warn(
          "pseudonym_key",
          "is short enough to be guessed",
          "use 16 characters or more, such as those of: openssl rand -hex 16");
    }
    return new Privacy(agents, Optional.of(key));
  }

  private Config.Limits limits() {
    Section section = root.section("limits");
    return new Config.Limits(
        section.get("series", Scalars::count, 200_000),
        section.get("response_bytes", Scalars::size, 64L << 20));
  }
}
