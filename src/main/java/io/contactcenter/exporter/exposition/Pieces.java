package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A snapshot in pieces, each family of each source: of them the answer for any set of sources is
 * put together. There are more sets than could be rendered or kept, so no bytes are a set's own.
 * Thread-safe.
 */
final class Pieces {
  private record Piece(String source, Rendition body) {}

  private record OfFamily(Rendition head, List<Piece> pieces) {}

  private final List<OfFamily> families = new ArrayList<>();

  Pieces(List<SourceSnapshot> sources) {
    Map<Family, List<Piece>> pieces = new HashMap<>();
    for (SourceSnapshot source : sources) {
      for (Block block : source.blocks()) {
        if (block.family().group() != Family.Group.SELF && block.size() > 0) {
          Rendition body = new Rendition((format, out) -> FamilyBody.write(block, out), false);
          pieces
              .computeIfAbsent(block.family(), family -> new ArrayList<>())
              .add(new Piece(source.source(), body));
        }
      }
    }
    for (Family family : Catalogue.families()) {
      List<Piece> ofFamily = pieces.getOrDefault(family, List.of());
      if (!ofFamily.isEmpty()) {
        Rendition head =
            new Rendition((format, out) -> FamilyBody.writeHead(family, format, out), false);
        families.add(new OfFamily(head, ofFamily));
      }
    }
  }

  /** What {@code sources} say. */
  Part of(Set<String> sources, Variant variant) {
    List<Part> parts = new ArrayList<>();
    for (OfFamily family : families) {
      int before = parts.size();
      for (Piece piece : family.pieces()) {
        if (sources.contains(piece.source())) {
          if (parts.size() == before) {
            parts.add(family.head().part(variant));
          }
          parts.add(piece.body().part(variant));
        }
      }
    }
    return Part.joined(parts);
  }
}
