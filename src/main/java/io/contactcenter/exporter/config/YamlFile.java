package io.contactcenter.exporter.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a file of YAML 1.2 into nodes that know their lines. */
final class YamlFile {
  // These messages of the parser repeat what is written, which may be a secret without quotes.
  private static final Pattern REPEATS =
      Pattern.compile("(undefined alias|undefined tag handle|duplicate anchor).*", Pattern.DOTALL);

  private YamlFile() {}

  /** What the file holds, or nothing after a problem. */
  static Optional<String> read(Path file, Problems problems) {
    return read(file, "name the configuration file by --config", problems);
  }

  /** As above, with what to do where there is no file. */
  static Optional<String> read(Path file, String findRemedy, Problems problems) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString());
    } catch (NoSuchFileException e) {
      problems.error(0, "", "there is no such file", findRemedy);
    } catch (CharacterCodingException e) {
      problems.error(0, "", "the file is not UTF-8 text", "save it in UTF-8");
    } catch (IOException e) {
      problems.error(0, "", "the file cannot be read", "name a file that this user can read");
    }
    return Optional.empty();
  }

  /** The mapping that {@code text} consists of, or nothing after a problem. */
  static Optional<MappingNode> parse(Path file, String text, Problems problems) {
    return parse(file, text, "begin with sources:", problems);
  }

  /** As above, with what to do where it has no keys. */
  static Optional<MappingNode> parse(
      Path file, String text, String beginRemedy, Problems problems) {
    try {
      Optional<Node> root = new Compose(settings(file)).composeString(text);
      if (root.orElse(null) instanceof MappingNode mapping) {
        return Optional.of(mapping);
      }
      problems.error(
          root.map(Nodes::line).orElse(0),
          "",
          root.isEmpty() ? "the file is empty" : "the file is not a mapping",
          beginRemedy);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.error(
          line, "", "not YAML: " + explanation(e), "check indentation, colons and quotes");
    } catch (YamlEngineException e) {
      problems.error(
          0, "", "not YAML: too long or with unprintable characters", "check what is in it");
    }
    return Optional.empty();
  }

  private static String explanation(MarkedYamlEngineException e) {
    String problem = REPEATS.matcher(e.getProblem()).replaceFirst("$1");
    String context = e.getContext();
    return context == null || context.isBlank() ? problem : context + ": " + problem;
  }

  private static LoadSettings settings(Path file) {
    return LoadSettings.builder().setLabel(file.toString()).setSchema(new CoreSchema()).build();
  }
}
