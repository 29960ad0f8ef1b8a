package io.contactcenter.exporter.vendor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.config.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a vendor says of a request it refuses, fit for a log line. The shapes that are known: RingCX
 * {@code Errors} (generalMessage, details, validationErrors), RingCentral {@code errors[0]} or the
 * same at top level, OAuth {@code error}, 8x8 {@code code} and {@code message}, plain text.
 *
 * @param code the vendor's word for the error, as {@code invalid_grant}; empty where it has none
 * @param text code and messages on one line of at most 200 characters; may be empty
 */
public record VendorWords(String code, String text) {
  /** Nothing was said. */
  public static final VendorWords NONE = new VendorWords("", "");

  private static final int LONGEST = 200;
  private static final int MOST_TOKENS = 2000;
  private static final List<String> CODES =
      List.of("/error", "/errors/0/errorCode", "/errorCode", "/code");
  private static final List<String> MESSAGES =
      List.of(
          "/generalMessage",
          "/details",
          "/errors/0/message",
          "/message",
          "/error_description",
          "/errorMessage",
          "/data/Error");
  private static final Pattern VALIDATION =
      Pattern.compile("/validationErrors/\\d+/(attributeName|message)");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
  private static final Pattern TOKEN =
      Pattern.compile("(?=[A-Za-z_+=-]*\\d)[\\w+=-]{20,}(\\.[\\w+=-]+)*");
  private static final String MASK = "<redacted>";

  /** The words in the beginning of a body, of which {@code secrets} must not be repeated. */
  static VendorWords of(byte[] beginning, List<Secret> secrets) {
    String body = new String(beginning, StandardCharsets.UTF_8).strip();
    if (body.startsWith("{")) {
      try (JsonParser parser = VendorJson.MAPPER.createParser(body)) {
        return of(parser, secrets);
      } catch (IOException e) {
        return NONE;
      }
    }
    // A page of HTML is a proxy's and says nothing in one line.
    return body.startsWith("<") ? NONE : new VendorWords("", line(masked(body, secrets)));
  }

  /** The words in an object that {@code parser} is about to enter or has just entered. */
  public static VendorWords of(JsonParser parser, List<Secret> secrets) {
    Map<String, String> said = scalars(parser);
    Set<String> messages = new LinkedHashSet<>();
    MESSAGES.forEach(path -> messages.add(said.getOrDefault(path, "")));
    said.forEach(
        (path, value) -> {
          if (VALIDATION.matcher(path).matches()) {
            messages.add(value);
          }
        });
    messages.removeIf(String::isBlank);
    String code =
        CODES.stream().map(said::get).filter(Objects::nonNull).findFirst().orElse("").strip();
    String text = String.join("; ", messages);
    String separator = code.isEmpty() || text.isEmpty() ? "" : ": ";
    return new VendorWords(code, line(masked(code + separator + text, secrets)));
  }

  /** {@code text} on one line of at most 200 characters, without control characters. */
  static String line(String text) {
    String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  // Scalars by JSON pointer, as far as the body can be read.
  private static Map<String, String> scalars(JsonParser parser) {
    Map<String, String> scalars = new LinkedHashMap<>();
    try {
      JsonToken token = parser.nextToken();
      for (int i = 0; token != null && i < MOST_TOKENS; i++) {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          scalars.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
        }
        token = parser.nextToken();
      }
    } catch (IOException e) {
      return scalars;
    }
    return scalars;
  }

  // Masked before it is cut, so that no half of a secret is left at the edge.
  private static String masked(String text, List<Secret> secrets) {
    String masked = text;
    for (Secret secret : secrets) {
      if (!secret.value().isEmpty()) {
        masked = masked.replace(secret.value(), MASK);
      }
    }
    return TOKEN.matcher(masked).replaceAll(MASK);
  }
}
