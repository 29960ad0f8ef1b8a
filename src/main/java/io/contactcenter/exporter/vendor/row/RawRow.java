package io.contactcenter.exporter.vendor.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.metric.Measure;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row as the vendor wrote them. Here end its notations: numbers in quotes, ids as
 * numbers, empty names.
 */
public final class RawRow {
  /** The longest that anything may have lasted. */
  public static final Duration LONGEST = Duration.ofSeconds(1_000_000_000L);

  private static final long NO_NUMBER = -1;
  private static final long NESTED = -2;

  private final FieldNames names;

  // By the position of the field: a text, or a whole number from 0 up that needs none.
  private @Nullable String[] texts;
  private long[] numbers;

  RawRow(FieldNames names) {
    this.names = names;
    this.texts = new String[names.size()];
    this.numbers = new long[names.size()];
    Arrays.fill(numbers, NO_NUMBER);
  }

  /** Reads the object that {@code parser} has just entered, to its end. */
  public static RawRow read(JsonParser parser) throws IOException {
    return new RawRowReader().read(parser);
  }

  /** A row of other notations than JSON; empty texts are as good as none. */
  public static RawRow of(Map<String, String> fields) {
    FieldNames names = new FieldNames();
    fields.keySet().forEach(names::add);
    RawRow row = new RawRow(names);
    fields.forEach((name, text) -> row.texts[names.position(name)] = text);
    return row;
  }

  /** Takes the value at which {@code parser} stands; the last of a field that comes twice stays. */
  void take(int position, JsonParser parser, JsonToken value) throws IOException {
    if (position >= texts.length) {
      int size = Math.max(position + 1, 2 * texts.length);
      texts = Arrays.copyOf(texts, size);
      int former = numbers.length;
      numbers = Arrays.copyOf(numbers, size);
      Arrays.fill(numbers, former, size, NO_NUMBER);
    }
    switch (value) {
      case START_OBJECT, START_ARRAY -> {
        parser.skipChildren();
        texts[position] = written(position);
        numbers[position] = NESTED;
      }
      case VALUE_NULL -> {
        // As if it were not there.
      }
      case VALUE_NUMBER_INT -> {
        int length = parser.getTextLength();
        long number = length <= Decimals.PLAIN_DIGITS ? parser.getLongValue() : NO_NUMBER;
        // A zero may have a sign.
        if (number > 0 || (number == 0 && length == 1)) {
          takeNumber(position, number);
        } else {
          takeText(position, parser.getText());
        }
      }
      default -> takeText(position, parser.getText());
    }
  }

  private void takeNumber(int position, long number) {
    if (numbers[position] == NESTED) {
      texts[position] = Long.toString(number);
    } else {
      numbers[position] = number;
      texts[position] = null;
    }
  }

  private void takeText(int position, String text) {
    if (numbers[position] != NESTED) {
      numbers[position] = NO_NUMBER;
    }
    texts[position] = text;
  }

  /** An id, if the row has it and it is no longer than ids may be. */
  public Optional<String> id(String field) {
    int position = names.position(field);
    if (isNumber(position)) {
      return Optional.of(Long.toString(numbers[position]));
    }
    String id = Text.id(written(position));
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  /** A name; {@code id} where there is none. */
  public String name(String field, String id) {
    return Text.name(written(names.position(field)), id);
  }

  /** What stands in a field, if anything. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(stripped(names.position(field)));
  }

  /**
   * A count under the first of {@code spellings} that the row has.
   *
   * @return {@link Measure#ABSENT} where it has none
   * @throws BadRow when it is no whole number from 0 to 10^12
   */
  public long count(String... spellings) throws BadRow {
    for (String field : spellings) {
      long count = count(field);
      if (count != Measure.ABSENT) {
        return count;
      }
    }
    return Measure.ABSENT;
  }

  /** The count in {@code field}, as {@link #count(String...)} has it. */
  public long count(String field) throws BadRow {
    int position = names.position(field);
    if (isNumber(position)) {
      return Decimals.count(field, numbers[position]);
    }
    String text = figure(field, position);
    return text == null ? Measure.ABSENT : Decimals.count(field, text);
  }

  /**
   * A duration in microseconds.
   *
   * @param micros how many microseconds one of the vendor's units has
   * @return {@link Measure#ABSENT} where the row has none
   * @throws BadRow when it is no number from 0 up, or out of reason
   */
  public long duration(String field, long micros) throws BadRow {
    int position = names.position(field);
    if (isNumber(position)) {
      return Decimals.duration(field, numbers[position], micros);
    }
    String text = figure(field, position);
    return text == null ? Measure.ABSENT : Decimals.duration(field, text, micros);
  }

  private boolean isNumber(int position) {
    return position >= 0 && position < numbers.length && numbers[position] >= 0;
  }

  private @Nullable String figure(String field, int position) throws BadRow {
    if (position >= 0 && position < numbers.length && numbers[position] == NESTED) {
      throw new BadRow(field + " is no number");
    }
    return stripped(position);
  }

  private @Nullable String stripped(int position) {
    String written = written(position);
    String text = written == null ? "" : written.strip();
    return text.isEmpty() ? null : text;
  }

  private @Nullable String written(int position) {
    if (position < 0 || position >= texts.length) {
      return null;
    }
    return numbers[position] >= 0 ? Long.toString(numbers[position]) : texts[position];
  }
}
