package io.contactcenter.exporter.simulator.vcc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The XML of the published samples, without their slips. */
final class XmlAnswer {
  private XmlAnswer() {}

  static void write(Table table, List<Line> lines, OutputStream out) throws IOException {
    Writer xml = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    xml.write("<?xml version='1.0'  encoding='UTF-8' ?>\n");
    if (lines.isEmpty()) {
      xml.write("<" + table.plural() + "/>\n");
    } else {
      xml.write("<" + table.plural() + ">\n");
      for (Line line : lines) {
        xml.write("    <" + table.singular() + ">\n");
        write(line, xml);
        xml.write("    </" + table.singular() + ">\n");
      }
      xml.write("</" + table.plural() + ">\n");
    }
    xml.flush();
  }

  private static void write(Line line, Writer xml) throws IOException {
    String block = "";
    for (Map.Entry<String, String> field : line.fields().entrySet()) {
      int slash = field.getKey().indexOf('/');
      String inside = slash < 0 ? "" : field.getKey().substring(0, slash);
      if (!inside.equals(block)) {
        close(block, xml);
        if (!inside.isEmpty()) {
          xml.write("        <" + inside + ">\n");
        }
        block = inside;
      }
      String name = field.getKey().substring(slash + 1);
      xml.write(inside.isEmpty() ? "        " : "            ");
      if (field.getValue().isEmpty()) {
        xml.write("<" + name + " />\n");
      } else {
        xml.write("<" + name + ">" + escaped(field.getValue()) + "</" + name + ">\n");
      }
    }
    close(block, xml);
  }

  private static void close(String block, Writer xml) throws IOException {
    if (!block.isEmpty()) {
      xml.write("        </" + block + ">\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
