package io.contactcenter.exporter.exposition;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Something that can be rendered, and what has been rendered of it so far. Thread-safe. */
final class Rendition {
  /** Writes itself in a format, always the same. */
  interface Body {
    void write(Format format, ByteWriter out);
  }

  private final Body body;
  private final boolean last;
  private final Map<Variant, Part> parts = new EnumMap<>(Variant.class);

  /** {@code last} says whether this is the end of an answer, or another part follows. */
  Rendition(Body body, boolean last) {
    this.body = body;
    this.last = last;
  }

  /** Renders at the first call of each variant; those who ask meanwhile wait for the same bytes. */
  synchronized Part part(Variant variant) {
    return parts.computeIfAbsent(variant, this::render);
  }

  /** What has been asked for so far. */
  synchronized Set<Variant> rendered() {
    return parts.isEmpty() ? EnumSet.noneOf(Variant.class) : EnumSet.copyOf(parts.keySet());
  }

  private Part render(Variant variant) {
    try (PartSink sink = PartSink.of(variant.gzip(), last)) {
      ByteWriter out = new ByteWriter(sink);
      body.write(variant.format(), out);
      out.flush();
      return sink.finish();
    }
  }
}
