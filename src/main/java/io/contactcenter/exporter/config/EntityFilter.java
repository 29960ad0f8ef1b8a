package io.contactcenter.exporter.config;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which queues or agents are kept: those that an include matches (or all) and no exclude does, by
 * id or by name.
 */
public record EntityFilter(List<Pattern> include, List<Pattern> exclude) {
  /** Keeps everything. */
  public static final EntityFilter ALL = new EntityFilter(List.of(), List.of());

  public EntityFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  // A pattern equals only itself; two filters that say the same are the same.
  @Override
  public boolean equals(Object other) {
    return other instanceof EntityFilter filter
        && words(include).equals(words(filter.include))
        && words(exclude).equals(words(filter.exclude));
  }

  @Override
  public int hashCode() {
    return Objects.hash(words(include), words(exclude));
  }

  private static List<String> words(List<Pattern> patterns) {
    return patterns.stream().map(Pattern::pattern).toList();
  }

  public boolean keeps(String id, String name) {
    return (include.isEmpty() || matches(include, id, name)) && !matches(exclude, id, name);
  }

  private static boolean matches(List<Pattern> patterns, String id, String name) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(id).matches() || pattern.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }
}
