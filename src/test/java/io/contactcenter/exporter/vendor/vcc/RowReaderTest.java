package io.contactcenter.exporter.vendor.vcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                             | 0",
        "{}                                                             | 0",
        "{\"statistics\":\"\"}                                          | 0",
        "{\"statistics\":null}                                          | 0",
        "{\"statistics\":{}}                                            | 0",
        "{\"statistics\":{\"statistic\":\"\"}}                          | 0",
        "{\"statistics\":{\"statistic\":[]}}                            | 0",
        "{\"statistics\":{\"statistic\":{\"a\":1}}}                     | 1",
        "{\"statistics\":{\"statistic\":[{\"a\":1},{\"a\":2}]}}         | 2",
        "{\"statistics\":[{\"a\":1},{\"a\":2}]}                         | 2",
        "{\"statistic\":{\"a\":1}}                                      | 1",
        "{\"new\":{\"b\":[1,{}]},\"statistics\":{\"x\":[],\"statistic\":{\"a\":1}}} | 1"
      })
  void jsonHoldsNoneOneOrSeveralRows(String body, int rows) throws IOException {
    assertThat(read(VccSettings.Format.JSON, body)).hasSize(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "<html></html>",
        "{\"error\":\"down\"}",
        "{\"statistics\":7}",
        "{\"statistics\":\"see elsewhere\"}",
        "{\"statistics\":{\"statistic\":[{\"a\":1},{\"a\":",
        "{\"statistics\":{\"statistic\":[{\"a\":1},7",
        "{\"statistics\":\"\"} and more"
      })
  void jsonThatHoldsSomethingElseIsNone(String body) {
    assertThatThrownBy(() -> read(VccSettings.Format.JSON, body)).isInstanceOf(IOException.class);
  }

  @Test
  void jsonNumbersAndTextsAreAlikeAndBlocksArePartOfTheName() throws Exception {
    RawRow row =
        read(
                VccSettings.Format.JSON,
                "{\"statistics\":{\"statistic\":{\"id\":105,\"n\":\"7\",\"empty\":\"\",\"no\":null,"
                    + "\"accepted\":{\"t0-5sec\":8,\"t5-10sec\":\"5\"},\"deep\":{\"er\":{\"x\":1}}}}}")
            .get(0);
    assertThat(row.id("id")).hasValue("105");
    assertThat(row.count("n")).isEqualTo(7);
    assertThat(row.text("empty")).isEmpty();
    assertThat(row.text("no")).isEmpty();
    assertThat(row.count("accepted/t0-5sec")).isEqualTo(8);
    assertThat(row.count("accepted/t5-10sec")).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                                | 0",
        "<statistics/>                                                     | 0",
        "<statistics></statistics>                                         | 0",
        "<statistics> <statistic><a>1</a></statistic> </statistics>        | 1",
        "<statistics><new><b>1</b></new><statistic/><statistic><a/></statistic></statistics> | 2"
      })
  void xmlHoldsNoneOneOrSeveralRows(String body, int rows) throws IOException {
    assertThat(read(VccSettings.Format.XML, body)).hasSize(rows);
  }

  @Test
  void xmlTextIsUnescapedAndWhole() throws Exception {
    RawRow row =
        read(
                VccSettings.Format.XML,
                "<?xml version='1.0'  encoding='UTF-8' ?>\n<statistics><statistic>"
                    + "<queue-name>A &lt;B&gt; &amp; <![CDATA[<C>]]> é</queue-name>"
                    + "<accepted> <t0-5sec>8</t0-5sec> </accepted><empty />"
                    + "</statistic></statistics>")
            .get(0);
    assertThat(row.text("queue-name")).hasValue("A <B> & <C> é");
    assertThat(row.count("accepted/t0-5sec")).isEqualTo(8);
    assertThat(row.text("empty")).isEmpty();
    assertThat(row.text("accepted")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "down for maintenance",
        "<html><body>maintenance</body></html>",
        "<statistics><statistic><a>1</a></statistic>",
        "<statistics><statistic><a>1</b></statistic></statistics>",
        "<queues/>"
      })
  void xmlThatHoldsSomethingElseIsNone(String body) {
    assertThatThrownBy(() -> read(VccSettings.Format.XML, body)).isInstanceOf(IOException.class);
  }

  @Test
  void xmlThatGrowsIsRefused() {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE statistics [");
    laughs.append("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"");
      laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    laughs.append(
        "]><statistics><statistic><queue-name>&l29;</queue-name></statistic></statistics>");
    assertThatThrownBy(() -> read(VccSettings.Format.XML, laughs.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("document type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE statistics [<!ENTITY x SYSTEM \"%s\">]>",
        "<!DOCTYPE statistics SYSTEM \"%s\">",
        "<!DOCTYPE statistics [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>"
      })
  void xmlThatReadsFilesIsRefused(String type, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a secret");
    String body =
        type.formatted(secret.toUri())
            + "<statistics><statistic><queue-name>&x;</queue-name></statistic></statistics>";
    assertThatThrownBy(() -> read(VccSettings.Format.XML, body))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("document type")
        .hasMessageNotContaining("secret");
  }

  @Test
  void xmlWithAnUnknownEntityIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    VccSettings.Format.XML,
                    "<statistics><statistic><a>&x;</a></statistic></statistics>"))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | 0",
        "entered-count,\\n                 | 0",
        "entered-count,\\n7,\\n            | 1",
        "entered-count\\r\\n7\\r\\n8       | 2",
        "entered-count,x,\\n7,1\\n          | 1",
        "entered-count,x,\\n7,1\\n8,2      | 2",
        "entered-count,x,\\n7,1\\n\\n8,9,10, | 2"
      })
  void csvHoldsNoneOneOrSeveralRows(String body, int rows) throws IOException {
    assertThat(read(VccSettings.Format.CSV, body.replace("\\n", "\n").replace("\\r", "\r")))
        .hasSize(rows);
  }

  @Test
  void csvOfAHeaderAloneIsNoRowsUnlessItBreaksOff() throws IOException {
    RowReader reader = RowReader.of(VccSettings.Format.CSV);
    List<RawRow> rows = new ArrayList<>();
    assertThatThrownBy(() -> read(reader, "entered-count,accepted-count", rows))
        .hasMessageContaining("a header that breaks off");
    read(reader, "entered-count,accepted-count,time-max-wait-abandon", rows);
    read(reader, "entered-count,accepted-count,time-max-wait-abandon,", rows);
    read(reader, "entered-count,accepted-count,abandoned-count\n1,1,0", rows);
    read(reader, "entered-count,accepted-count,abandoned-count", rows);
    read(reader, "entered-count,accepted-count,abandoned-count\r\n", rows);
    assertThat(rows).hasSize(1);
    assertThatThrownBy(() -> read(reader, "entered-count,accepted-co", rows))
        .hasMessageContaining("a header that breaks off");
    read(reader, "entered-count,accepted-count\n", rows);
    assertThat(rows).hasSize(1);
  }

  @Test
  void csvQuotesAndBlanksAreRead() throws IOException {
    RawRow row =
        read(
                VccSettings.Format.CSV,
                "\uFEFFqueue-name, entered-count ,\r\n\"A, \"\"B\"\"\nC\",7,\r\n")
            .get(0);
    assertThat(row.text("queue-name")).hasValue("A, \"B\"\nC");
    assertThat(row.text("entered-count")).hasValue("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accepted-t0-5sec,accepted-t30-45sec,abandoned-t0-5sec,abandoned-t30-45sec",
        "accepted.t0-5sec,accepted.t30-45sec,abandoned.t0-5sec,abandoned.t30-45sec",
        "accepted/t0-5sec,accepted/t30-45sec,abandoned/t0-5sec,abandoned/t30-45sec",
        "accepted_t0-5sec,accepted_t30-45sec,abandoned_t0-5sec,abandoned_t30-45sec",
        "t0-5sec,t30-45sec,t0-5sec,t30-45sec"
      })
  void csvNamesTheColumnsOfWaitsInOneWayOrAnother(String columns) throws Exception {
    RawRow row = read(VccSettings.Format.CSV, "entered-count," + columns + ",\n9,1,2,3,4,").get(0);
    assertThat(row.count("accepted/t0-5sec")).isEqualTo(1);
    assertThat(row.count("accepted/t30-45sec")).isEqualTo(2);
    assertThat(row.count("abandoned/t0-5sec")).isEqualTo(3);
    assertThat(row.count("abandoned/t30-45sec")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>down</body></html>",
        "{\"statistics\":\"\"}",
        "queue-id,\n7,",
        "entered-count,accepted-count,abandoned-count,\n7,5,2,\n7",
        "entered-count,accepted-count,abandoned-count,\n7,5,2,\n7,5,1",
        "entered-count,accepted-count,\n7,",
        "entered-count,accepted-count,\n7,5",
        "entered-count,accepted-count\n7,5\n7",
        "entered-count,accepted-count\n7\n8,6\n7"
      })
  void csvThatHoldsSomethingElseIsNone(String body) {
    assertThatThrownBy(() -> read(VccSettings.Format.CSV, body)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSON | {\"statistics\":{\"statistic\":[7,{\"entered-count\":8}]}}",
        "JSON | {\"statistics\":{\"statistic\":[[{\"entered-count\":9}],{\"entered-count\":8}]}}",
        "JSON | {\"statistics\":[null,{\"entered-count\":8}]}",
        "CSV  | entered-count,accepted-count\\n7\\n8,6"
      })
  void whatIsNoRowIsOneThatCannotBeReadAndTheRestIsKept(VccSettings.Format format, String body)
      throws Exception {
    List<RawRow> rows = read(format, body.replace("\\n", "\n"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("entered-count")).isEmpty();
    assertThat(rows.get(1).count("entered-count")).isEqualTo(8);
  }

  private static List<RawRow> read(VccSettings.Format format, String body) throws IOException {
    List<RawRow> rows = new ArrayList<>();
    read(RowReader.of(format), body, rows);
    return rows;
  }

  private static void read(RowReader reader, String body, List<RawRow> rows) throws IOException {
    reader.read(
        Resource.QUEUE_STATISTICS,
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        rows::add);
  }
}
