package io.contactcenter.exporter.simulator.ringcentral;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a page of records in the shape of its generation: figures with their {@code valueType} and
 * as fractions, or (2021) bare and whole.
 */
final class RecordWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Question question;
  private final boolean bare;

  RecordWriter(Question question) {
    this.question = question;
    bare = question.generation() == Generation.BETA_2021;
  }

  void write(List<Records.OfGroup> page, int elements, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      if (!bare) {
        paging(elements, json);
      }
      json.writeFieldName("data");
      switch (question.generation()) {
        case V1 -> v1(page, json);
        case BETA_2021 -> beta2021(page, json);
        case BETA_2022 -> records(page, "keyInfo", json);
      }
      if (bare) {
        paging(elements, json);
      }
      json.writeEndObject();
    }
  }

  private void paging(int elements, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("paging");
    json.writeNumberField("page", question.page().number());
    json.writeNumberField("perPage", question.page().size());
    json.writeNumberField("totalPages", question.page().pages(elements));
    json.writeNumberField("totalElements", elements);
    json.writeEndObject();
  }

  private void v1(List<Records.OfGroup> page, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("groupedBy", question.grouping().word());
    json.writeFieldName("records");
    records(page, "info", json);
    json.writeEndObject();
  }

  private void records(List<Records.OfGroup> page, String info, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (Records.OfGroup record : page) {
      json.writeStartObject();
      json.writeStringField("key", record.group().key());
      json.writeObjectFieldStart(info);
      if (!record.group().extension().isEmpty()) {
        json.writeStringField("extensionNumber", record.group().extension());
      }
      json.writeStringField("name", record.group().name());
      json.writeEndObject();
      figures(record, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void beta2021(List<Records.OfGroup> page, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Records.OfGroup record : page) {
      json.writeObjectFieldStart(record.group().key());
      figures(record, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void figures(Records.OfGroup record, JsonGenerator json) throws IOException {
    if (record.hasFigures()) {
      figures(record.sums(), "timers", true, json);
      figures(record.sums(), "counters", false, json);
    }
  }

  private void figures(Sums sums, String field, boolean timers, JsonGenerator json)
      throws IOException {
    List<Metric> asked =
        question.metrics().stream()
            .filter(metric -> metric.timer() == timers && Records.shows(metric, question))
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(field);
    for (Metric metric : asked) {
      json.writeFieldName(metric.name());
      if (bare) {
        values(metric, sums, json);
      } else {
        json.writeStartObject();
        json.writeStringField("valueType", timers ? "Seconds" : "Instances");
        json.writeFieldName("values");
        values(metric, sums, json);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void values(Metric metric, Sums sums, JsonGenerator json) throws IOException {
    if (metric.breakdown().words().isEmpty()) {
      number(metric, Records.value(metric, sums, ""), json);
      return;
    }
    json.writeStartObject();
    for (String value : metric.values(question.generation())) {
      json.writeFieldName(metric.word(value));
      number(metric, Records.value(metric, sums, value), json);
    }
    json.writeEndObject();
  }

  private void number(Metric metric, long value, JsonGenerator json) throws IOException {
    double number = metric.timer() ? value / 1000.0 : value;
    if (bare) {
      json.writeNumber(Math.round(number));
    } else {
      json.writeNumber(number);
    }
  }
}
