package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.row.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML, event by event. A document type is refused, and with it every entity of its own: neither
 * files nor other hosts are read, and nothing grows.
 */
final class XmlRows implements RowReader {
  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("something outside of the answer is referred to");
        });
    return factory;
  }

  /** The body is not the XML it should be. */
  private static final class NoSuchXml extends IOException {
    private static final long serialVersionUID = 1;

    NoSuchXml(String what, Location at) {
      super(what + ", line " + at.getLineNumber() + " column " + at.getColumnNumber());
    }
  }

  @Override
  public void read(Resource resource, InputStream body, Consumer<RawRow> rows) throws IOException {
    PushbackInputStream rest = new PushbackInputStream(body);
    int first = rest.read();
    if (first < 0) {
      // No body at all is no row, as in the other notations.
      return;
    }
    rest.unread(first);
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(rest);
      try {
        document(resource, reader, rows);
      } catch (XMLStreamException e) {
        throw io(e, reader.getLocation());
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw io(e, e.getLocation());
    }
  }

  // What the parser says may repeat parts of the body; where it stopped does not.
  private static IOException io(XMLStreamException e, Location at) {
    if (e.getNestedException() instanceof IOException cause) {
      return cause;
    }
    return at == null ? new IOException("no XML") : new NoSuchXml("no XML that can be read", at);
  }

  private static void document(Resource resource, XMLStreamReader reader, Consumer<RawRow> rows)
      throws XMLStreamException, IOException {
    boolean entered = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new NoSuchXml("XML with a document type, which is refused", reader.getLocation());
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          if (!entered) {
            if (!name.equals(resource.plural)) {
              throw new NoSuchXml("XML that holds no " + resource.plural, reader.getLocation());
            }
            entered = true;
          } else if (name.equals(resource.singular)) {
            rows.accept(row(reader));
          } else {
            skip(reader);
          }
        }
        default -> {}
      }
    }
  }

  // Enters behind the start of the row.
  private static RawRow row(XMLStreamReader reader) throws XMLStreamException, IOException {
    Map<String, String> fields = new HashMap<>();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> field(reader, fields, "");
        case XMLStreamConstants.END_ELEMENT -> {
          return RawRow.of(fields);
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new NoSuchXml("XML with an entity of its own", reader.getLocation());
        default -> {}
      }
    }
  }

  private static void field(XMLStreamReader reader, Map<String, String> fields, String prefix)
      throws XMLStreamException, IOException {
    String name = prefix + reader.getLocalName();
    StringBuilder text = new StringBuilder();
    boolean nested = false;
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.START_ELEMENT -> {
          nested = true;
          if (prefix.isEmpty()) {
            field(reader, fields, name + "/");
          } else {
            skip(reader);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (!nested) {
            fields.put(name, text.toString());
          }
          return;
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new NoSuchXml("XML with an entity of its own", reader.getLocation());
        default -> {}
      }
    }
  }

  private static void skip(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
