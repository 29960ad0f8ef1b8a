package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartSinkTest {
  @Test
  void whatIsNotFinishedCanBeLetGoOf() {
    PartSink sink = PartSink.of(true, true);
    sink.take(new byte[10], 0, 10);
    sink.close();
    // Its memory is not on the heap, and is no more.
    assertThatThrownBy(() -> sink.take(new byte[10], 0, 10))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Deflater has been closed");
  }
}
