package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class Crc32Test {
  @Test
  void theChecksumOfTheWholeIsMadeOfThoseOfItsHalves() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      int cut = random.nextInt(bytes.length + 1);
      int first = crc(bytes, 0, cut);
      int second = crc(bytes, cut, bytes.length - cut);
      assertThat(Crc32.combine(first, second, bytes.length - cut))
          .isEqualTo(crc(bytes, 0, bytes.length));
    }
  }

  @Test
  void holdsForLongTexts() {
    byte[] zeros = new byte[10_000_000];
    CRC32 whole = new CRC32();
    whole.update(7);
    whole.update(zeros);
    assertThat(Crc32.combine(crc(new byte[] {7}, 0, 1), crc(zeros, 0, zeros.length), zeros.length))
        .isEqualTo((int) whole.getValue());
  }

  private static int crc(byte[] bytes, int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
