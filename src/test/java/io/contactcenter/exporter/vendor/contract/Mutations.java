package io.contactcenter.exporter.vendor.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes something hostile of an answer in JSON, XML or CSV; a seed always makes the same of it. */
final class Mutations {
  private static final Pattern JSON =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d++(?:\\.\\d+)?|true|false|null");
  private static final Pattern XML = Pattern.compile("(?<=>)[^<>]++(?=</)");
  private static final Pattern CSV = Pattern.compile("(?<=^|[,\n])[^,\n]++");
  private static final Pattern JSON_ROW = Pattern.compile("\\{[^{}]*+\\}");
  private static final Pattern XML_ROW =
      Pattern.compile("<(queue|agent|group|channel|skill|statistic|status)>.*?</\\1>");
  private static final Pattern CSV_ROW = Pattern.compile("[^\n]++\n");
  private static final String LONG = "x".repeat(10_000);

  /** What may stand for any text, in ids and names alike. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "7",
          "1e300",
          "-1e-300",
          "NaN",
          "Infinity",
          "0x10",
          "1,5",
          "0.5",
          "1000000000000",
          "1000000000001",
          "1000000000000000",
          "9223372036854775807",
          "9223372036854775808",
          "9".repeat(60),
          "9".repeat(1_200),
          "null",
          "true",
          "a \"quote\", \\ and\nanother line",
          "}= 1\n# EOF\n{",
          "<a>&amp;</a>",
          "\u0000\u0007\u001b[31m\u0085\u2028",
          "a\u0001",
          "a\u0002",
          "half \ud83d of a pair",
          "\ude00\ud800",
          "\ufeff",
          "\uffff",
          "\ud83d\ude00".repeat(300),
          LONG,
          "x".repeat(200),
          "x".repeat(201),
          "other",
          "user",
          "2026-11-20T20:05:10Z",
          "2026-11-20 15:05:10",
          "0001-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "292278994-08-17 07:12:55",
          "9999-12-31T23:59:59.999999999Z");

  private static final List<String> JSON_VALUES =
      List.of(
          "-1",
          "1e300",
          "1e-300",
          "-0",
          "0.1",
          "1000000000000000",
          "9223372036854775807",
          "9".repeat(60),
          "9".repeat(1_200),
          "1e999999999",
          "NaN",
          "Infinity",
          "null",
          "true",
          "{}",
          "[]",
          "[null]",
          "[{}]",
          "{\"a\":{\"b\":[1,2]}}",
          "[".repeat(10_000) + "]".repeat(10_000),
          "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
          "\"\\u0000\\u0001\"",
          "\"\\ud83d\"",
          "\"\\ude00\\ud800\"");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** Something else than {@code body}, mostly of the same kind. */
  byte[] of(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      text = once(text);
    }
    byte[] mutated = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(8) == 0) {
      for (int i = 0; i < 1 + random.nextInt(4) && mutated.length > 0; i++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
    }
    return mutated;
  }

  private String once(String text) {
    return switch (random.nextInt(14)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1 -> random.nextBoolean() ? "" : "<html><body>down &amp; out</body></html>";
      case 2 -> inserted(text, any(List.of("{", "}", "[", "]", ",", "\"", "<", ">", "\n", "7")));
      case 3 -> repeated(text, 1 + random.nextInt(3));
      case 4 -> repeated(text, 1_000);
      case 5 -> without(text);
      case 6 -> inRow(text);
      case 7, 8 -> twins(text);
      default -> replaced(text, 1 + random.nextInt(6));
    };
  }

  private String inserted(String text, String what) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + what + text.substring(at);
  }

  private String repeated(String text, int times) {
    List<MatchResult> rows = rows(text);
    if (rows.isEmpty() || text.length() > 1_000_000) {
      return text;
    }
    MatchResult row = any(rows);
    String separator = isJson(text) ? "," : "";
    return text.substring(0, row.end())
        + (separator + row.group()).repeat(times)
        + text.substring(row.end());
  }

  private String without(String text) {
    List<MatchResult> rows = rows(text);
    if (rows.isEmpty()) {
      return text;
    }
    MatchResult row = any(rows);
    return text.substring(0, row.start()) + (isJson(text) ? "7" : "") + text.substring(row.end());
  }

  /** The same hostile text in several places: an id that many rows have. */
  private String inRow(String text) {
    List<MatchResult> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return text;
    }
    MatchResult token = any(tokens);
    return text.replace(token.group(), written(text, any(TEXTS)));
  }

  /** A row once more, with what looks like the same in the place of one of its texts. */
  private String twins(String text) {
    List<MatchResult> rows = rows(text);
    if (rows.isEmpty()) {
      return text;
    }
    MatchResult row = any(rows);
    List<MatchResult> tokens = found(isJson(text) ? JSON : XML, row.group());
    if (tokens.isEmpty()) {
      return text;
    }
    String token = any(tokens).group();
    String word = token.replace("\"", "");
    String one = row.group().replace(token, written(text, word + '\u0001'));
    String other = row.group().replace(token, written(text, word + '\u0002'));
    return text.substring(0, row.start())
        + one
        + (isJson(text) ? "," : "")
        + other
        + text.substring(row.end());
  }

  private String replaced(String text, int times) {
    String changed = text;
    for (int i = 0; i < times; i++) {
      List<MatchResult> tokens = tokens(changed);
      if (tokens.isEmpty()) {
        return changed;
      }
      MatchResult token = any(tokens);
      String value =
          isJson(changed) && random.nextBoolean()
              ? any(JSON_VALUES)
              : written(changed, random.nextInt(4) == 0 ? text() : any(TEXTS));
      changed = changed.substring(0, token.start()) + value + changed.substring(token.end());
    }
    return changed;
  }

  /** Any characters at all. */
  String text() {
    StringBuilder any = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      any.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80)));
    }
    return any.toString();
  }

  private String written(String document, String text) {
    if (!isJson(document)) {
      return document.startsWith("<") && random.nextBoolean()
          ? text.replace("&", "&amp;").replace("<", "&lt;")
          : text;
    }
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  private static List<MatchResult> tokens(String text) {
    return found(isJson(text) ? JSON : text.startsWith("<") ? XML : CSV, text);
  }

  private static List<MatchResult> rows(String text) {
    return found(isJson(text) ? JSON_ROW : text.startsWith("<") ? XML_ROW : CSV_ROW, text);
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    // Of very long answers the beginning is enough.
    String part = text.substring(0, Math.min(text.length(), 100_000));
    return new ArrayList<>(pattern.matcher(part).results().toList());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
