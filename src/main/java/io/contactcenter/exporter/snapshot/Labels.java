package io.contactcenter.exporter.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The labels of a series, encoded once: {@code {source="acme",queue="1"}}, or nothing where there
 * are none.
 */
public final class Labels {
  /** No labels. */
  public static final Labels NONE = new Labels(new byte[0]);

  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] encoded;
  private int hash;

  private Labels(byte[] encoded) {
    this.encoded = encoded;
  }

  /** Encodes {@code values} under {@code names}, position by position. */
  public static Labels of(List<String> names, List<String> values) {
    if (names.size() != values.size()) {
      throw new IllegalArgumentException("labels " + names + " have values " + values);
    }
    if (names.isEmpty()) {
      return NONE;
    }
    StringBuilder block = new StringBuilder(64);
    char separator = '{';
    for (int i = 0; i < names.size(); i++) {
      block.append(separator).append(names.get(i)).append("=\"");
      escape(values.get(i), block);
      block.append('"');
      separator = ',';
    }
    return new Labels(block.append('}').toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The UTF-8 bytes, braces included. Must not be changed. */
  public byte[] encoded() {
    return encoded;
  }

  /** Whether an exposition shows both alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels && Arrays.equals(encoded, labels.encoded);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(encoded);
    }
    return hash;
  }

  @Override
  public String toString() {
    return new String(encoded, StandardCharsets.UTF_8);
  }

  // A stray newline or quote would corrupt every line that follows; both formats escape just these
  // three. Prometheus stops reading at a NUL, and a terminal obeys control characters: they become
  // the replacement character, as halves of surrogate pairs do, which are no Unicode.
  private static void escape(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append(c);
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1))) {
            out.append(c).append(value.charAt(++i));
          } else {
            out.append(Character.isSurrogate(c) || Character.isISOControl(c) ? REPLACEMENT : c);
          }
        }
      }
    }
  }
}
