package io.contactcenter.exporter.vendor.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads the rows of one answer. Mostly they have the same fields in the same order, and where they
 * have not, it only takes longer. Used by one thread.
 */
public final class RawRowReader {
  private static final int PASSED_OVER = -1;

  // More than any vendor's rows have: one that names ever others fills the memory of nobody.
  private static final int MOST_NAMES = 500;

  /** A field in the place that it had in a former row. */
  private record Place(String written, int position) {}

  private final UnaryOperator<String> naming;
  private FieldNames names = new FieldNames();
  private final List<Place> places = new ArrayList<>();

  public RawRowReader() {
    this(name -> name);
  }

  /**
   * Of a vendor that writes its fields in several ways, or of whose fields not all may be kept.
   *
   * @param naming what a field is called here; empty for those that are passed over
   */
  public RawRowReader(UnaryOperator<String> naming) {
    this.naming = naming;
  }

  /** Reads the object that {@code parser} has just entered, to its end. */
  public RawRow read(JsonParser parser) throws IOException {
    if (names.size() > MOST_NAMES) {
      names = new FieldNames();
      places.clear();
    }
    RawRow row = new RawRow(names);
    int field = 0;
    for (String written = parser.nextFieldName();
        written != null;
        written = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      int position = position(field, written);
      field++;
      if (position == PASSED_OVER) {
        parser.skipChildren();
      } else {
        row.take(position, parser, value);
      }
    }
    return row;
  }

  private int position(int field, String written) {
    if (field < places.size()) {
      Place place = places.get(field);
      if (place.written().equals(written)) {
        return place.position();
      }
    }
    String name = naming.apply(written);
    int position = name.isEmpty() ? PASSED_OVER : names.add(name);
    if (field == places.size() && field < MOST_NAMES) {
      places.add(new Place(written, position));
    }
    return position;
  }
}
