package io.contactcenter.exporter.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardsTest {
  private static final Path FOLDER = Path.of("grafana/dashboards");

  static List<Board> boards() {
    return Boards.ALL;
  }

  @ParameterizedTest
  @MethodSource("boards")
  void theFileIsWhatTheCodeSays(Board board) throws IOException {
    Path file = FOLDER.resolve(board.file());
    String written = written(board);
    if (Boolean.getBoolean("update")) {
      Files.writeString(file, written);
    }
    assertThat(file)
        .as("refresh it by: mvn test -Dtest=BoardsTest -Dupdate=true")
        .hasContent(written);
  }

  @Test
  void thereIsNoFileThatNoCodeSays() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Boards.ALL.stream().map(Board::file).toList());
    }
  }

  private static String written(Board board) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return new ObjectMapper().writer(printer).writeValueAsString(board.json()) + "\n";
  }
}
