package io.contactcenter.exporter.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void noLabelsAreNothing() {
    assertThat(Labels.of(List.of(), List.of())).hasToString("");
  }

  @Test
  void quotesBackslashesAndLineFeedsAreEscaped() {
    assertThat(of("say \"hi\"\\\n")).isEqualTo("{name=\"say \\\"hi\\\"\\\\\\n\"}");
  }

  @Test
  void anythingPrintableStaysAsItIs() {
    assertThat(of("Zürich 東京 \uD83D\uDE00 }{,=#\t"))
        .isEqualTo("{name=\"Zürich 東京 \uD83D\uDE00 }{,=#\t\"}");
  }

  @Test
  void controlCharactersAreReplaced() {
    assertThat(of("a\u0000b\u001b[31m\r\u007f\u0085")).isEqualTo("{name=\"a�b�[31m���\"}");
  }

  @Test
  void halvesOfSurrogatePairsAreReplaced() {
    assertThat(of("\uD83D")).isEqualTo("{name=\"�\"}");
    assertThat(of("\uDE00\uD83Dx")).isEqualTo("{name=\"��x\"}");
  }

  @Test
  void namesAndValuesMustPair() {
    assertThatIllegalArgumentException().isThrownBy(() -> Labels.of(List.of("a"), List.of()));
  }

  private static String of(String value) {
    return Labels.of(List.of("name"), List.of(value)).toString();
  }
}
