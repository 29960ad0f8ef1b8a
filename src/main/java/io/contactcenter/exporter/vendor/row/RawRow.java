package io.contactcenter.exporter.vendor.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row as the vendor wrote them. Here end its notations: numbers in quotes, ids as
 * numbers, empty names.
 */
public final class RawRow {
  /** The longest that anything may have lasted. */
  public static final Duration LONGEST = Duration.ofSeconds(1_000_000_000L);

  // Beyond any count of one interval. As microseconds of agents' time it is 31 years.
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
  private static final BigDecimal MOST_MICROS = BigDecimal.valueOf(1_000_000_000_000_000L);
  private static final int PLAIN_DIGITS = 18;
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> nested = new HashSet<>();

  private RawRow() {}

  /** Reads the object that {@code parser} has just entered, to its end. */
  public static RawRow read(JsonParser parser) throws IOException {
    return read(parser, name -> name);
  }

  /**
   * The same of a vendor that writes its fields in several ways, or of whose fields not all may be
   * kept.
   *
   * @param naming what a field is called here; empty for those that are passed over
   */
  public static RawRow read(JsonParser parser, UnaryOperator<String> naming) throws IOException {
    RawRow row = new RawRow();
    for (String written = parser.nextFieldName();
        written != null;
        written = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      String name = naming.apply(written);
      if (name.isEmpty()) {
        parser.skipChildren();
        continue;
      }
      if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
        parser.skipChildren();
        row.nested.add(name);
      } else if (value != JsonToken.VALUE_NULL) {
        row.fields.put(name, parser.getText());
      }
    }
    return row;
  }

  /** A row of other notations than JSON; empty texts are as good as none. */
  public static RawRow of(Map<String, String> fields) {
    RawRow row = new RawRow();
    row.fields.putAll(fields);
    return row;
  }

  /** An id, if the row has it and it is no longer than ids may be. */
  public Optional<String> id(String field) {
    return Optional.of(Text.id(fields.get(field))).filter(id -> !id.isEmpty());
  }

  /** A name; {@code id} where there is none. */
  public String name(String field, String id) {
    return Text.name(fields.get(field), id);
  }

  /** What stands in a field, if anything. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * A count under the first of {@code spellings} that the row has.
   *
   * @return {@link Measure#ABSENT} where it has none
   * @throws BadRow when it is no whole number from 0 to 10^12
   */
  public long count(String... spellings) throws BadRow {
    for (String field : spellings) {
      BigDecimal number = number(field);
      if (number != null) {
        if (number.compareTo(MOST) > 0
            || (number.scale() > 0 && number.stripTrailingZeros().scale() > 0)) {
          throw new BadRow(field + " is no count: " + Shape.of(text(field).orElse("")));
        }
        return number.longValueExact();
      }
    }
    return Measure.ABSENT;
  }

  /**
   * A duration in microseconds.
   *
   * @param micros how many microseconds one of the vendor's units has
   * @return {@link Measure#ABSENT} where the row has none
   * @throws BadRow when it is no number from 0 up, or out of reason
   */
  public long duration(String field, long micros) throws BadRow {
    BigDecimal number = number(field);
    if (number == null) {
      return Measure.ABSENT;
    }
    BigDecimal product = number.multiply(BigDecimal.valueOf(micros));
    if (product.compareTo(MOST_MICROS) > 0) {
      throw new BadRow(field + " is out of reason: " + Shape.of(text(field).orElse("")));
    }
    return product.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  // Almost every number; the others go the long way.
  private static boolean isPlain(String text) {
    if (text.length() > PLAIN_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private @Nullable BigDecimal number(String field) throws BadRow {
    if (nested.contains(field)) {
      throw new BadRow(field + " is no number");
    }
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    if (isPlain(text.get())) {
      return BigDecimal.valueOf(Long.parseLong(text.get()));
    }
    if (!NUMBER.matcher(text.get()).matches()) {
      throw new BadRow(field + " is no number: " + Shape.of(text.get()));
    }
    BigDecimal number = new BigDecimal(text.get());
    if (number.signum() < 0) {
      throw new BadRow(field + " is negative: " + Shape.of(text.get()));
    }
    return number;
  }
}
