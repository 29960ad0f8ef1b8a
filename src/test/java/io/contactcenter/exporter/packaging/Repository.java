package io.contactcenter.exporter.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of this repository. */
final class Repository {
  /** Maven tells its tests where the project lies. */
  static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private Repository() {}

  static String read(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  /** A YAML file as JSON, what it merges with {@code <<} put in. */
  static JsonNode yaml(String path) throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(path).build();
    JsonNode document =
        new ObjectMapper().valueToTree(new Load(settings).loadFromString(read(path)));
    // YAML 1.2 has no merge key, Docker Compose does.
    for (JsonNode merging : document.findParents("<<")) {
      merging.path("<<").forEachEntry(((ObjectNode) merging)::putIfAbsent);
    }
    return document;
  }

  /** The files below {@code folder} whose names end with {@code ending}, as paths from the root. */
  static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
      return walk.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .map(ROOT::relativize)
          .sorted()
          .toList();
    }
  }
}
