package io.contactcenter.exporter.vendor.vcc;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSV: a line of names, then a line for each row; lines may end with a comma (inferred from a
 * client's list of columns). How the columns of waiting times are named is not documented: with
 * what they are in before them, or bare, and then the accepted come first.
 */
final class CsvRows implements RowReader {
  private static final CsvMapper MAPPER =
      CsvMapper.csvBuilder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final Pattern WAIT =
      Pattern.compile("(?:(accepted|abandoned)[^a-z0-9]?)?(t\\d.*)");

  // Whether a header alone is whole, a former one tells, unless its line ends.
  private final Map<Resource, Integer> widths = new ConcurrentHashMap<>();

  /** Remembers whether what was read so far ends in a line end. */
  private static final class LastByte extends FilterInputStream {
    private int last = -1;

    LastByte(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      last = next < 0 ? last : next;
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int count = in.read(bytes, from, most);
      last = count <= 0 ? last : bytes[from + count - 1];
      return count;
    }

    boolean isLineEnd() {
      return last == '\n' || last == '\r';
    }
  }

  @Override
  public void read(Resource resource, InputStream body, Consumer<RawRow> rows) throws IOException {
    LastByte lastByte = new LastByte(body);
    try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).readValues(lastByte)) {
      if (!lines.hasNextValue()) {
        return;
      }
      List<String> columns = columns(lines.nextValue());
      if (!columns.contains(resource.telling)) {
        throw new JsonParseException(null, "no column " + resource.telling);
      }
      int width = columns.size();
      int shortest = 0;
      int found = 0;
      boolean brokenOff = false;
      while (lines.hasNextValue()) {
        String[] line = lines.nextValue();
        if (isBlank(line)) {
          continue;
        }
        if (brokenOff) {
          // Where a line follows, the answer went on.
          rows.accept(UNREADABLE);
        }
        // The header's comma at the end may be missing from all lines, but not from some.
        brokenOff = line.length < Math.max(shortest, named(columns));
        if (!brokenOff) {
          shortest = Math.min(line.length, width);
          found++;
          rows.accept(row(columns, line));
        }
      }
      // Where other lines have no such comma either, this is a whole one.
      boolean commaMissing = found == 1 && shortest < width && !lastByte.isLineEnd();
      if (brokenOff || commaMissing) {
        throw new JsonParseException(null, "a line that breaks off");
      }
      if (shortest > 0 || lastByte.isLineEnd()) {
        widths.put(resource, width);
      } else if (!isWhole(resource, columns)) {
        throw new JsonParseException(null, "a header that breaks off");
      }
    }
  }

  // Rows may follow what breaks off: it is not taken for an answer without any.
  private boolean isWhole(Resource resource, List<String> columns) {
    Integer former = widths.get(resource);
    return former == null
        ? columns.get(named(columns) - 1).endsWith(resource.last)
        : columns.size() >= former;
  }

  private static List<String> columns(String[] header) {
    List<String> columns = new ArrayList<>();
    for (String written : header) {
      String name = written.strip();
      Matcher wait = WAIT.matcher(name);
      if (wait.matches()) {
        String in = wait.group(1);
        String accepted = "accepted/" + wait.group(2);
        boolean first = !columns.contains(accepted);
        columns.add(
            in == null
                ? (first ? accepted : "abandoned/" + wait.group(2))
                : in + "/" + wait.group(2));
      } else {
        columns.add(name);
      }
    }
    return columns;
  }

  private static int named(List<String> columns) {
    int last = columns.size() - 1;
    return columns.get(last).isEmpty() ? last : columns.size();
  }

  private static boolean isBlank(String[] line) {
    return line.length == 0 || (line.length == 1 && line[0].isBlank());
  }

  private static RawRow row(List<String> columns, String[] line) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), line.length); i++) {
      if (!columns.get(i).isEmpty()) {
        fields.put(columns.get(i), line[i]);
      }
    }
    return RawRow.of(fields);
  }
}
