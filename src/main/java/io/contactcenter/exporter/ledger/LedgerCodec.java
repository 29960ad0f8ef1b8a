// Over 8 kB: writing and reading of the state stand side by side, so that neither forgets a field
// of the other.
package io.contactcenter.exporter.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The ledgers as JSON. Values stand in the order of the measures that the document names, so that a
 * version with other measures reads it rightly.
 */
public final class LedgerCodec {
  private static final String FORMAT = "contactcenter-exporter state";
  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private LedgerCodec() {}

  /** Writes all ledgers. */
  public static void write(Map<LedgerIdentity, Ledger> ledgers, OutputStream out)
      throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("version", VERSION);
      json.writeObjectFieldStart("measures");
      for (Entity entity : Entity.values()) {
        json.writeArrayFieldStart(entity.name());
        for (Measure measure : entity.measures()) {
          json.writeString(measure.id());
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeArrayFieldStart("ledgers");
      for (Map.Entry<LedgerIdentity, Ledger> entry : ledgers.entrySet()) {
        write(entry.getKey(), entry.getValue(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /**
   * The ledgers of a document, to be taken up under the identities of the configuration.
   *
   * @throws DamagedStateException when it is not such a document
   */
  public static Map<LedgerIdentity, SavedLedger> read(byte[] content) throws DamagedStateException {
    try {
      JsonNode root = MAPPER.readTree(content);
      if (!root.path("format").asText().equals(FORMAT)) {
        throw new DamagedStateException("it is not a state file of this program");
      }
      if (root.path("version").asInt() != VERSION) {
        throw new DamagedStateException(
            "its version is " + root.path("version").asText() + ", this program reads " + VERSION);
      }
      Map<LedgerIdentity, SavedLedger> ledgers = new LinkedHashMap<>();
      for (JsonNode node : root.path("ledgers")) {
        LedgerIdentity identity =
            new LedgerIdentity(
                text(node, "source"),
                text(node, "type"),
                text(node, "url"),
                text(node, "account"),
                text(node, "report"),
                text(node, "shape"),
                text(node, "privacy"));
        ledgers.put(identity, new SavedLedger(root.path("measures"), node));
      }
      return ledgers;
    } catch (IOException e) {
      throw new DamagedStateException("it is not JSON", e);
    }
  }

  /** One ledger of a document. */
  public static final class SavedLedger {
    private final JsonNode measures;
    private final JsonNode node;

    SavedLedger(JsonNode measures, JsonNode node) {
      this.measures = measures;
      this.node = node;
    }

    /**
     * Puts what was saved into a fresh ledger. With {@code sameShape} it goes on where it was;
     * otherwise the counters go on, open intervals close as last read, and only intervals that
     * begin at or after the end of the newest counted one count. Of the entities only those that
     * are {@code kept} go on.
     */
    public void restore(Ledger ledger, boolean sameShape, Predicate<Key> kept, long now)
        throws DamagedStateException {
      try {
        restoreAccounts(ledger, sameShape, kept, now);
        if (sameShape) {
          ledger.firstCounted =
              node.hasNonNull("first_counted") ? instant(node, "first_counted") : null;
          ledger.newest =
              node.hasNonNull("newest_start")
                  ? new Interval(instant(node, "newest_start"), instant(node, "newest_end"))
                  : null;
          restoreIntervals(ledger);
          restoreVendorDay(ledger);
        } else if (node.hasNonNull("newest_end")) {
          ledger.reconfigured(instant(node, "newest_end"));
        }
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new DamagedStateException("it holds a value that cannot be: " + e.getMessage(), e);
      }
    }

    private void restoreIntervals(Ledger ledger) throws DamagedStateException {
      for (JsonNode item : node.path("intervals")) {
        IntervalEntry entry =
            new IntervalEntry(
                new Interval(instant(item, "start"), instant(item, "end")),
                IntervalEntry.State.valueOf(text(item, "state")));
        for (JsonNode row : item.path("rows")) {
          Key key = key(row);
          entry.rows.put(key, values(key.entity(), row.path("values"), Measure.ABSENT));
          if (row.has("terms")) {
            entry.terms.put(key, text(row, "terms"));
          }
        }
        ledger.entries.put(entry.interval.start(), entry);
      }
      for (JsonNode item : node.path("days")) {
        DaySum day = new DaySum();
        for (JsonNode start : item.path("intervals")) {
          day.intervals.add(Instant.parse(start.asText()));
        }
        restoreRows(item.path("sums"), day.sums);
        ledger.days.put(LocalDate.parse(text(item, "date")), day);
      }
    }

    private void restoreVendorDay(Ledger ledger) throws DamagedStateException {
      JsonNode saved = node.path("vendor_day");
      if (saved.isObject()) {
        Map<Key, long[]> sums = new HashMap<>();
        restoreRows(saved.path("sums"), sums);
        Interval span = new Interval(instant(saved, "start"), instant(saved, "end"));
        ledger.vendorDay = new VendorDay(span, sums);
      }
    }

    private void restoreRows(JsonNode saved, Map<Key, long[]> rows) throws DamagedStateException {
      for (JsonNode row : saved) {
        Key key = key(row);
        rows.put(key, values(key.entity(), row.path("values"), Measure.ABSENT));
      }
    }

    private void restoreAccounts(Ledger ledger, boolean sameShape, Predicate<Key> kept, long now)
        throws DamagedStateException {
      long holdEnd = ledger.counters.holdEnd(now);
      for (JsonNode item : node.path("accounts")) {
        Key key = key(item);
        if (!kept.test(key)) {
          continue;
        }
        CounterAccount account = ledger.counters.account(key);
        account.lastRow = LocalDate.parse(text(item, "last_row"));
        // An agent's name may not be known any more; if it may, the next row brings it.
        if (item.has("said") && (sameShape || key.entity().agentAt().isEmpty())) {
          account.said(texts(item.path("said")), instant(item, "said_in"));
        }
        long[] owed = values(key.entity(), item.path("owed"), 0);
        for (int slot = 0; slot < owed.length; slot++) {
          account.restoreDebt(slot, owed[slot]);
        }
        for (JsonNode saved : item.path("series")) {
          CounterSeries series = series(key, saved, holdEnd, now);
          if (saved.path("current").asBoolean()) {
            account.current = series;
          } else {
            account.retired.add(series);
          }
        }
      }
    }

    private CounterSeries series(Key key, JsonNode saved, long holdEnd, long now)
        throws DamagedStateException {
      CounterSeries series =
          new CounterSeries(
              texts(saved.path("description")),
              key.entity().measures().size(),
              LocalDate.parse(text(saved, "last_row")));
      long[] total = values(key.entity(), saved.path("total"), Measure.ABSENT);
      long[] waiting = values(key.entity(), saved.path("waiting"), 0);
      for (int slot = 0; slot < total.length; slot++) {
        series.total[slot] = total[slot];
        // A counter that never showed an addition begins its whole hold anew.
        if (total[slot] == 0) {
          series.hold(slot, holdEnd);
        }
        if (waiting[slot] > 0) {
          series.add(slot, waiting[slot], now);
        }
      }
      return series;
    }

    private Key key(JsonNode item) throws DamagedStateException {
      return new Key(Entity.valueOf(text(item, "entity")), texts(item.path("ids")));
    }

    /** Values by this program's measures, from those that the document has. */
    private long[] values(Entity entity, JsonNode saved, long absent) {
      long[] values = new long[entity.measures().size()];
      Arrays.fill(values, absent);
      JsonNode names = measures.path(entity.name());
      for (Measure measure : entity.measures()) {
        for (int i = 0; i < saved.size() && i < names.size(); i++) {
          if (names.get(i).asText().equals(measure.id()) && !saved.get(i).isNull()) {
            values[measure.slot()] = saved.get(i).asLong();
          }
        }
      }
      return values;
    }
  }

  private static void write(LedgerIdentity identity, Ledger ledger, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("source", identity.source());
    json.writeStringField("type", identity.type());
    json.writeStringField("url", identity.url());
    json.writeStringField("account", identity.account());
    json.writeStringField("report", identity.report());
    json.writeStringField("shape", identity.shape());
    json.writeStringField("privacy", identity.privacy());
    Instant first = ledger.firstCounted != null ? ledger.firstCounted : ledger.firstExpected;
    if (first != null) {
      json.writeStringField("first_counted", first.toString());
    }
    if (ledger.newest != null) {
      json.writeStringField("newest_start", ledger.newest.start().toString());
      json.writeStringField("newest_end", ledger.newest.end().toString());
    }
    json.writeArrayFieldStart("intervals");
    for (IntervalEntry entry : ledger.entries.values()) {
      json.writeStartObject();
      json.writeStringField("start", entry.interval.start().toString());
      json.writeStringField("end", entry.interval.end().toString());
      json.writeStringField("state", entry.state.name());
      json.writeArrayFieldStart("rows");
      for (Map.Entry<Key, long[]> row : entry.rows.entrySet()) {
        json.writeStartObject();
        key(row.getKey(), json);
        String terms = entry.terms.get(row.getKey());
        if (terms != null) {
          json.writeStringField("terms", terms);
        }
        values("values", row.getValue(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("days");
    for (Map.Entry<LocalDate, DaySum> day : ledger.days.entrySet()) {
      json.writeStartObject();
      json.writeStringField("date", day.getKey().toString());
      json.writeArrayFieldStart("intervals");
      for (Instant start : day.getValue().intervals) {
        json.writeString(start.toString());
      }
      json.writeEndArray();
      sums(day.getValue().sums, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    VendorDay vendorDay = ledger.vendorDay;
    if (vendorDay != null) {
      json.writeObjectFieldStart("vendor_day");
      json.writeStringField("start", vendorDay.span().start().toString());
      json.writeStringField("end", vendorDay.span().end().toString());
      sums(vendorDay.sums(), json);
      json.writeEndObject();
    }
    json.writeArrayFieldStart("accounts");
    for (CounterAccount account : ledger.counters.accounts()) {
      write(account, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void sums(Map<Key, long[]> sums, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sums");
    for (Map.Entry<Key, long[]> row : sums.entrySet()) {
      json.writeStartObject();
      key(row.getKey(), json);
      values("values", row.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(CounterAccount account, JsonGenerator json) throws IOException {
    json.writeStartObject();
    key(account.key, json);
    json.writeStringField("last_row", account.lastRow.toString());
    if (!account.said.isEmpty()) {
      texts("said", account.said, json);
      json.writeStringField("said_in", account.saidIn.toString());
    }
    int measures = account.key.entity().measures().size();
    if (account.owes()) {
      long[] owed = new long[measures];
      Arrays.setAll(owed, account::debt);
      values("owed", owed, json);
    }
    json.writeArrayFieldStart("series");
    for (CounterSeries series : account.retired) {
      write(series, false, json);
    }
    if (account.current != null) {
      write(account.current, true, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(CounterSeries series, boolean current, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    texts("description", series.description, json);
    json.writeBooleanField("current", current);
    json.writeStringField("last_row", series.lastRow.toString());
    values("total", series.total, json);
    if (series.anyWaiting()) {
      long[] waiting = new long[series.total.length];
      Arrays.setAll(waiting, series::waiting);
      values("waiting", waiting, json);
    }
    json.writeEndObject();
  }

  private static void key(Key key, JsonGenerator json) throws IOException {
    json.writeStringField("entity", key.entity().name());
    texts("ids", key.ids(), json);
  }

  private static void texts(String field, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static List<String> texts(JsonNode saved) {
    List<String> texts = new ArrayList<>();
    saved.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static void values(String field, long[] values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (long value : values) {
      if (value == Measure.ABSENT) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
    json.writeEndArray();
  }

  private static Instant instant(JsonNode node, String field) throws DamagedStateException {
    return Instant.parse(text(node, field));
  }

  private static String text(JsonNode node, String field) throws DamagedStateException {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new DamagedStateException("it lacks the field '" + field + "'");
    }
    return value.asText();
  }
}
