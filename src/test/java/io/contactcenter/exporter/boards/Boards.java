package io.contactcenter.exporter.boards;

import java.util.List;

/** Every dashboard. */
final class Boards {
  static final List<Board> ALL =
      List.of(
          Wallboard.board(),
          QueueBoard.board(),
          AgentsBoard.board(),
          RingGroupsBoard.board(),
          CallsBoard.board(),
          ExporterBoard.board());

  private Boards() {}
}
