package io.contactcenter.exporter.packaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression asks for. Not a parser: {@code promtool} judges the syntax, here only names
 * are picked out.
 */
final class PromQl {
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'");
  private static final Pattern GROUPING =
      Pattern.compile(
          "\\b(?:by|without|on|ignoring|group_left|group_right)\\b\\s*(?:\\([^)]*\\))?");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern SELECTOR =
      Pattern.compile(
          "(?<![a-zA-Z0-9_:])([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()\\s*(?:\\{([^}]*)})?");
  private static final Pattern MATCHER =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\s*(?:=~|!~|!=|=)");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf");

  private PromQl() {}

  /** The metric names in {@code expression}, each with the labels it is matched by. */
  static Map<String, Set<String>> selectors(String expression) {
    String bare = STRING.matcher(expression).replaceAll("");
    bare = RANGE.matcher(bare).replaceAll("");
    bare = GROUPING.matcher(bare).replaceAll(" ");
    Map<String, Set<String>> selectors = new LinkedHashMap<>();
    for (Matcher found = SELECTOR.matcher(bare); found.find(); ) {
      if (!WORDS.contains(found.group(1))) {
        Set<String> labels = selectors.computeIfAbsent(found.group(1), name -> new TreeSet<>());
        String matchers = found.group(2) == null ? "" : found.group(2);
        MATCHER.matcher(matchers).results().forEach(label -> labels.add(label.group(1)));
      }
    }
    return selectors;
  }
}
