package io.contactcenter.exporter.vendor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves of a vendor's sentence what says nothing of a person: a message may hold names, logins,
 * addresses, numbers and notes, in no shape that could be known. So the words of a list pass,
 * numbers of up to four digits, and dates; what is left out is shown as {@value #GAP}. The time it
 * takes grows with the length of the text and nothing else.
 */
final class PublicWords {
  static final String GAP = "…";

  private static final int MOST_DIGITS = 4;
  private static final int MOST_DIGITS_OF_CODE = 9;
  private static final int LONGEST_CODE = 40;
  private static final Set<String> WORDS = words();

  // No branch can fail after it has taken a character, so none is read twice.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<time>\\d{4}-\\d\\d-\\d\\d(?![\\d-])(?:T\\d\\d:\\d\\d(?::\\d\\d)?)?)"
              + "|(?<number>[+(]?\\d++(?:[\\s().+/-]{1,3}\\d++)*+)"
              + "|(?<word>[^\\s\\d\"'(),;:=<>\\[\\]{}|/?&…][^\\s\"'(),;:=<>\\[\\]{}|/?&…]*+)");
  private static final Pattern PART =
      Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}++|\\p{Lu}|\\d++");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]++(?:[-_.][A-Za-z0-9]++)*+");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}");

  private PublicWords() {}

  /** What may be shown of {@code text}. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    Matcher piece = PIECE.matcher(text);
    int from = 0;
    while (piece.find()) {
      shown.append(text, from, piece.start());
      from = piece.end();
      if (mayBeShown(piece)) {
        shown.append(piece.group());
      } else {
        gap(shown);
      }
    }
    return shown.append(text, from, text.length()).toString();
  }

  /** What may be shown of an error's code, which a program wrote if it looks like it. */
  static String ofCode(String code) {
    boolean written =
        code.length() <= LONGEST_CODE
            && CODE.matcher(code).matches()
            && digits(code) <= MOST_DIGITS_OF_CODE
            && !LONG_NUMBER.matcher(code).find();
    return written ? code : of(code);
  }

  private static boolean mayBeShown(Matcher piece) {
    if (piece.group("time") != null) {
      return true;
    }
    if (digits(piece.group()) > MOST_DIGITS) {
      return false;
    }
    String word = piece.group("word");
    return word == null || isPublic(word);
  }

  private static boolean isPublic(String word) {
    if (word.chars().anyMatch(c -> c == '@' || c > '~')) {
      return false;
    }
    return PART.matcher(word)
        .results()
        .map(part -> part.group().toLowerCase(Locale.ROOT))
        .allMatch(part -> part.length() == 1 || isDigit(part.charAt(0)) || WORDS.contains(part));
  }

  private static long digits(String text) {
    return text.chars().filter(PublicWords::isDigit).count();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  // Two that follow each other say no more than one.
  private static void gap(StringBuilder shown) {
    int end = shown.length();
    while (end > 0 && shown.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0 && shown.charAt(end - 1) == GAP.charAt(0)) {
      shown.setLength(end);
    } else {
      shown.append(GAP);
    }
  }

  private static Set<String> words() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PublicWords.class.getResourceAsStream("public-words.txt"),
                    "public-words.txt is in the jar"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split("[ _]")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
