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
 * @param code the vendor's word for the error, as {@code invalid_grant}; empty where it has none.
 *     It is to be compared, not shown.
 * @param said code and messages without secrets, on one line; to be searched, not shown
 * @param text what may be shown of them, by {@link PublicWords}, at most 200 characters; may be
 *     empty
 */
public record VendorWords(String code, String said, String text) {
  /** Nothing was said. */
  public static final VendorWords NONE = new VendorWords("", "", "");

  private static final int LONGEST = 200;
  // Ten times what is shown, of any one thing that the vendor says.
  private static final int MOST_READ = 2000;
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
    return body.startsWith("<") ? NONE : of("", body, secrets);
  }

  /** The words in an object that {@code parser} is about to enter or has just entered. */
  public static VendorWords of(JsonParser parser, List<Secret> secrets) {
    Map<String, String> said = scalars(parser, Masking.of(secrets).reach(MOST_READ));
    Set<String> messages = new LinkedHashSet<>();
    MESSAGES.forEach(path -> messages.add(said.getOrDefault(path, "")));
    said.forEach(
        (path, value) -> {
          if (VALIDATION.matcher(path).matches()) {
            messages.add(value);
          }
        });
    messages.removeIf(String::isBlank);
    String code = CODES.stream().map(said::get).filter(Objects::nonNull).findFirst().orElse("");
    return of(code, String.join("; ", messages), secrets);
  }

  /** The words of an error with this code, which may be empty, and message. */
  public static VendorWords of(String code, String message, List<Secret> secrets) {
    Masking masking = Masking.of(secrets);
    String word = single(masking.first(MOST_READ, code));
    String rest = single(masking.first(MOST_READ, message));
    String separator = word.isEmpty() || rest.isEmpty() ? "" : ": ";
    return new VendorWords(
        word,
        word + separator + rest,
        line(PublicWords.ofCode(word) + separator + PublicWords.of(rest)));
  }

  /** {@code text} on one line of at most 200 characters, without control characters. */
  static String line(String text) {
    String line = single(text);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static String single(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }

  // Scalars by JSON pointer, as far as the body can be read, and the beginning of each.
  private static Map<String, String> scalars(JsonParser parser, int longest) {
    Map<String, String> scalars = new LinkedHashMap<>();
    try {
      JsonToken token = parser.nextToken();
      for (int i = 0; token != null && i < MOST_TOKENS; i++) {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          scalars.put(
              parser.getParsingContext().pathAsPointer().toString(), beginning(parser, longest));
        }
        token = parser.nextToken();
      }
    } catch (IOException e) {
      return scalars;
    }
    return scalars;
  }

  private static String beginning(JsonParser parser, int longest) throws IOException {
    return new String(
        parser.getTextCharacters(),
        parser.getTextOffset(),
        Math.min(parser.getTextLength(), longest));
  }
}
