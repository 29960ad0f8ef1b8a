package io.contactcenter.exporter.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What is asked of a node of YAML. */
final class Nodes {
  private Nodes() {}

  /** The line where it begins, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** Whether nothing is written, or {@code null}. */
  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /**
   * The text of a single value as it is written: 0123 and 1.10 keep every character, whatever YAML
   * would make of them.
   */
  static String text(Node node) throws BadValue {
    if (!(node instanceof ScalarNode scalar)) {
      throw new BadValue("is a list or a mapping", "write a single value");
    }
    if (isNull(node)) {
      throw new BadValue("has no value", "write one, or remove the key");
    }
    if (!scalar.getTag().getValue().startsWith(Tag.PREFIX)) {
      throw new BadValue("has a tag of its own", "remove what begins with an exclamation mark");
    }
    return scalar.getValue();
  }

  /** What {@code name} says in a mapping that has it. */
  static Optional<String> name(Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("name")
            && tuple.getValueNode() instanceof ScalarNode name
            && !name.getValue().isBlank()) {
          return Optional.of(name.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
