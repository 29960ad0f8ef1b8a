// Over 8 kB: writing and reading of the state stand side by side, so that neither forgets a field
// of the other.
package io.contactcenter.exporter.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * The ledgers of a document, to be taken up under the identities of the configuration. It is read
   * row by row, since that of a large account has hundreds of megabytes.
   *
   * @throws DamagedStateException when it is not such a document
   */
  public static Map<LedgerIdentity, SavedLedger> read(InputStream in) throws DamagedStateException {
    try (JsonParser json = FACTORY.createParser(in)) {
      return new Document(json).ledgers();
    } catch (IOException e) {
      throw new DamagedStateException("it is not JSON", e);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new DamagedStateException("it holds a value that cannot be: " + e.getMessage(), e);
    }
  }

  /** One ledger of a document. */
  public static final class SavedLedger {
    private final Optional<Instant> firstCounted;
    private final Optional<Interval> newest;
    private final List<IntervalEntry> intervals;
    private final Map<LocalDate, DaySum> days;
    private final Optional<VendorDay> vendorDay;
    private final List<Account> accounts;
    private final Optional<String> readAs;

    private record Series(
        List<String> description,
        boolean current,
        LocalDate lastRow,
        long[] total,
        long[] waiting) {}

    private record Account(
        Key key,
        LocalDate lastRow,
        List<String> said,
        Instant saidIn,
        boolean hidden,
        long[] owed,
        List<Series> series) {}

    private SavedLedger(
        Optional<Instant> firstCounted,
        Optional<Interval> newest,
        List<IntervalEntry> intervals,
        Map<LocalDate, DaySum> days,
        Optional<VendorDay> vendorDay,
        List<Account> accounts,
        Optional<String> readAs) {
      this.firstCounted = firstCounted;
      this.newest = newest;
      this.intervals = intervals;
      this.days = days;
      this.vendorDay = vendorDay;
      this.accounts = accounts;
      this.readAs = readAs;
    }

    /**
     * Puts what was saved into a fresh ledger. With {@code sameShape} it goes on where it was;
     * otherwise the counters go on, open intervals close as last read, and only intervals that
     * begin at or after the end of the newest counted one count. Of the entities only those that
     * are {@code kept} go on. To be called once: the ledger goes on with what is here.
     */
    public void restore(Ledger ledger, boolean sameShape, Predicate<Key> kept, long now) {
      long holdEnd = ledger.counters.holdEnd(now);
      for (Account saved : accounts) {
        if (kept.test(saved.key())) {
          restore(saved, ledger.counters.account(saved.key()), sameShape, holdEnd, now);
        }
      }
      ledger.readAs = readAs.orElse(null);
      if (sameShape) {
        ledger.firstCounted = firstCounted.orElse(null);
        ledger.newest = newest.orElse(null);
        intervals.forEach(entry -> ledger.entries.put(entry.interval.start(), entry));
        ledger.days.putAll(days);
        ledger.vendorDay = vendorDay.orElse(null);
      } else {
        newest.ifPresent(interval -> ledger.reconfigured(interval.end()));
      }
    }

    private static void restore(
        Account saved, CounterAccount account, boolean sameShape, long holdEnd, long now) {
      account.lastRow = saved.lastRow();
      account.hidden = saved.hidden();
      // An agent's name may not be known any more; if it may, the next row brings it.
      if (sameShape || saved.key().entity().agentAt().isEmpty()) {
        account.said(saved.said(), saved.saidIn());
      }
      for (int slot = 0; slot < saved.owed().length; slot++) {
        account.restoreDebt(slot, saved.owed()[slot]);
      }
      for (Series of : saved.series()) {
        CounterSeries series = new CounterSeries(of.description(), of.total().length, of.lastRow());
        for (int slot = 0; slot < of.total().length; slot++) {
          series.total[slot] = of.total()[slot];
          // A counter that never showed an addition begins its whole hold anew.
          if (of.total()[slot] == 0) {
            series.hold(slot, holdEnd);
          }
          if (slot < of.waiting().length && of.waiting()[slot] > 0) {
            series.add(slot, of.waiting()[slot], now);
          }
        }
        if (of.current()) {
          account.current = series;
        } else {
          account.retired.add(series);
        }
      }
    }
  }

  /** A document that is being read. */
  private static final class Document {
    private static final long[] NONE = {};

    private final JsonParser json;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Key, Key> keys = new HashMap<>();
    private final Map<Entity, int[]> slots = new EnumMap<>(Entity.class);
    private final Map<LedgerIdentity, SavedLedger> ledgers = new LinkedHashMap<>();

    Document(JsonParser json) {
      this.json = json;
    }

    /** Takes what stands under a name; the parser is at its first token, and left at its last. */
    private interface Field {
      void take(String name) throws IOException, DamagedStateException;
    }

    Map<LedgerIdentity, SavedLedger> ledgers() throws IOException, DamagedStateException {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        object(
            words,
            name -> {
              if (name.equals("measures")) {
                checkFormat();
                MAPPER.<JsonNode>readTree(json).properties().forEach(this::measures);
              } else if (name.equals("ledgers")) {
                checkFormat();
                each(this::ledger);
              } else {
                json.skipChildren();
              }
            });
      }
      checkFormat();
      if (json.nextToken() != null) {
        throw new DamagedStateException("it goes on after its end");
      }
      return ledgers;
    }

    private void checkFormat() throws DamagedStateException {
      if (!FORMAT.equals(words.get("format"))) {
        throw new DamagedStateException("it is not a state file of this program");
      }
      String version = words.getOrDefault("version", "");
      if (!version.equals(Integer.toString(VERSION))) {
        throw new DamagedStateException(
            "its version is " + version + ", this program reads " + VERSION);
      }
    }

    /** By this program's measures, from those that the document has. */
    private void measures(Map.Entry<String, JsonNode> of) {
      Entity entity = Entity.valueOf(of.getKey());
      int[] places = new int[of.getValue().size()];
      for (int place = 0; place < places.length; place++) {
        String id = of.getValue().get(place).asText();
        places[place] =
            entity.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .mapToInt(Measure::slot)
                .findFirst()
                .orElse(-1);
      }
      slots.put(entity, places);
    }

    /** Numbers and texts go to {@code into}, everything else to {@code other}. */
    private void object(Map<String, String> into, Field other)
        throws IOException, DamagedStateException {
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          into.put(name, json.getText());
        } else {
          other.take(name);
        }
      }
    }

    /** Takes each element of the list. */
    private void each(Field element) throws IOException, DamagedStateException {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        element.take("");
      }
    }

    private void ledger(String ignored) throws IOException, DamagedStateException {
      Map<String, String> said = new HashMap<>();
      List<IntervalEntry> intervals = new ArrayList<>();
      Map<LocalDate, DaySum> days = new HashMap<>();
      List<VendorDay> vendorDay = new ArrayList<>(1);
      List<SavedLedger.Account> accounts = new ArrayList<>();
      object(
          said,
          name -> {
            switch (name) {
              case "intervals" -> each(item -> intervals.add(interval()));
              case "days" -> each(item -> day(days));
              case "vendor_day" -> vendorDay.add(vendorDay());
              case "accounts" -> each(item -> accounts.add(account(node())));
              default -> json.skipChildren();
            }
          });
      LedgerIdentity identity =
          new LedgerIdentity(
              word(said, "source"),
              word(said, "type"),
              word(said, "url"),
              word(said, "account"),
              word(said, "report"),
              word(said, "shape"),
              word(said, "privacy"));
      Optional<Interval> newest =
          said.containsKey("newest_start")
              ? Optional.of(span(said, "newest_start", "newest_end"))
              : Optional.empty();
      ledgers.put(
          identity,
          new SavedLedger(
              Optional.ofNullable(said.get("first_counted")).map(Instant::parse),
              newest,
              intervals,
              days,
              vendorDay.stream().findFirst(),
              accounts,
              Optional.ofNullable(said.get("read_as"))));
    }

    private JsonNode node() throws IOException {
      return MAPPER.readTree(json);
    }

    private IntervalEntry interval() throws IOException, DamagedStateException {
      Map<String, String> said = new HashMap<>();
      Map<Key, long[]> rows = new HashMap<>();
      Map<Key, String> terms = new HashMap<>();
      object(
          said,
          name ->
              each(
                  item -> {
                    JsonNode row = node();
                    Key key = row(row, rows);
                    if (row.has("terms")) {
                      terms.put(key, text(row, "terms"));
                    }
                  }));
      IntervalEntry entry =
          new IntervalEntry(
              span(said, "start", "end"), IntervalEntry.State.valueOf(word(said, "state")));
      entry.rows = rows;
      entry.terms = terms;
      return entry;
    }

    private void day(Map<LocalDate, DaySum> days) throws IOException, DamagedStateException {
      Map<String, String> said = new HashMap<>();
      DaySum day = new DaySum();
      object(
          said,
          name -> {
            if (name.equals("intervals")) {
              each(start -> day.intervals.add(Instant.parse(json.getText())));
            } else {
              each(item -> row(node(), day.sums));
            }
          });
      days.put(LocalDate.parse(word(said, "date")), day);
    }

    private VendorDay vendorDay() throws IOException, DamagedStateException {
      Map<String, String> said = new HashMap<>();
      Map<Key, long[]> sums = new HashMap<>();
      object(said, name -> each(item -> row(node(), sums)));
      return new VendorDay(span(said, "start", "end"), sums);
    }

    private static Interval span(Map<String, String> said, String start, String end)
        throws DamagedStateException {
      return new Interval(Instant.parse(word(said, start)), Instant.parse(word(said, end)));
    }

    private Key row(JsonNode row, Map<Key, long[]> rows) throws DamagedStateException {
      Key key = key(row);
      rows.put(key, values(key.entity(), row.path("values"), Measure.ABSENT));
      return key;
    }

    private SavedLedger.Account account(JsonNode item) throws DamagedStateException {
      Key key = key(item);
      List<SavedLedger.Series> series = new ArrayList<>(1);
      for (JsonNode saved : item.path("series")) {
        series.add(
            new SavedLedger.Series(
                texts(saved.path("description")),
                saved.path("current").asBoolean(),
                LocalDate.parse(text(saved, "last_row")),
                values(key.entity(), saved.path("total"), Measure.ABSENT),
                saved.has("waiting") ? values(key.entity(), saved.path("waiting"), 0) : NONE));
      }
      return new SavedLedger.Account(
          key,
          LocalDate.parse(text(item, "last_row")),
          texts(item.path("said")),
          item.has("said") ? Instant.parse(text(item, "said_in")) : Instant.MIN,
          item.path("hidden").asBoolean(),
          item.has("owed") ? values(key.entity(), item.path("owed"), 0) : NONE,
          series);
    }

    /** One object for each key, since there are as many rows of it as intervals. */
    private Key key(JsonNode item) throws DamagedStateException {
      Key key = new Key(Entity.valueOf(text(item, "entity")), texts(item.path("ids")));
      Key known = keys.putIfAbsent(key, key);
      return known == null ? key : known;
    }

    private long[] values(Entity entity, JsonNode saved, long absent) {
      long[] values = new long[entity.measures().size()];
      Arrays.fill(values, absent);
      int[] places = slots.getOrDefault(entity, new int[0]);
      for (int place = 0; place < saved.size() && place < places.length; place++) {
        if (places[place] >= 0 && !saved.get(place).isNull()) {
          values[places[place]] = saved.get(place).asLong();
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
    if (ledger.readAs != null) {
      json.writeStringField("read_as", ledger.readAs);
    }
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
    if (account.hidden) {
      json.writeBooleanField("hidden", true);
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

  private static String word(Map<String, String> words, String field) throws DamagedStateException {
    String word = words.get(field);
    if (word == null) {
      throw new DamagedStateException("it lacks the field '" + field + "'");
    }
    return word;
  }

  private static String text(JsonNode node, String field) throws DamagedStateException {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new DamagedStateException("it lacks the field '" + field + "'");
    }
    return value.asText();
  }
}
