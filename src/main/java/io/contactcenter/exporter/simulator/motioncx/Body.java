package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of a request. The documents write them {@code Limit}, the vendor's published
 * clients {@code limit}: both are read.
 */
final class Body {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> properties = new HashMap<>();

  /**
   * Reads a request's body.
   *
   * @throws IllegalArgumentException where it is no object
   */
  Body(String text) {
    try {
      JsonNode json = JSON.readTree(text.isBlank() ? "{}" : text);
      if (!json.isObject()) {
        throw new IllegalArgumentException("the body is no object");
      }
      json.properties()
          .forEach(
              entry -> properties.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON", e);
    }
  }

  JsonNode get(String name) {
    JsonNode value = properties.get(name.toLowerCase(Locale.ROOT));
    return value == null ? MissingNode.getInstance() : value;
  }

  Optional<String> text(String name) {
    return Optional.of(get(name))
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  Optional<Integer> number(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !text.get().matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException(name + " is no whole number: " + text.get());
    }
    return text.map(Integer::valueOf);
  }

  boolean flag(String name) {
    return get(name).asBoolean(false);
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    get(name).forEach(element -> all.add(element.asText()));
    return all;
  }

  Set<Integer> numbers(String name) {
    Set<Integer> all = new HashSet<>();
    get(name).forEach(element -> all.add(element.asInt()));
    return all;
  }
}
